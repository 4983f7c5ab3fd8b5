package org.basira.measurement;

import java.util.Map;

/**
 * The quality of the reports a learner put together in practice cases, first tries only, before and after the lessons on
 * reporting; by measure: the elements of the rubric, and those of
 * {@link org.basira.measurement.internal.ReportMeasures}.
 */
public record ReportFigures(Map<String, Part> before, Map<String, Part> after) {

    public static final ReportFigures NONE = new ReportFigures(Map.of(), Map.of());

    /**
     * A measure.
     *
     * @param answers cases it is of, 1 or more
     * @param credit what they come to together, 0 to {@code answers}
     */
    public record Part(int answers, double credit) {}

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
