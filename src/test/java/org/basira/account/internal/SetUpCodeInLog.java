package org.basira.account.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Reads the set-up code where an operator reads it. */
public final class SetUpCodeInLog {

    private SetUpCodeInLog() {}

    public static String of(SetUpCode code) {
        Logger log = (Logger) LoggerFactory.getLogger(SetUpCode.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Level before = log.getLevel();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
        code.announce();
        log.detachAppender(lines);
        log.setLevel(before);
        return lines.list.getLast().getFormattedMessage().replaceFirst(".*: ", "");
    }
}
