package org.basira.reporting.intake;

import java.util.Locale;
import org.basira.question.Language;

/**
 * What a person wants to pass on, as typed.
 *
 * @param link where it is
 * @param account who posted it, as the platform names them
 * @param seen when it was seen, in the person's words
 * @param why what it is and why it should be looked at
 * @param language the person writes in
 */
public record Draft(Kind kind, String link, String account, String seen, String why, Language language) {

    /** What sort of thing it is: the sorts of the report page, and anything else. */
    public enum Kind {
        THREAT,
        RECRUITING,
        HATE,
        ARMS,
        OTHER;

        /** As it stands in messages and addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is typed, and its longest. */
    public enum Part {
        LINK(2000),
        ACCOUNT(200),
        SEEN(100),
        WHY(4000);

        private final int most;

        Part(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }

        boolean tooLong(Draft draft) {
            return typed(draft).strip().length() > most;
        }

        private String typed(Draft draft) {
            return switch (this) {
                case LINK -> draft.link;
                case ACCOUNT -> draft.account;
                case SEEN -> draft.seen;
                case WHY -> draft.why;
            };
        }
    }
}
