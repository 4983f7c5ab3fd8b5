package org.basira.ui;

/** The person at this browser chose a language (its tag). */
public record LanguageChosen(String language) {}
