package org.basira.learning.view;

import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basira.question.Response;

/**
 * What is done in passing in one lesson: veils opened, checks answered, the way through a story. It is stored nowhere and
 * told to nobody; it lasts while one is in the lesson, so that a switch of language or a step back keeps it.
 */
final class InPassing {

    private final String lesson;
    private final Map<String, Response> answers = new HashMap<>();
    private final Map<String, List<String>> ways = new HashMap<>();
    private boolean unveiled;

    private InPassing(String lesson) {
        this.lesson = lesson;
    }

    /** Of the lesson one is in now; that of another lesson is forgotten. */
    static InPassing in(String lesson) {
        VaadinSession session = VaadinSession.getCurrent();
        InPassing kept = session.getAttribute(InPassing.class);
        if (kept == null || !kept.lesson.equals(lesson)) {
            kept = new InPassing(lesson);
            session.setAttribute(InPassing.class, kept);
        }
        return kept;
    }

    boolean unveiled() {
        return unveiled;
    }

    void unveil() {
        unveiled = true;
    }

    Optional<Response> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    void answered(String question, Response response) {
        answers.put(question, response);
    }

    void again(String question) {
        answers.remove(question);
    }

    /** The way through a story so far, to be changed in place. */
    List<String> way(String scenario) {
        return ways.computeIfAbsent(scenario, each -> new ArrayList<>());
    }
}
