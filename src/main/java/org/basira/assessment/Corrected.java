package org.basira.assessment;

import java.time.Instant;
import java.util.Optional;
import org.basira.question.Text;

/**
 * That an answer is marked otherwise than it was at first, or that its item was withdrawn.
 *
 * @param at when the mark became this one
 * @param before what was told of the answer at first; empty where it was marked like this from the beginning
 */
public record Corrected(Correction.Kind kind, Instant at, Text reason, Optional<Reviewed> before) {}
