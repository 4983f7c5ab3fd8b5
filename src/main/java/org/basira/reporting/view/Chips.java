package org.basira.reporting.view;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basira.reporting.Channel.CheckState;
import org.basira.reporting.Keeping.Kept;
import org.basira.reporting.LinkState;
import org.basira.reporting.ReportingText;
import org.basira.ui.Formats;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** How an entry stands, as coordinators see it: each state in words, troubles last. */
record Chips(Locale locale) {

    private String t(Message text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    List<Span> of(Kept kept) {
        List<Span> chips = new ArrayList<>();
        chips.add(check(kept));
        if (kept.standing().changedSince()) {
            chips.add(chip("dash", t(ReportingText.CHANGED_SINCE)));
        }
        if (kept.own()) {
            chips.add(chip("", t(ReportingText.OWN_CHIP)));
        } else if (kept.edited()) {
            chips.add(chip("", t(ReportingText.EDITED_CHIP)));
        }
        if (kept.overtaken()) {
            chips.add(chip("sun", t(ReportingText.OVERTAKEN_CHIP)));
        }
        if (kept.waiting()) {
            chips.add(chip("sun", t(ReportingText.WAITING_CHIP)));
        }
        kept.standing().links().values().stream()
                .map(LinkState::status)
                .filter(status -> status != LinkState.Status.OK)
                .distinct()
                .sorted()
                .forEach(status -> chips.add(chip("clay", t(ReportingText.LINK_STATE, status.name()))));
        return chips;
    }

    private Span check(Kept kept) {
        return switch (kept.standing().state()) {
            case CHECKED ->
                chip(
                        kept.soon() ? "sun" : "right",
                        t(
                                ReportingText.GOOD_FOR,
                                Formats.date(
                                        locale,
                                        kept.standing().check().orElseThrow().on()),
                                kept.daysLeft().orElse(0)));
            case RAN_OUT ->
                chip(
                        "dash",
                        t(
                                ReportingText.RAN_OUT_ON,
                                Formats.date(locale, kept.standing().lastDay().orElseThrow())));
            case NOT_YET -> chip("dash", t(ReportingText.NOT_YET));
            case WRONG -> chip("clay", t(ReportingText.GREYED));
        };
    }

    static Span chip(String colour, String words) {
        Span chip = new Span(words);
        chip.addClassNames("chip", "wraps");
        if (!colour.isEmpty()) {
            chip.addClassName(colour);
        }
        return chip;
    }

    /** Whether a person should look at it. */
    static boolean toDo(Kept kept) {
        return kept.standing().state() != CheckState.CHECKED
                || kept.soon()
                || kept.linkTrouble()
                || kept.overtaken()
                || !kept.standing().wrongWays().isEmpty();
    }

    /** What the app found at a link, and when. */
    String found(LinkState link, String day) {
        String detail = switch (link.status()) {
            case OK -> "";
            case MOVED -> t(ReportingText.LINK_LEADS_TO, link.detail());
            case BROKEN, UNREACHABLE, REFUSED ->
                link.detail().matches("[0-9]+")
                        ? t(ReportingText.LINK_ANSWERED, link.detail())
                        : t(ReportingText.LINK_REASON, link.detail());
        };
        String said = t(ReportingText.LINK_STATE, link.status().name());
        return t(ReportingText.LINK_LOOKED_AT, detail.isEmpty() ? said : said + ": " + detail, day);
    }
}
