package org.basira.learning.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.basira.learning.LearningText;
import org.basira.ui.Drawing;

/** Feedback on an answer: the word first, then an edge and a sign that differ without colour. */
final class Verdict extends Section {

    /** How much of an answer is right. */
    enum Kind {
        RIGHT("", LearningText.RIGHT),
        PARTLY("part", LearningText.PARTLY),
        NOT_YET("notyet", LearningText.NOT_THIS_ONE);

        private final String dress;
        private final LearningText word;

        Kind(String dress, LearningText word) {
            this.dress = dress;
            this.word = word;
        }

        static Kind of(double fraction) {
            if (fraction >= 1) {
                return RIGHT;
            }
            return fraction > 0 ? PARTLY : NOT_YET;
        }

        LearningText word() {
            return word;
        }

        Drawing stamp() {
            return new Drawing(
                    switch (this) {
                        case RIGHT ->
                            "<svg class=\"stamp\" viewBox=\"0 0 36 36\" aria-hidden=\"true\"><circle cx=\"18\" cy=\"18\" r=\"17\""
                                    + " fill=\"var(--b-right)\"/><path d=\"m10.5 18.5 5 5 10-11\" fill=\"none\""
                                    + " stroke=\"var(--b-right-soft)\" stroke-width=\"3\" stroke-linecap=\"round\""
                                    + " stroke-linejoin=\"round\"/></svg>";
                        case PARTLY ->
                            "<svg class=\"stamp\" viewBox=\"0 0 36 36\" aria-hidden=\"true\"><circle cx=\"18\" cy=\"18\" r=\"16\""
                                    + " fill=\"none\" stroke=\"var(--b-notyet)\" stroke-width=\"2\"/><path d=\"M2 18a16 16 0 0 1 32 0z\""
                                    + " fill=\"var(--b-notyet)\"/></svg>";
                        case NOT_YET ->
                            "<svg class=\"stamp\" viewBox=\"0 0 36 36\" aria-hidden=\"true\" fill=\"none\" stroke=\"var(--b-notyet)\">"
                                    + "<circle cx=\"18\" cy=\"18\" r=\"16\" stroke-width=\"2\" stroke-dasharray=\"5 4\"/>"
                                    + "<path d=\"M13 15h8a4 4 0 0 1 0 8h-6M16 11.5 12.5 15l3.5 3.5\" stroke-width=\"2.5\""
                                    + " stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>";
                    });
        }
    }

    private final H3 heading;

    Verdict(Kind kind, String word, Component... reasons) {
        addClassName("verdict");
        if (!kind.dress.isBlank()) {
            addClassName(kind.dress);
        }
        heading = new H3(kind.stamp(), new Span(word));
        heading.addClassName("h");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        add(reasons);
    }

    /** Moves there, so that the feedback is read out and in view. */
    void focus() {
        heading.getElement().callJsFunction("focus");
    }
}
