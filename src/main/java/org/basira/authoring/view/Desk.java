package org.basira.authoring.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basira.authoring.Drafts;
import org.basira.authoring.TextId;
import org.basira.content.Edit;
import org.basira.content.Editing;
import org.basira.content.Part;
import org.basira.content.Problem;
import org.basira.content.Publishing.Change;
import org.basira.question.Language;
import org.basira.question.Text;

/** One text on a trainer's desk: what is typed, and over which revision. While a conflict is open nothing is saved. */
final class Desk {

    private final Drafts drafts;
    private final Editing editing;
    private final UUID me;
    private Drafts.Opened opened;
    private String text;
    private int revision;
    private String baseHash;
    private Optional<Drafts.Opened> theirs = Optional.empty();
    private String kept;

    Desk(Drafts drafts, Editing editing, UUID me, Drafts.Opened opened) {
        this.drafts = drafts;
        this.editing = editing;
        this.me = me;
        this.opened = opened;
        this.text = opened.body();
        this.kept = text;
        this.revision = opened.revision();
        this.baseHash = opened.baseHash();
    }

    TextId id() {
        return opened.text();
    }

    String text() {
        return text;
    }

    int revision() {
        return revision;
    }

    /** The hash of the live text it was begun on. */
    String base() {
        return baseHash;
    }

    Drafts.Opened opened() {
        return opened;
    }

    List<Editing.Field> fields(Language language) {
        return editing.fields(id().kind(), text, language);
    }

    /** Whether neither a live text nor a draft is there: a language the lesson lacks. */
    boolean nothingYet() {
        return opened.live().missing() && opened.draft().isEmpty();
    }

    /** Whether the text can be read and has no words in a language. */
    boolean noWords(Language language) {
        List<Editing.Field> fields = fields(language);
        return !fields.isEmpty()
                && fields.stream().allMatch(field -> field.text().isBlank());
    }

    Optional<Editing.Preview> preview() {
        return editing.preview(id().unit(), id().kind(), text);
    }

    List<Problem> findings() {
        return drafts.findings(id(), text);
    }

    void typed(String whole) {
        text = whole;
    }

    void typed(Editing.Field field) {
        text = editing.with(id().kind(), text, field);
    }

    Optional<Part.Fields> form() {
        return editing.form(id().kind(), text);
    }

    void done(Edit edit) {
        text = editing.with(id().kind(), text, edit);
    }

    /** What stands at a place of the file. */
    Optional<String> at(int line, int column) {
        return editing.at(id().kind(), text, line, column);
    }

    /** Keeps what was typed; empty where nothing is new, and while a conflict waits to be settled. */
    Optional<Drafts.SaveResult> keep() {
        if (theirs.isPresent() || text.equals(kept)) {
            return Optional.empty();
        }
        return Optional.of(saved(drafts.save(id(), text, baseHash, revision, me)));
    }

    private Drafts.SaveResult saved(Drafts.SaveResult result) {
        switch (result) {
            case Drafts.Saved saved -> {
                revision = saved.revision();
                kept = text;
                theirs = Optional.empty();
                opened = drafts.open(id()).orElse(opened);
                baseHash = opened.baseHash();
            }
            case Drafts.Conflict conflict -> theirs = Optional.of(conflict.theirs());
        }
        return result;
    }

    /** Settles a conflict by putting one's own text over the other's. */
    Drafts.SaveResult keepMine() {
        Drafts.Opened over = theirs.orElse(opened);
        return saved(drafts.save(id(), text, over.live().hash(), over.revision(), me));
    }

    /** Puts the draft on what is live now. */
    Drafts.SaveResult putOnLive() {
        return saved(drafts.save(id(), text, opened.live().hash(), revision, me));
    }

    boolean discard() {
        return drafts.discard(id(), revision);
    }

    boolean handIn() {
        return drafts.handIn(id(), revision);
    }

    boolean takeBack() {
        return drafts.takeBack(id(), revision);
    }

    /** The draft is another one by now: nothing is saved until that is settled. */
    Drafts.Conflict meanwhile() {
        Drafts.Opened now = drafts.open(id()).orElse(opened);
        theirs = Optional.of(now);
        return new Drafts.Conflict(now);
    }

    Optional<Drafts.Reason> against() {
        return opened.draft().flatMap(draft -> drafts.against(draft, me));
    }

    /** All of the unit's texts; false where there is no version before. */
    boolean stepBack() {
        return drafts.stepBack(id().unit(), me).isPresent();
    }

    Drafts.PublishResult publish(Change change, Text note) {
        Drafts.PublishResult result = drafts.publish(id(), revision, change, note, me);
        if (result instanceof Drafts.Conflict conflict) {
            theirs = Optional.of(conflict.theirs());
        }
        return result;
    }
}
