package org.basira.question;

/**
 * What a response shows, before any policy turns it into credit.
 *
 * @param hits what was right (keys chosen, places right, credit of a way), 0 or more
 * @param misses what was asked for and not given, 0 or more; hits and misses together are what could be had
 * @param falseMarks what was chosen and is not right, 0 or more
 */
public record Evidence(double hits, double misses, double falseMarks) {

    static Evidence of(boolean right) {
        return right ? new Evidence(1, 0, 0) : new Evidence(0, 1, 1);
    }
}
