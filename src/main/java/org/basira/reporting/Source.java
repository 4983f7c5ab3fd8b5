package org.basira.reporting;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a statement was read.
 *
 * @param dated the day of the copy that was read, or of the page
 */
public record Source(String by, String url, Optional<LocalDate> dated) {}
