package org.basira.account;

import java.util.Optional;
import java.util.UUID;

/** Resolves class join codes; implemented by the room that owns cohorts. */
public interface JoinCodes {

    /** What a code opens. */
    record Door(String code, UUID organisation, String cohortName) {}

    /** The door of a code, empty where the code is unknown, expired or its cohort closed: all three look the same. */
    Optional<Door> open(String code);

    /** Enrols a learner through a door, in the caller's transaction. */
    void enrol(UUID learner, Door door);
}
