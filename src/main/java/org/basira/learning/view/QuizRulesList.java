package org.basira.learning.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basira.assessment.CertaintyMark;
import org.basira.content.Quiz;
import org.basira.content.Quiz.Counts;
import org.basira.content.Quiz.Told;
import org.basira.learning.LearningText;
import org.basira.question.Behaviour;
import org.basira.question.Response.Sureness;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Locales;
import org.basira.ui.Messages;

/** The rules of a quiz in plain words, one to a line; those that say nothing special are left out. */
final class QuizRulesList extends Div {

    private final Quiz quiz;
    private final Quiz.Rules rules;
    private final ZoneId zone;
    private final Locale locale;
    private final UnorderedList points = new UnorderedList();

    QuizRulesList(Quiz quiz, boolean practice, ZoneId zone, Locale locale) {
        this.quiz = quiz;
        this.rules = quiz.rules();
        this.zone = zone;
        this.locale = locale;
        addClassName("stack");
        points.addClassName("plain");
        time();
        goes(practice);
        conversation();
        told();
        point(Icon.PEOPLE, t(LearningText.QUIZ_NOBODY));
        add(points);
        if (quiz.behaviour().asksSureness()) {
            add(marks());
        }
    }

    private String t(LearningText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    private void point(Icon icon, String words) {
        Span badge = new Span(icon.create());
        badge.addClassName("badge");
        points.add(new ListItem(badge, Parts.line(words, "grow")));
    }

    private void time() {
        if (rules.limit() == null) {
            point(Icon.CLOCK, t(LearningText.QUIZ_LENGTH, quiz.minutes()));
        } else {
            point(Icon.CLOCK, t(LearningText.QUIZ_LIMIT, (int) rules.limit().toMinutes()));
        }
        if (rules.opens() != null) {
            point(Icon.CLOCK, t(LearningText.QUIZ_OPENS, date(rules.opens())));
        }
        if (rules.closes() != null) {
            point(Icon.CLOCK, t(LearningText.QUIZ_CLOSES, date(rules.closes())));
        }
    }

    private String date(LocalDateTime time) {
        return Formats.dateTime(locale, time.atZone(zone).toInstant(), zone);
    }

    private void goes(boolean practice) {
        String pass = Formats.percent(locale, quiz.passFraction());
        if (practice) {
            point(Icon.CHECK, t(LearningText.QUIZ_PRACTICE));
        } else if (rules.goes() == null) {
            point(Icon.CHECK, t(LearningText.PASS_MARK, pass));
        } else {
            point(Icon.CHECK, t(LearningText.PASS_FROM, pass));
        }
        if (rules.goes() != null) {
            point(Icon.CHECK, t(LearningText.GOES_AT_MOST, rules.goes()));
        }
        boolean several = rules.goes() == null || rules.goes() > 1;
        if (several && (rules.counts() != Counts.BEST || rules.goes() != null)) {
            point(Icon.CHECK, t(LearningText.WHICH_COUNTS, rules.counts().name()));
        }
        if (quiz.credit().penalty() != 1) {
            point(
                    Icon.CHECK,
                    t(
                            LearningText.WRONG_CHOICE_COSTS,
                            Formats.percent(locale, quiz.credit().penalty())));
        }
    }

    private void conversation() {
        String words = switch (quiz.behaviour()) {
            case IMMEDIATE -> t(LearningText.FEEDBACK_EACH);
            case DEFERRED -> t(LearningText.QUIZ_FEEDBACK_LAST);
            case ADAPTIVE -> t(LearningText.HINTS_EXPLAINED, Formats.percent(locale, rules.penalty()));
            case CERTAINTY -> t(LearningText.SURENESS_EXPLAINED);
        };
        point(Icon.COMMENT, words);
    }

    /** What is told when, where it is not everything. */
    private void told() {
        Quiz.Review review = rules.review();
        Quiz.Review all = Quiz.Review.DEFAULT;
        if (quiz.behaviour().atOnce() && !review.afterAnswer().containsAll(all.afterAnswer())) {
            point(Icon.INFO, t(LearningText.TOLD_AFTER_ANSWER, list(review.afterAnswer())));
        }
        if (!review.afterFinish().equals(all.afterFinish())) {
            point(Icon.INFO, t(LearningText.TOLD_AFTER_FINISH, list(review.afterFinish())));
        }
        if (rules.closes() != null && !review.afterClose().equals(review.afterFinish())) {
            point(Icon.INFO, t(LearningText.TOLD_AFTER_CLOSE, list(review.afterClose())));
        }
    }

    private String list(Set<Told> told) {
        return told.isEmpty()
                ? t(LearningText.TOLD, "NOTHING")
                : Stream.of(Told.values())
                        .filter(told::contains)
                        .map(each -> t(LearningText.TOLD, each.name()))
                        .collect(Collectors.joining(Locales.rightToLeft(locale) ? "، " : ", "));
    }

    /** The small table of marks: how sure, what it earns when right, what it costs when not. */
    private Div marks() {
        Element table = new Element("table");
        Element head = new Element("tr");
        for (LearningText each :
                new LearningText[] {LearningText.MARKS_SURE, LearningText.MARKS_RIGHT, LearningText.MARKS_WRONG}) {
            head.appendChild(new Element("th").setAttribute("scope", "col").setText(t(each)));
        }
        Element body = new Element("tbody");
        for (Sureness each : Sureness.values()) {
            body.appendChild(new Element("tr")
                    .appendChild(
                            new Element("th").setAttribute("scope", "row").setText(t(LearningText.SURE, each.name())),
                            new Element("td").setText(CertaintyMark.words(locale, Behaviour.mark(1, each))),
                            new Element("td").setText(CertaintyMark.words(locale, Behaviour.mark(0, each)))));
        }
        table.appendChild(
                new Element("caption").setText(t(LearningText.MARKS_CAPTION)),
                new Element("thead").appendChild(head),
                body);
        Div box = Parts.div("markstable");
        box.getElement().appendChild(table);
        return box;
    }
}
