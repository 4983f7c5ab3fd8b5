package org.basira.reporting.intake;

/** An intake as an administrator types it. */
public record Proposal(
        Intake.Way way,
        String address,
        String name,
        String readers,
        String purpose,
        String alsoUsedFor,
        String languages) {

    /** What is typed, its longest, and whether it may be left out. */
    public enum Part {
        ADDRESS(1000, true),
        NAME(120, true),
        READERS(400, true),
        PURPOSE(400, true),
        ALSO_USED_FOR(400, false),
        LANGUAGES(200, true);

        private final int most;
        private final boolean needed;

        Part(int most, boolean needed) {
            this.most = most;
            this.needed = needed;
        }

        public int most() {
            return most;
        }

        boolean missing(Proposal proposal) {
            return needed && typed(proposal).isBlank();
        }

        boolean tooLong(Proposal proposal) {
            return typed(proposal).strip().length() > most;
        }

        private String typed(Proposal proposal) {
            return switch (this) {
                case ADDRESS -> proposal.address;
                case NAME -> proposal.name;
                case READERS -> proposal.readers;
                case PURPOSE -> proposal.purpose;
                case ALSO_USED_FOR -> proposal.alsoUsedFor;
                case LANGUAGES -> proposal.languages;
            };
        }
    }
}
