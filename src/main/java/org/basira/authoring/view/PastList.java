package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.basira.assessment.Correction;
import org.basira.assessment.Regrading;
import org.basira.authoring.AuthoringText;
import org.basira.content.post.Authored;
import org.basira.operations.Jobs;
import org.basira.ui.Buttons;
import org.basira.ui.Formats;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** What was decided about an item, newest first, with its reason and how far its job is. */
final class PastList extends Section {

    private final ItemVersions versions;
    private final ZoneId zone;
    private final Locale locale;
    private final Consumer<UUID> stop;
    private final Consumer<UUID> resume;

    PastList(
            List<Regrading.Past> past,
            ItemVersions versions,
            ZoneId zone,
            Locale locale,
            Consumer<UUID> stop,
            Consumer<UUID> resume) {
        this.versions = versions;
        this.zone = zone;
        this.locale = locale;
        this.stop = stop;
        this.resume = resume;
        addClassName("stack");
        add(new H2(t(AuthoringText.PAST)));
        if (past.isEmpty()) {
            add(dim(t(AuthoringText.PAST_NONE)));
        }
        past.forEach(each -> add(entry(each)));
    }

    private String t(Message text, Object... arguments) {
        return Messages.text(locale, text, arguments);
    }

    private static Paragraph dim(String words) {
        Paragraph dim = new Paragraph(words);
        dim.addClassNames("small", "dim");
        return dim;
    }

    private Div entry(Regrading.Past past) {
        Correction correction = past.correction();
        String what = correction.kind() == Correction.Kind.REGRADE
                ? t(AuthoringText.PAST_REGRADE, versions.name(correction.hash()), versions.name(correction.target()))
                : t(AuthoringText.PAST_KIND, correction.kind().name());
        Div entry = new Div(
                new H3(what),
                Authored.in(new Paragraph(), correction.reason(), locale),
                dim(Formats.dateTime(locale, correction.at(), zone)));
        entry.addClassNames("card", "stack-s");
        past.job().ifPresent(job -> progress(entry, correction.id(), job));
        return entry;
    }

    private void progress(Div entry, UUID correction, Jobs.Job job) {
        int total = Math.max(job.total(), job.done());
        String words = switch (job.state()) {
            case DONE -> t(AuthoringText.JOB_DONE, job.done());
            case STOPPED -> t(AuthoringText.JOB_STOPPED, job.done(), total);
            case FAILED -> t(AuthoringText.JOB_FAILED, job.done(), total);
            case RUNNING ->
                job.done() < job.total()
                        ? t(AuthoringText.JOB_RUNNING, job.done(), total)
                        : t(AuthoringText.JOB_SECOND_LOOK);
        };
        if (job.state() != Jobs.State.DONE) {
            Element bar = new Element("progress")
                    .setAttribute("max", Integer.toString(Math.max(1, total)))
                    .setAttribute("value", Integer.toString(job.done()))
                    .setAttribute("aria-label", words);
            entry.getElement().appendChild(bar);
        }
        entry.add(dim(words));
        switch (job.state()) {
            case RUNNING -> entry.add(Buttons.plain(t(AuthoringText.JOB_STOP), () -> stop.accept(correction)));
            case STOPPED, FAILED ->
                entry.add(Buttons.plain(t(AuthoringText.JOB_RESUME), () -> resume.accept(correction)));
            case DONE -> {}
        }
    }
}
