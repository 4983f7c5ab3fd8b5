package org.basira.question;

/**
 * An own drawing: SVG that holds shapes and nothing that acts or calls elsewhere, and what it shows in words.
 *
 * @param ratio width by height, above 0
 */
public record Picture(String svg, double ratio, Text alternative) {}
