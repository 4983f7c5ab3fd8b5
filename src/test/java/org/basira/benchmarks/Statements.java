package org.basira.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts what jOOQ executes on threads whose name begins as given; jobs and the set-up do not count. */
@Configuration(proxyBeanMethods = false)
public class Statements {

    static final String THREADS = "answer-";

    private static final LongAdder STATEMENTS = new LongAdder();
    private static final LongAdder ROWS = new LongAdder();
    private static final Map<String, LongAdder> BY_TEXT = new ConcurrentHashMap<>();

    @Bean
    ExecuteListenerProvider statementsCounted() {
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeEnd(ExecuteContext context) {
                if (Thread.currentThread().getName().startsWith(THREADS)) {
                    STATEMENTS.increment();
                    ROWS.add(Math.max(0, context.rows()));
                    String sql = String.valueOf(context.sql());
                    BY_TEXT.computeIfAbsent(
                                    sql.length() > 70 ? sql.substring(0, 70) : sql, statement -> new LongAdder())
                            .increment();
                }
            }
        });
    }

    static void reset() {
        STATEMENTS.reset();
        ROWS.reset();
        BY_TEXT.clear();
    }

    static long statements() {
        return STATEMENTS.sum();
    }

    static long rowsWritten() {
        return ROWS.sum();
    }

    static Map<String, Long> byText() {
        Map<String, Long> counts = new TreeMap<>();
        BY_TEXT.forEach((statement, count) -> counts.put(statement, count.sum()));
        return counts;
    }
}
