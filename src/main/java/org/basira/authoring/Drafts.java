package org.basira.authoring;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.account.Accounts;
import org.basira.account.Role;
import org.basira.authoring.internal.DraftRows;
import org.basira.content.Problem;
import org.basira.content.Publishing;
import org.basira.content.Publishing.Body;
import org.basira.content.Publishing.Change;
import org.basira.content.Publishing.Edition;
import org.basira.operations.Settings;
import org.basira.question.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Unpublished texts, one a text and shared by all trainers. Each save says which revision it was typed over: who was
 * overtaken is told, and gets the other's text beside their own. Publishing hands the draft to {@link Publishing}, which
 * compares its base with what is live; a refusal is a value, and the draft stays.
 */
@Service
@RolesAllowed("TRAINER")
public class Drafts {

    private final DraftRows rows;
    private final Publishing publishing;
    private final Accounts accounts;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Drafts(
            DraftRows rows,
            Publishing publishing,
            Accounts accounts,
            Settings settings,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.transactions = new TransactionTemplate(transactionManager);
        this.rows = rows;
        this.publishing = publishing;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    public enum State {
        DRAFT,
        IN_REVIEW
    }

    /** A draft without its text. {@code author} is who saved it last. */
    public record Draft(TextId text, String baseHash, State state, int revision, UUID author, Instant savedAt) {}

    /**
     * A text as it is opened.
     *
     * @param body the draft, or what is live
     * @param live what is live, and its hash
     * @param draft empty where nothing but the live text is there
     */
    public record Opened(TextId text, String body, Body live, Optional<Draft> draft) {

        /** The revision a first save is typed over: 0 where there is no draft. */
        public int revision() {
            return draft.map(Draft::revision).orElse(0);
        }

        public String baseHash() {
            return draft.map(Draft::baseHash).orElse(live.hash());
        }

        /** Whether another text was published since the draft was begun. */
        public boolean overtaken() {
            return !baseHash().equals(live.hash());
        }
    }

    public sealed interface SaveResult {}

    public record Saved(int revision, Instant at) implements SaveResult {}

    /** Someone saved, published or discarded in between; {@code theirs} is what is there now. Nothing was changed. */
    public record Conflict(Opened theirs) implements SaveResult, PublishResult {}

    public sealed interface PublishResult {}

    public record Published(UUID version) implements PublishResult {}

    /** The rules found errors. */
    public record Faulty(List<Problem> problems) implements PublishResult {}

    public record Refused(Reason reason) implements PublishResult {}

    /** Another text was published since this draft was begun. */
    public record Overtaken(Opened now) implements PublishResult {}

    public enum Reason {
        /** Two trainers and more: an author of a text does not publish it. */
        OWN_TEXT,
        /** Another's draft is published only once it was handed in. */
        NOT_HANDED_IN,
        NO_DRAFT
    }

    /** The draft of a text, or its live body; empty if there is no such text. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(TextId text) {
        return publishing.body(text.unit(), text.kind(), text.slug()).map(live -> {
            Optional<DraftRows.Row> row = rows.find(text);
            return new Opened(
                    text, row.map(DraftRows.Row::body).orElse(live.text()), live, row.map(DraftRows.Row::draft));
        });
    }

    /** All drafts, newest first. */
    @Transactional(readOnly = true)
    public List<Draft> list() {
        return rows.all();
    }

    /**
     * Keeps what was typed. What was handed in becomes a draft again by it.
     *
     * @param baseHash the live text it is meant to replace
     * @param revision the revision it was typed over, 0 for none
     */
    @Transactional
    public SaveResult save(TextId text, String body, String baseHash, int revision, UUID author) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Opened there = open(text).orElseThrow(NoSuchText::new);
        if (there.revision() == revision
                && there.body().equals(body)
                && there.baseHash().equals(baseHash)) {
            return new Saved(revision, there.draft().map(Draft::savedAt).orElse(now));
        }
        return rows.save(text, new DraftRows.Written(body, baseHash, author, now), revision)
                ? new Saved(revision + 1, now)
                : new Conflict(open(text).orElseThrow(NoSuchText::new));
    }

    /** Throws a draft away; false if it was changed since that revision. */
    @Transactional
    public boolean discard(TextId text, int revision) {
        return rows.delete(text, revision);
    }

    /** Hands a draft in for another trainer to read; false if it was changed since that revision. */
    @Transactional
    public boolean handIn(TextId text, int revision) {
        return rows.put(text, revision, State.IN_REVIEW);
    }

    /** Takes it back to go on writing. */
    @Transactional
    public boolean takeBack(TextId text, int revision) {
        return rows.put(text, revision, State.DRAFT);
    }

    /** What the rules say of a text, with places. */
    public List<Problem> findings(TextId text, String body) {
        return publishing.check(text.unit(), text.kind(), text.slug(), body);
    }

    /**
     * Why someone may not publish a draft, empty if they may. Whoever saved it at any time is its author; only where
     * every trainer did, those may who did not save it last.
     */
    @Transactional(readOnly = true)
    public Optional<Reason> against(Draft draft, UUID actor) {
        if (settings.authorPublishes()) {
            return Optional.empty();
        }
        Set<UUID> trainers = accounts.active(Role.TRAINER);
        if (trainers.size() < 2) {
            return Optional.empty();
        }
        Set<UUID> savers = rows.savers(draft.text());
        boolean another = !savers.containsAll(trainers);
        if (draft.author().equals(actor) || (another && savers.contains(actor))) {
            return Optional.of(Reason.OWN_TEXT);
        }
        return draft.state() == State.IN_REVIEW ? Optional.empty() : Optional.of(Reason.NOT_HANDED_IN);
    }

    /**
     * Publishes a draft as it stood at a revision. The draft goes when its text is live; whatever refuses it, it stays.
     * Not one transaction: a draft left behind by a crash has the live text and hurts nobody.
     */
    public PublishResult publish(TextId text, int revision, Change change, Text note, UUID actor) {
        Opened opened = open(text).orElseThrow(NoSuchText::new);
        if (opened.revision() != revision) {
            return new Conflict(opened);
        }
        if (opened.draft().isEmpty()) {
            return new Refused(Reason.NO_DRAFT);
        }
        Optional<Reason> against = against(opened.draft().get(), actor);
        if (against.isPresent()) {
            return new Refused(against.get());
        }
        return switch (publishing.publish(
                text.unit(), text.kind(), text.slug(), opened.body(), opened.baseHash(), change, note, actor)) {
            case Publishing.Published published -> {
                transactions.executeWithoutResult(status -> rows.delete(text, revision));
                yield new Published(published.version());
            }
            case Publishing.Refused refused -> new Faulty(refused.problems());
            case Publishing.Conflict conflict -> new Overtaken(open(text).orElseThrow(NoSuchText::new));
        };
    }

    /** The versions of a unit, newest first. */
    public List<Edition> editions(String unit) {
        return publishing.editions(unit);
    }

    /** Makes the version before the live one live again; empty where there is none. */
    public Optional<UUID> stepBack(String unit, UUID actor) {
        return publishing.stepBack(unit, actor);
    }
}
