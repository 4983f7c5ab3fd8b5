package org.basira.content.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basira.content.Problem;
import org.basira.content.internal.rules.Rules;

/** Runs the rules. */
final class Checker {

    private Checker() {}

    static List<Problem> check(ContentSet set) {
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            Findings findings = new Findings(rule.id());
            rule.check(set, findings);
            problems.addAll(findings.problems());
        }
        return sorted(problems);
    }

    /** Errors first, then by place. */
    static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::severity)
                        .thenComparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column)
                        .thenComparing(Problem::rule))
                .toList();
    }
}
