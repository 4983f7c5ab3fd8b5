package org.basira.reporting.intake;

import java.util.List;
import org.basira.question.Language;
import org.basira.question.Text;

/** An intake as an administrator types it. */
public record Proposal(
        Intake.Way way, String address, String name, Text readers, Text purpose, Text alsoUsedFor, Text languages) {

    /** What is typed, its longest, and whether it may be left out. */
    public enum Part {
        ADDRESS(1000, true, false),
        NAME(120, true, false),
        READERS(400, true, true),
        PURPOSE(400, true, true),
        ALSO_USED_FOR(400, false, true),
        LANGUAGES(200, true, true);

        private final int most;
        private final boolean needed;
        private final boolean inThree;

        Part(int most, boolean needed, boolean inThree) {
            this.most = most;
            this.needed = needed;
            this.inThree = inThree;
        }

        public int most() {
            return most;
        }

        /** The languages it is typed in; English for what has no language. */
        public List<Language> languages() {
            return inThree ? List.of(Language.values()) : List.of(Language.EN);
        }

        /** Whether it is left out in one language, though it is needed, or is there in another. */
        boolean missing(Proposal proposal, Language language) {
            return proposal.typed(this, language).isBlank()
                    && (needed
                            || languages().stream()
                                    .anyMatch(
                                            each -> !proposal.typed(this, each).isBlank()));
        }

        boolean tooLong(Proposal proposal, Language language) {
            return proposal.typed(this, language).strip().length() > most;
        }
    }

    private String typed(Part part, Language language) {
        return switch (part) {
            case ADDRESS -> address;
            case NAME -> name;
            case READERS -> readers.in(language);
            case PURPOSE -> purpose.in(language);
            case ALSO_USED_FOR -> alsoUsedFor.in(language);
            case LANGUAGES -> languages.in(language);
        };
    }
}
