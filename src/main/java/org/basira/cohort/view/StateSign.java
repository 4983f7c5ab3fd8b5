package org.basira.cohort.view;

import org.basira.learning.LearnerStatus.State;

/** The small circle before a state's word: open, half, full, dashed with a clock; sun for who is here now. */
final class StateSign {

    private static final String FRAME = "<svg class=\"st\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">%s</svg>";
    static final String HERE = FRAME.formatted(
            "<circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"var(--b-sun)\" stroke=\"var(--b-sun-ink)\" stroke-width=\"2\"/>");

    private StateSign() {}

    static String of(State state) {
        return FRAME.formatted(
                switch (state) {
                    case FINISHED -> "<circle cx=\"12\" cy=\"12\" r=\"9.5\" fill=\"var(--b-brand)\"/>";
                    case UNDER_WAY ->
                        "<circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"none\" stroke=\"var(--b-brand)\" stroke-width=\"2\"/>"
                                + "<path d=\"M12 3a9 9 0 0 0 0 18z\" fill=\"var(--b-brand)\"/>";
                    case OVERDUE ->
                        "<circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"none\" stroke=\"var(--b-notyet)\" stroke-width=\"2\" stroke-dasharray=\"4 2.28\"/>"
                                + "<path d=\"M12 8v5l3 1.5\" fill=\"none\" stroke=\"var(--b-notyet)\" stroke-width=\"2\" stroke-linecap=\"round\"/>";
                    case JOINED ->
                        "<circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"none\" stroke=\"var(--b-line-strong)\" stroke-width=\"2\" stroke-dasharray=\"4 2.28\"/>";
                });
    }
}
