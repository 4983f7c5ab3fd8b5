package org.basira.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The icon set (drawn in {@code frontend/styles/icons.css}). An icon never stands without a word beside it. */
public enum Icon {
    SUPPORT,
    LANGUAGE,
    PRINT,
    REPORT,
    HOME,
    LEARN,
    PROGRESS,
    SCREEN,
    SCISSORS,
    CLOSE,
    HEART,
    COMMENT,
    PHONE,
    OUTSIDE,
    CHECK,
    CHEVRON,
    BACK_WAY,
    NEXT,
    BACK,
    INFO,
    CLOCK,
    PEOPLE,
    NOT_STORED,
    COPY,
    SPROUT,
    CALENDAR,
    OVER,
    NOT_OVER,
    CLOSER,
    NO_SHARE,
    NO_TALK,
    LINK,
    MUTE,
    UP,
    DOWN,
    EDIT,
    LIBRARY,
    HISTORY,
    ADMIN;

    /** A new element of it, hidden from screen readers: the word beside it speaks. */
    public Span create() {
        Span icon = new Span();
        icon.addClassNames("i", "i-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        icon.getElement().setAttribute("aria-hidden", "true");
        if (this == NEXT || this == BACK || this == CHEVRON || this == OUTSIDE) {
            icon.addClassName("flip");
        }
        return icon;
    }
}
