package org.basira.assessment.internal;

import java.util.List;
import org.basira.assessment.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * One place in an attempt, drawn at its start.
 *
 * @param kind of the item: question, specimen or scenario
 * @param section id of the section
 * @param order option ids as drawn
 * @param seenBefore whether the learner had answered the item before the attempt began
 * @param overShare as stated with the feed it stands in
 * @param tries how often it may be checked in adaptive mode; null for once
 */
public record Slot(
        String item,
        String hash,
        String kind,
        String section,
        SectionKind sectionKind,
        List<String> order,
        boolean seenBefore,
        @Nullable Double overShare,
        @Nullable Integer tries) {

    Slot withTries(int most) {
        return new Slot(item, hash, kind, section, sectionKind, order, seenBefore, overShare, most);
    }
}
