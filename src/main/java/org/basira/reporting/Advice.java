package org.basira.reporting;

import java.time.LocalDate;
import java.util.List;
import org.basira.question.Text;

/**
 * The advice that is the same everywhere: rules of safe reporting in their order, and the words of the support page.
 *
 * @param lawNotice that our standard of a complete report is no right everyone has
 */
public record Advice(List<Rule> rules, List<SupportText> support, Text lawNotice, List<Reference> references) {

    /** The rule that stands before all others. */
    public static final String DANGER_FIRST = "danger-first";

    /** The rule that says what keeping or sharing may cost. */
    public static final String MAY_BE_PUNISHABLE = "may-be-punishable";

    static final Advice NONE = new Advice(List.of(), List.of(), Text.EMPTY, List.of());

    /**
     * A rule of safe reporting.
     *
     * @param sources ids of {@link Advice#references}
     */
    public record Rule(String id, Text title, Text text, List<String> sources) {}

    /** A source of the advice. */
    public record Reference(String id, String title, String by, String url, LocalDate read, Fact.Status status) {}

    /** The sources of these ids. */
    public List<Reference> references(List<String> ids) {
        return references.stream().filter(each -> ids.contains(each.id())).toList();
    }
}
