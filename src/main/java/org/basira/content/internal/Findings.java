package org.basira.content.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basira.content.ContentText;
import org.basira.content.Problem;
import org.basira.content.Problem.Severity;

/** Collects what one rule finds. */
public final class Findings {

    private final String rule;
    private final List<Problem> problems = new ArrayList<>();

    public Findings(String rule) {
        this.rule = rule;
    }

    public List<Problem> problems() {
        return problems;
    }

    public void error(ContentFile file, String pointer, ContentText text, Object... arguments) {
        add(Severity.ERROR, file, file.place(pointer), text, arguments);
    }

    public void warning(ContentFile file, String pointer, ContentText text, Object... arguments) {
        add(Severity.WARNING, file, file.place(pointer), text, arguments);
    }

    /** An error, or only a warning. */
    public void report(boolean error, ContentFile file, String pointer, ContentText text, Object... arguments) {
        add(error ? Severity.ERROR : Severity.WARNING, file, file.place(pointer), text, arguments);
    }

    /** A finding some letters into a text. */
    public void in(Severity severity, ContentFile.Said said, int offset, ContentText text, Object... arguments) {
        Place place = new Place(said.place().line(), said.place().column() + offset);
        add(severity, said.file(), place, text, arguments);
    }

    public void add(Severity severity, ContentFile file, Place place, ContentText text, Object... arguments) {
        problems.add(
                new Problem(file.path(), place.line(), place.column(), rule, text, Arrays.asList(arguments), severity));
    }
}
