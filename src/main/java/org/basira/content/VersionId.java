package org.basira.content;

import java.util.UUID;

/** A published version of a unit: {@code unit} is a module's or a form's id. */
public record VersionId(String unit, UUID id) {}
