package org.basira.content.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Specimen.Segment;

/** The text of a post in one language: its segments in that language's own order. */
public record PostBody(Language language, List<Segment> segments) {

    /** In the wanted language if all of it is there, else in the one its first segment falls back to. */
    public static PostBody of(Asked.Post post, Language wanted) {
        Language language = post.segments().stream()
                .filter(segment -> !segment.text().has(wanted))
                .findFirst()
                .map(segment -> segment.text().shownIn(wanted))
                .orElse(wanted);
        List<String> order = post.order().getOrDefault(language, List.of());
        if (order.isEmpty()) {
            return new PostBody(language, post.segments());
        }
        Map<String, Segment> byId =
                post.segments().stream().collect(Collectors.toMap(Segment::id, Function.identity()));
        return new PostBody(
                language,
                order.stream()
                        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                        .toList());
    }

    public String text(Segment segment) {
        return Authored.text(segment.text(), language);
    }
}
