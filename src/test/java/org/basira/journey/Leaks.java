package org.basira.journey;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

/**
 * Watches every way by which what is typed on a page could leave it: requests with their headers and bodies, web sockets,
 * addresses, what the browser keeps, the server's log, and the database as a whole.
 */
final class Leaks implements AutoCloseable {

    private static final String KEPT =
            "async () => JSON.stringify([{...localStorage}, {...sessionStorage}, history.state,"
                    + " document.cookie, await indexedDB.databases(), await caches.keys(), window.name])";

    /** Even what is kept for a moment and taken away again is seen. */
    private static final String TELL_WHAT_IS_KEPT = """
            for (const [holder, name] of [[Storage.prototype, 'setItem'], [History.prototype, 'pushState'],
                [History.prototype, 'replaceState'], [IDBObjectStore.prototype, 'put'], [IDBObjectStore.prototype, 'add'],
                [Navigator.prototype, 'sendBeacon'], [MessagePort.prototype, 'postMessage']]) {
              const made = holder[name];
              holder[name] = function (...given) {
                console.debug('kept by ' + name + ' ' + JSON.stringify(given));
                return made.apply(this, given);
              };
            }
            """;

    private final BrowserContext context;
    private final Page page;
    private final DataSource database;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    };

    Leaks(BrowserContext context, Page page, DataSource database) {
        this.context = context;
        this.page = page;
        this.database = database;
        context.addInitScript(TELL_WHAT_IS_KEPT);
        context.onRequest(
                request -> sent.add("request " + request.url() + " " + request.headers() + " " + request.postData()));
        page.onWebSocket(socket -> {
            sent.add("socket " + socket.url());
            socket.onFrameSent(frame -> sent.add("frame " + frame.text()));
        });
        page.onFrameNavigated(frame -> sent.add("address " + frame.url()));
        page.onConsoleMessage(message -> sent.add("console " + message.text()));
        log.start();
        root.addAppender(log);
    }

    /** Where this text was found. */
    List<String> of(String text) {
        return Stream.of(
                        sent.stream(),
                        logged.stream().map(line -> "log " + line),
                        Stream.of(
                                "browser keeps " + page.evaluate(KEPT) + context.cookies() + context.storageState(),
                                "address " + page.url(),
                                "title " + page.title()),
                        rows().stream().map(row -> "database " + row))
                .flatMap(each -> each)
                .filter(each ->
                        each.toLowerCase(java.util.Locale.ROOT).contains(text.toLowerCase(java.util.Locale.ROOT)))
                .map(each -> each.substring(0, Math.min(each.length(), 300)))
                .toList();
    }

    /** The whole database as statements. */
    List<String> rows() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet script = statement.executeQuery("SCRIPT")) {
            List<String> rows = new java.util.ArrayList<>();
            while (script.next()) {
                rows.add(script.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        root.detachAppender(log);
        log.stop();
    }
}
