package org.basira.measurement.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.basira.question.AnswerRecorded;
import org.basira.question.Drill;

/** What one practice case says of the quality of reports: by measure, 0 to 1. A measure it says nothing of is not there. */
public final class ReportMeasures {

    /** Of due cases, those with a report of which every element has full credit. */
    public static final String COMPLETE = "complete";

    /** Of due cases, those left without a report. */
    public static final String MISSED = "missed";

    /** Of due reports, those that went where nobody can act on them. */
    public static final String WRONG_CHANNEL = "wrong-channel";

    /** Of cases in which none was due, those with a report. */
    public static final String NEEDLESS = "needless";

    private static final String CHANNEL = "channel";

    private ReportMeasures() {}

    public static Map<String, BigDecimal> of(AnswerRecorded.Report report) {
        Map<String, BigDecimal> measures = new TreeMap<>();
        if (!report.due()) {
            measures.put(NEEDLESS, share(report.sent()));
            return measures;
        }
        measures.put(COMPLETE, share(report.complete()));
        measures.put(MISSED, share(!report.sent()));
        // Elements of a site's own stay in its case; to the five places of the column, so that sums are the same either
        // way.
        report.elements().forEach((element, credit) -> {
            if (Drill.ELEMENTS.contains(element)) {
                measures.put(element, BigDecimal.valueOf(credit).setScale(5, RoundingMode.HALF_UP));
            }
        });
        Double channel = report.elements().get(CHANNEL);
        if (channel != null) {
            measures.put(WRONG_CHANNEL, share(channel <= 0));
        }
        return measures;
    }

    private static BigDecimal share(boolean counts) {
        return counts ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
