package org.basira.content.post;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.basira.question.Asked;
import org.basira.question.Language;
import org.basira.question.Specimen.Mark;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.basira.ui.Still;
import org.jspecify.annotations.Nullable;

/**
 * A specimen post: hatched edge and tape say that it is invented, in any crop. Built plain; {@link #marked}, {@link #body}
 * and {@link #veiled} change it before it is shown.
 */
public final class PostView extends Article {

    private enum Part {
        WHO,
        BODY,
        COUNTS,
        SUMMARY
    }

    private record Key(Part part, Asked.Post post, Locale locale) {}

    private record Tape(Locale locale) {}

    private record Marked(Asked.Post post, List<Mark> marks, Locale locale) {}

    private final Asked.Post post;
    private final Language language;
    private final Locale locale;
    private final Component tape;
    private Component body;
    private @Nullable Element veil;

    /**
     * A plain post.
     *
     * @param language of the page: words around the post and, where it is there, its text
     */
    public PostView(Asked.Post post, Language language) {
        this.post = post;
        this.language = language;
        this.locale = language.locale();
        this.body = still(Part.BODY, () -> new MarkedText(text(), List.of(), locale));
        addClassName("specimen");
        getElement().setAttribute("aria-label", t(PostText.INVENTED));
        tape = tape(locale);
        open();
    }

    /** Marks its telling phrases, with numbers. */
    public PostView marked(List<Mark> marks) {
        return body(Still.of(new Marked(post, marks, locale), () -> new MarkedText(text(), marks, locale)));
    }

    /** Puts something else in the place of the text, made of {@link #text()}. */
    public PostView body(Component instead) {
        body = instead;
        open();
        return this;
    }

    public PostBody text() {
        return PostBody.of(post, language);
    }

    /**
     * Hides the post behind a veil until it is asked for; until then its text is not in the page at all.
     *
     * @param opened whether it was asked for before
     * @param onOpen told when it is opened
     */
    public PostView veiled(boolean opened, Runnable onOpen) {
        removeAll();
        Element details = new Element("details");
        veil = details;
        details.getClassList().add("veil");
        details.appendChild(still(Part.SUMMARY, this::summary).getElement());
        details.setProperty("open", opened);
        if (opened) {
            contents().forEach(part -> details.appendChild(part.getElement()));
        }
        details.addPropertyChangeListener("open", "toggle", change -> {
            boolean open = details.getProperty("open", false);
            while (details.getChildCount() > 1) {
                details.removeChild(1);
            }
            if (open) {
                contents().forEach(part -> details.appendChild(part.getElement()));
                onOpen.run();
            }
        });
        add(tape);
        getElement().appendChild(details);
        return this;
    }

    /** Opens the veil, if there is one, as if it had been asked for. */
    public void show() {
        if (veil != null) {
            veil.setProperty("open", true);
        }
    }

    private void open() {
        veil = null;
        removeAll();
        add(tape);
        add(contents());
    }

    private List<Component> contents() {
        return List.of(still(Part.WHO, this::who), body, still(Part.COUNTS, this::counts));
    }

    private Component still(Part part, Supplier<Component> drawing) {
        return Still.of(new Key(part, post, locale), drawing);
    }

    private Component summary() {
        Div bars = new Div();
        bars.addClassName("blurred");
        bars.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < 5; i++) {
            bars.getElement().appendChild(new Element("i"));
        }
        Element title = new Element("strong").setText(t(PostText.VEILED_TITLE));
        Span note = Authored.span(post.veil(), language);
        note.addClassNames("small", "dim");
        Span show = new Span(t(PostText.SHOW_POST));
        show.addClassNames("btn", "s");
        Span hide = new Span(t(PostText.HIDE_POST));
        hide.addClassName("hide");
        SummaryRow summary = new SummaryRow();
        summary.add(bars);
        summary.getElement().appendChild(title);
        summary.add(note, show, hide);
        return summary;
    }

    /** The strip that says it is invented. */
    static Component tape(Locale locale) {
        return Still.of(new Tape(locale), () -> {
            Div strip = new Div(new org.basira.ui.Mark(), new Span(Messages.text(locale, PostText.INVENTED)));
            strip.addClassName("tape");
            return strip;
        });
    }

    private Component who() {
        Span name = Authored.span(post.authorName(), language);
        name.addClassName("name");
        Element handle = new Element("bdi").setText("@" + post.handle()).setAttribute("dir", "ltr");
        Span line = new Span();
        line.addClassNames("small", "dim", "row", "wrap", "handle");
        line.getElement().appendChild(handle);
        line.add(new Span("· " + ago()));
        Div words = new Div(name, line);
        Div who = new Div(new Avatar(post.handle()), words);
        who.addClassName("who");
        return who;
    }

    private String ago() {
        int minutes = post.minutesAgo();
        if (minutes < 60) {
            return t(PostText.MINUTES_AGO, minutes);
        }
        return minutes < 24 * 60 ? t(PostText.HOURS_AGO, minutes / 60) : t(PostText.DAYS_AGO, minutes / (24 * 60));
    }

    private Component counts() {
        Span platform = new Span(t(PostText.ON_PLATFORM, platformName()));
        platform.addClassName("platform");
        Paragraph counts = new Paragraph(
                count(Icon.HEART, PostText.LIKES, post.likes()),
                count(Icon.LINK, PostText.SHARES, post.shares()),
                platform);
        counts.addClassNames("meta", "num");
        return counts;
    }

    private Component count(Icon icon, Message words, int count) {
        Span spoken = new Span(t(words, count));
        spoken.addClassName("vh");
        Span shown = new Span(Formats.number(locale, count));
        shown.getElement().setAttribute("aria-hidden", "true");
        return new Span(icon.create(), shown, spoken);
    }

    /** The platform's name in the page's script; the platforms are ours, so their names are known. */
    private String platformName() {
        return switch (post.platform()) {
            case "tolmi" ->
                switch (language) {
                    case EN -> "Tolmi";
                    case AR -> "تولمي";
                    case CKB -> "تۆلمی";
                };
            default -> post.platform();
        };
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
