package org.basira.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The statements that a request with a mark of its own makes the running application execute. */
@Configuration(proxyBeanMethods = false)
public class PageStatements {

    /** The request header with the mark. */
    public static final String MARK = "X-Statements-Of";

    private static final ThreadLocal<@Nullable String> NOW = new ThreadLocal<>();
    private static final Map<String, List<String>> EXECUTED = new ConcurrentHashMap<>();

    public static List<String> of(String mark) {
        return EXECUTED.getOrDefault(mark, List.of());
    }

    @Bean
    FilterRegistrationBean<Filter> marks() {
        FilterRegistrationBean<Filter> marks = new FilterRegistrationBean<>((request, response, chain) -> {
            NOW.set(((HttpServletRequest) request).getHeader(MARK));
            try {
                chain.doFilter(request, response);
            } finally {
                NOW.remove();
            }
        });
        marks.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return marks;
    }

    @Bean
    ExecuteListenerProvider statementsOfPages() {
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                String mark = NOW.get();
                if (mark != null) {
                    EXECUTED.computeIfAbsent(mark, any -> new CopyOnWriteArrayList<>())
                            .add(String.valueOf(context.sql()));
                }
            }
        });
    }
}
