package org.basira.account;

import java.time.Duration;

/** What came of asking for an account or for a new password. */
public sealed interface Admission {

    /** Done, and signed in. */
    record Welcome(SignIns.Outcome.SignedIn signIn) implements Admission {}

    /** Nothing was changed, and why. */
    sealed interface Refusal extends Admission {

        /** The password does not do; this person's needs {@code least} characters. */
        record BadPassword(Passwords.Objection objection, int least) implements Refusal {}

        record LoginTaken() implements Refusal {}

        record BadLogin() implements Refusal {}

        record NoName() implements Refusal {}

        /** The code, or the present password, is wrong; of a code it is not said whether it is unknown, used or expired. */
        record BadCode() implements Refusal {}

        record Slowed(Duration waiting) implements Refusal {}
    }
}
