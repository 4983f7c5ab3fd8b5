package org.basira.testing;

import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** The statements an act executes on a database. */
public final class StatementCount {

    private StatementCount() {}

    public static List<String> during(Databases.Database database, Runnable act) {
        List<String> statements = new ArrayList<>();
        var before = database.sql().configuration().executeListenerProviders();
        database.sql().configuration().set(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                statements.add(String.valueOf(context.sql()));
            }
        }));
        try {
            act.run();
        } finally {
            database.sql().configuration().set(before);
        }
        return statements;
    }
}
