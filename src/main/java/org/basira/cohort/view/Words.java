package org.basira.cohort.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basira.cohort.CohortText;
import org.basira.cohort.Roster;
import org.basira.content.TaughtModule;
import org.basira.learning.LearnerStatus;
import org.basira.learning.LearnerStatus.State;
import org.basira.learning.LearnerStatus.Where;
import org.basira.question.Language;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** A roster in words, for the list and for the file. */
record Words(Locale locale, ZoneId zone, Map<String, TaughtModule> modules) implements Roster.Words {

    static Words of(Locale locale, ZoneId zone, List<TaughtModule> modules) {
        return new Words(
                locale,
                zone,
                modules.stream().collect(Collectors.toUnmodifiableMap(TaughtModule::id, Function.identity())));
    }

    String t(CohortText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    @Override
    public List<String> heads() {
        return List.of(
                t(CohortText.CSV_NAME),
                t(CohortText.CSV_STATE),
                t(CohortText.CSV_MODULE),
                t(CohortText.CSV_LESSONS),
                t(CohortText.CSV_FINISHED));
    }

    @Override
    public String name(Roster.Entry entry) {
        return entry.shown().isBlank() ? t(CohortText.NAME_HIDDEN) : entry.shown();
    }

    @Override
    public String state(State state) {
        return t(
                switch (state) {
                    case JOINED -> CohortText.STATE_JOINED;
                    case UNDER_WAY -> CohortText.STATE_UNDER_WAY;
                    case FINISHED -> CohortText.STATE_FINISHED;
                    case OVERDUE -> CohortText.STATE_OVERDUE;
                });
    }

    @Override
    public String module(String id) {
        TaughtModule module = modules.get(id);
        if (module == null) {
            return id;
        }
        Language wanted = Language.of(locale.getLanguage()).orElse(Language.EN);
        return module.title().in(module.title().shownIn(wanted));
    }

    @Override
    public String yesOrNo(boolean yes) {
        return t(yes ? CohortText.CSV_YES : CohortText.CSV_NO);
    }

    String where(LearnerStatus status) {
        if (status.state() == State.FINISHED) {
            return t(CohortText.WHERE_ALL);
        }
        return status.where().map(this::place).orElseGet(() -> t(CohortText.WHERE_JOINED, date(status.joinedAt())));
    }

    private String place(Where where) {
        return switch (where) {
            case Where.Form form ->
                t(
                        switch (form.occasion()) {
                            case AFTER -> CohortText.WHERE_AFTER_FORM;
                            case FOLLOW_UP -> CohortText.WHERE_FOLLOW_UP;
                            case BEFORE, PRACTICE, REFRESHER -> CohortText.WHERE_BEFORE_FORM;
                        });
            case Where.Quiz quiz -> t(CohortText.WHERE_QUIZ, module(quiz.module()));
            case Where.Lesson lesson ->
                t(CohortText.WHERE_LESSON, module(lesson.module()), lesson.position(), lesson.of());
        };
    }

    String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    String date(LocalDate date) {
        return Formats.date(locale, date);
    }

    String number(int number) {
        return Formats.number(locale, number);
    }
}
