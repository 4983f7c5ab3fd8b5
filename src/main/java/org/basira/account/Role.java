package org.basira.account;

/** What someone may do. A person may have several. */
public enum Role {
    LEARNER,
    TRAINER,
    COORDINATOR,
    ADMINISTRATOR;

    // The names as annotations want them.
    public static final String LEARNERS = "LEARNER";
    public static final String TRAINERS = "TRAINER";
    public static final String COORDINATORS = "COORDINATOR";
    public static final String ADMINISTRATORS = "ADMINISTRATOR";

    /** Staff need longer passwords. */
    public boolean staff() {
        return this != LEARNER;
    }
}
