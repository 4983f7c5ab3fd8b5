package org.basira.question;

/** Makes all figures anew from what happened: who keeps the steps tells them once more to who measures. */
public interface Remeasuring {

    /** Whether figures were never made to the end from the steps there are: true until a {@link Run} has ended. */
    boolean due();

    /** Forgets that they were made, so that they are due again. */
    void forget();

    /** Empties all figures; then add everything, in parts, and end. */
    Run begin();

    /** One making anew. */
    interface Run {

        /** For some learners, of whom no other part tells anything; any number of parts may be under way at a time. */
        Part part();

        /** Writes down what all parts came to, once they are written. */
        void end();
    }

    /** All answers of some learners. Not for several threads. */
    interface Part {

        void add(AnswerRecorded answer);

        void add(AttemptMarked attempt);

        /** Writes down what was added of the learners, and passes the rest to the run. */
        void write();
    }
}
