package org.basira.question;

/** Makes all figures anew from what happened: who keeps the steps tells them once more to who measures. */
public interface Remeasuring {

    /** Whether figures were never made to the end from the steps there are: true until a {@link Run} has ended. */
    boolean due();

    /** Forgets that they were made, so that they are due again. */
    void forget();

    /** Empties all figures; then add everything, the answers of a learner together, and end. */
    Run begin();

    /** One making anew. Not for several threads. */
    interface Run {

        void add(AnswerRecorded answer);

        void add(AttemptMarked attempt);

        /** Writes down what was added of learners; no more may come of them. */
        void write();

        /** Writes down the rest. */
        void end();
    }
}
