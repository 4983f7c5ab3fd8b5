package org.basira.cohort;

/** There is no such cohort, or it is another coordinator's: which of them is not said. Likewise for a learner in it. */
public class NoSuchCohort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchCohort() {
        super("no such cohort");
    }
}
