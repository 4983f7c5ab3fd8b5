package org.basira.authoring.view;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.basira.authoring.Drafts;
import org.basira.authoring.LibraryLink;
import org.basira.authoring.TextId;
import org.basira.content.Library;
import org.basira.question.Language;

/** The rows of the library with the drafts over them. */
final class Shelf {

    static final String DRAFT = "draft";
    static final String IN_REVIEW = "in-review";
    static final String MISSING = "missing";
    static final String NOT_REVIEWED = "not-reviewed";

    private final List<Library.Row> rows;
    private final Map<TextId, Drafts.Draft> drafts = new HashMap<>();

    Shelf(List<Library.Row> rows, List<Drafts.Draft> drafts) {
        this.rows = rows;
        drafts.forEach(draft -> this.drafts.put(draft.text(), draft));
    }

    int draftCount() {
        return drafts.size();
    }

    /** The draft of a text; a lesson has one for each language. */
    Optional<Drafts.Draft> draft(Library.Row row, Language language) {
        String slug = row.kind().equals("lesson") ? row.slug() + "." + language.tag() : row.slug();
        return Optional.ofNullable(drafts.get(new TextId(row.unit(), row.kind(), slug)));
    }

    List<Library.Row> found(LibraryLink filter) {
        String words = filter.words().strip().toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> Words.KINDS.contains(row.kind()))
                .filter(row -> filter.unit().isBlank() || row.unit().equals(filter.unit()))
                .filter(row -> filter.kind().isBlank() || row.kind().equals(filter.kind()))
                .filter(row -> words.isBlank() || has(row, words))
                .filter(row -> fits(row, filter.state()))
                .toList();
    }

    private static boolean has(Library.Row row, String words) {
        return row.slug().contains(words)
                || row.title().en().toLowerCase(Locale.ROOT).contains(words)
                || row.title().ar().contains(words)
                || row.title().ckb().contains(words);
    }

    private boolean fits(Library.Row row, String state) {
        return switch (state) {
            case DRAFT -> inState(row, Drafts.State.DRAFT);
            case IN_REVIEW -> inState(row, Drafts.State.IN_REVIEW);
            case MISSING -> row.states().containsValue(Library.State.MISSING);
            case NOT_REVIEWED -> row.states().containsValue(Library.State.PRESENT);
            default -> true;
        };
    }

    private boolean inState(Library.Row row, Drafts.State state) {
        for (Language language : Language.values()) {
            if (draft(row, language).filter(draft -> draft.state() == state).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
