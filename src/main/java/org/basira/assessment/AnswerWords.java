package org.basira.assessment;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basira.content.post.Authored;
import org.basira.question.Composed;
import org.basira.question.GapText;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** An answer in the words of its item, for staff: what was chosen. What an item has no words for stands by its id. */
public final class AnswerWords {

    private AnswerWords() {}

    public static Span of(Item item, Response response, Locale locale) {
        return switch (response) {
            case Response.Judged judged ->
                new Span(Messages.text(
                        locale,
                        AssessmentText.YOU_SAID,
                        Messages.text(locale, judged.over() ? AssessmentText.OVER : AssessmentText.NOT_OVER),
                        Messages.text(
                                locale, AssessmentText.SURE, judged.sureness().name())));
            case Response.Ordered(List<String> entries) -> quoted(entries, item, locale);
            default -> quoted(response.chosen().stream().sorted().toList(), item, locale);
        };
    }

    /**
     * What was chosen, in the words of its item.
     *
     * @param post the specimen a question is about, whose parts may be what was chosen
     * @param key as {@link Response#chosen} has it; where the item has no words for it, it stands for itself
     */
    public static String label(Item item, Optional<Specimen> post, String key, Locale locale) {
        return words(item, post, key, locale).orElse(key);
    }

    private static Span quoted(List<String> keys, Item item, Locale locale) {
        boolean fixed = item instanceof Question.TrueFalse;
        return new Span(keys.stream()
                .map(key -> words(item, Optional.empty(), key, locale)
                        .map(words -> fixed ? words : "“" + words + "”")
                        .orElse(key))
                .collect(Collectors.joining(" · ")));
    }

    private static Optional<String> words(Item item, Optional<Specimen> post, String key, Locale locale) {
        String one = key.substring(0, Math.max(0, key.indexOf('=')));
        String other = key.substring(key.indexOf('=') + 1);
        return switch (item) {
            case Question.Single q -> text(q.options(), Question.Option::id, Question.Option::text, key, locale);
            case Question.Multiple q -> text(q.options(), Question.Option::id, Question.Option::text, key, locale);
            case Question.TrueFalse q ->
                q.options().stream()
                        .filter(option -> option.id().equals(key))
                        .map(option -> Messages.text(locale, ChoiceFields.either(key)))
                        .findFirst();
            case Question.Ordering q -> text(q.entries(), Question.Entry::id, Question.Entry::text, key, locale);
            case Question.Hotspot q -> text(q.areas(), Question.Area::id, Question.Area::name, key, locale);
            case Question.Marking q ->
                post.flatMap(
                        shown -> text(shown.segments(), Specimen.Segment::id, Specimen.Segment::text, key, locale));
            case Question.Matching q ->
                pair(
                        text(q.prompts(), Question.Prompt::id, Question.Prompt::text, one, locale),
                        text(q.targets(), Question.Target::id, Question.Target::text, other, locale));
            case Question.Classify q ->
                pair(
                        text(q.things(), Question.Thing::id, Question.Thing::text, one, locale),
                        text(q.bins(), Question.Bin::id, Question.Bin::text, other, locale));
            case Question.Gaps q ->
                pair(
                        gap(q, one, locale),
                        q.gaps().stream()
                                .filter(gap -> gap.id().equals(one))
                                .findFirst()
                                .flatMap(gap -> text(
                                        gap.choices(), Question.Option::id, Question.Option::text, other, locale)));
            case Scenario story ->
                story.nodes().stream()
                        .flatMap(node -> node.choices().stream().map(choice -> new Scenario.Taken(node, choice)))
                        .filter(step -> step.step().equals(key))
                        .map(step -> Authored.words(step.choice().text(), locale))
                        .findFirst();
            case Composed c ->
                key.equals(Response.Assembled.NONE)
                        ? Optional.of(Messages.text(locale, AssessmentText.NO_REPORT))
                        : c.parts(Set.of(key)).stream()
                                .map(part -> Authored.words(part.text(), locale))
                                .findFirst();
            default -> Optional.empty();
        };
    }

    private static <T> Optional<String> text(
            List<T> parts, Function<T, String> id, Function<T, Text> text, String key, Locale locale) {
        return parts.stream()
                .filter(part -> id.apply(part).equals(key))
                .map(part -> Authored.words(text.apply(part), locale))
                .findFirst();
    }

    private static Optional<String> pair(Optional<String> one, Optional<String> other) {
        return one.flatMap(first -> other.map(second -> first + " – " + second));
    }

    /** A gap has no words but its place in the text as it is read in a language. */
    private static Optional<String> gap(Question.Gaps question, String id, Locale locale) {
        Language shown = question.text().shownIn(Language.of(locale));
        List<String> order = GapText.pieces(question.text().in(shown)).stream()
                .filter(GapText.Piece::gap)
                .map(GapText.Piece::text)
                .toList();
        return order.contains(id)
                ? Optional.of(Messages.text(locale, AssessmentText.GAP, Formats.number(locale, order.indexOf(id) + 1)))
                : Optional.empty();
    }
}
