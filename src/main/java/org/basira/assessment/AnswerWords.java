package org.basira.assessment;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basira.content.post.Authored;
import org.basira.question.Item;
import org.basira.question.Question;
import org.basira.question.Response;
import org.basira.question.Text;
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

    private static Span quoted(List<String> ids, Item item, Locale locale) {
        Map<String, Text> words = words(item);
        return new Span(ids.stream()
                .map(id -> item instanceof Question.TrueFalse
                        ? Messages.text(locale, ChoiceFields.either(id))
                        : words.containsKey(id)
                                ? "“" + Authored.words(words.getOrDefault(id, Text.EMPTY), locale) + "”"
                                : id)
                .collect(Collectors.joining(" · ")));
    }

    private static Map<String, Text> words(Item item) {
        return switch (item) {
            case Question.Single q -> options(q.options());
            case Question.Multiple q -> options(q.options());
            case Question.Ordering q ->
                q.entries().stream().collect(Collectors.toMap(Question.Entry::id, Question.Entry::text));
            default -> Map.of();
        };
    }

    private static Map<String, Text> options(List<Question.Option> options) {
        Function<Question.Option, Text> text = Question.Option::text;
        return options.stream().collect(Collectors.toMap(Question.Option::id, text));
    }
}
