package org.basira.authoring;

/** A text that can be edited: its unit, its kind, and its slug there ({@code id.language} for a lesson). */
public record TextId(String unit, String kind, String slug) {}
