package org.basira.authoring.internal;

import static org.basira.authoring.internal.db.Tables.DRAFT;
import static org.basira.authoring.internal.db.Tables.DRAFT_SAVER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basira.authoring.Drafts.Draft;
import org.basira.authoring.Drafts.State;
import org.basira.authoring.TextId;
import org.basira.operations.Upsert;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** The table of drafts. Whatever changes a row names the revision it has seen; false where that is not the last one. */
@Repository
public class DraftRows {

    private final DSLContext sql;

    public DraftRows(DSLContext sql) {
        this.sql = sql;
    }

    /** A draft with its text. */
    public record Row(Draft draft, String body) {}

    /** What a draft says, and on which live text. */
    public record Written(String body, String baseHash, UUID author, Instant at) {}

    public Optional<Row> find(TextId text) {
        return sql.selectFrom(DRAFT).where(is(text)).fetchOptional(row -> new Row(draft(row), row.get(DRAFT.BODY)));
    }

    /** All, newest first; without their texts. */
    public List<Draft> all() {
        return sql.select(
                        DRAFT.UNIT,
                        DRAFT.KIND,
                        DRAFT.SLUG,
                        DRAFT.BASE_HASH,
                        DRAFT.STATE,
                        DRAFT.REVISION,
                        DRAFT.AUTHOR,
                        DRAFT.SAVED_AT)
                .from(DRAFT)
                .orderBy(DRAFT.SAVED_AT.desc(), DRAFT.KIND, DRAFT.SLUG)
                .fetch(DraftRows::draft);
    }

    private static Draft draft(Record row) {
        return new Draft(
                new TextId(row.get(DRAFT.UNIT), row.get(DRAFT.KIND), row.get(DRAFT.SLUG)),
                row.get(DRAFT.BASE_HASH),
                State.valueOf(row.get(DRAFT.STATE)),
                row.get(DRAFT.REVISION),
                row.get(DRAFT.AUTHOR),
                row.get(DRAFT.SAVED_AT));
    }

    /** Saves over a revision, 0 for none; what was handed in becomes a draft again by it. */
    public boolean save(TextId text, Written written, int revision) {
        boolean saved = revision == 0 ? insert(text, written) : update(text, written, revision);
        if (saved) {
            Upsert.inserted(sql.insertInto(DRAFT_SAVER)
                    .set(DRAFT_SAVER.KIND, text.kind())
                    .set(DRAFT_SAVER.SLUG, text.slug())
                    .set(DRAFT_SAVER.PERSON, written.author()));
        }
        return saved;
    }

    /** Who has saved the draft of a text since it was begun. */
    public Set<UUID> savers(TextId text) {
        return sql.select(DRAFT_SAVER.PERSON)
                .from(DRAFT_SAVER)
                .where(DRAFT_SAVER.KIND.eq(text.kind()))
                .and(DRAFT_SAVER.SLUG.eq(text.slug()))
                .fetchSet(DRAFT_SAVER.PERSON);
    }

    private boolean insert(TextId text, Written written) {
        return Upsert.inserted(sql.insertInto(DRAFT)
                .set(DRAFT.KIND, text.kind())
                .set(DRAFT.SLUG, text.slug())
                .set(DRAFT.UNIT, text.unit())
                .set(DRAFT.BASE_HASH, written.baseHash())
                .set(DRAFT.BODY, written.body())
                .set(DRAFT.STATE, State.DRAFT.name())
                .set(DRAFT.REVISION, 1)
                .set(DRAFT.AUTHOR, written.author())
                .set(DRAFT.SAVED_AT, written.at()));
    }

    private boolean update(TextId text, Written written, int revision) {
        int changed = sql.update(DRAFT)
                .set(DRAFT.BASE_HASH, written.baseHash())
                .set(DRAFT.BODY, written.body())
                .set(DRAFT.STATE, State.DRAFT.name())
                .set(DRAFT.REVISION, revision + 1)
                .set(DRAFT.AUTHOR, written.author())
                .set(DRAFT.SAVED_AT, written.at())
                .where(is(text, revision))
                .execute();
        return changed == 1;
    }

    public boolean delete(TextId text, int revision) {
        return sql.deleteFrom(DRAFT).where(is(text, revision)).execute() == 1;
    }

    public boolean put(TextId text, int revision, State state) {
        int changed = sql.update(DRAFT)
                .set(DRAFT.STATE, state.name())
                .where(is(text, revision))
                .execute();
        return changed == 1;
    }

    private static Condition is(TextId text) {
        return DRAFT.KIND.eq(text.kind()).and(DRAFT.SLUG.eq(text.slug())).and(DRAFT.UNIT.eq(text.unit()));
    }

    private static Condition is(TextId text, int revision) {
        return is(text).and(DRAFT.REVISION.eq(revision));
    }
}
