package org.basira.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.basira.ui.Drawing;

/** Feedback: the word first, then an edge and a sign that differ without colour. Its heading can take the focus. */
final class Verdict extends Section {

    /** How much of an answer is right. */
    enum Kind {
        RIGHT(
                "",
                AssessmentText.RIGHT,
                "<svg class=\"stamp\" viewBox=\"0 0 36 36\" aria-hidden=\"true\"><circle cx=\"18\" cy=\"18\" r=\"17\" fill=\"var(--b-right)\"/>"
                        + "<path d=\"m10.5 18.5 5 5 10-11\" fill=\"none\" stroke=\"var(--b-right-soft)\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>"),
        PARTLY(
                "part",
                AssessmentText.PARTLY,
                "<svg class=\"stamp\" viewBox=\"0 0 36 36\" fill=\"none\" stroke=\"var(--b-notyet)\" stroke-width=\"2.5\" aria-hidden=\"true\">"
                        + "<circle cx=\"18\" cy=\"18\" r=\"15.5\"/><path d=\"M18 2.5a15.5 15.5 0 0 0 0 31z\" fill=\"var(--b-notyet)\"/></svg>"),
        NOT_YET(
                "notyet",
                AssessmentText.NOT_THIS_ONE,
                "<svg class=\"stamp\" viewBox=\"0 0 36 36\" fill=\"none\" stroke=\"var(--b-notyet)\" stroke-width=\"2.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">"
                        + "<circle cx=\"18\" cy=\"18\" r=\"15.5\" stroke-dasharray=\"5 4.7\"/><path d=\"M11.5 18a6.5 6.5 0 1 0 2-4.7l-2 1.9M11.5 11v4.2h4.2\"/></svg>"),
        /** A person has yet to read it. */
        WAITING(
                "wait",
                AssessmentText.NOT_MARKED_YET,
                "<svg class=\"stamp\" viewBox=\"0 0 36 36\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">"
                        + "<circle cx=\"18\" cy=\"18\" r=\"15.5\"/><path d=\"M18 9.5V18l5.5 3.5\"/></svg>");

        private final String dress;
        private final AssessmentText word;
        private final String stamp;

        Kind(String dress, AssessmentText word, String stamp) {
            this.dress = dress;
            this.word = word;
            this.stamp = stamp;
        }

        static Kind of(double fraction) {
            if (fraction >= 1) {
                return RIGHT;
            }
            return fraction > 0 ? PARTLY : NOT_YET;
        }

        static Kind of(boolean right) {
            return right ? RIGHT : NOT_YET;
        }

        AssessmentText word() {
            return word;
        }

        Drawing stamp() {
            return new Drawing(stamp);
        }

        /** The class of a row of an answer. */
        String row() {
            return this == RIGHT ? "is-right" : "is-notyet";
        }
    }

    Verdict(Kind kind, String word, Component... rest) {
        addClassName("verdict");
        if (!kind.dress.isEmpty()) {
            addClassName(kind.dress);
        }
        H2 heading = new H2(kind.stamp(), new Span(word));
        heading.addClassName("h");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        add(rest);
    }

    /** Moves the focus to the first verdict within, which is then in view and read out. */
    static void focusFirst(Component whole) {
        whole.getElement().executeJs("this.querySelector('h2.h')?.focus()");
    }
}
