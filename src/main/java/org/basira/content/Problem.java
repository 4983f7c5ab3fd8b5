package org.basira.content;

import java.util.List;
import java.util.Locale;
import org.basira.ui.Messages;

/**
 * A finding of a content rule, with its place. Errors keep a unit at its last good version; warnings do not.
 *
 * @param line from 1; 0 where the place is not known
 * @param rule its id in docs/content-rules.md
 */
public record Problem(
        String file, int line, int column, String rule, ContentText text, List<Object> arguments, Severity severity) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean error() {
        return severity == Severity.ERROR;
    }

    public Problem asWarning() {
        return new Problem(file, line, column, rule, text, arguments, Severity.WARNING);
    }

    /** What is wrong, in the language of a locale. */
    public String message(Locale locale) {
        return Messages.text(locale, text, arguments.toArray());
    }

    /** {@code file:line:column R07 text}, as the build and the log print it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + rule + " " + message(Locale.ENGLISH)
                + (error() ? "" : " (warning)");
    }
}
