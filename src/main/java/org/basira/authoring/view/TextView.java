package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.basira.account.Accounts;
import org.basira.account.CurrentPerson;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.authoring.LibraryLink;
import org.basira.authoring.TextId;
import org.basira.authoring.TextLink;
import org.basira.content.Catalogue;
import org.basira.content.Editing;
import org.basira.content.Library;
import org.basira.operations.Settings;
import org.basira.question.Language;
import org.basira.ui.Icon;
import org.basira.ui.Locales;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** The text editor: what is written, how a learner sees it, and what stands before it can go out. */
@Route(value = TextLink.ROUTE, layout = Shell.class)
@RolesAllowed("TRAINER")
class TextView extends Page implements BeforeEnterObserver {

    private final Drafts drafts;
    private final Editing editing;
    private final Library library;
    private final Catalogue catalogue;
    private final Settings settings;
    private final Accounts accounts;
    private final CurrentPerson current;
    private final Span state = new Span();
    private final Div notes = new Div();
    private final Div chips = new Div();
    private TextLink address = new TextLink("", "", "", null);
    private Language language = Language.of(locale());

    TextView(
            Drafts drafts,
            Editing editing,
            Library library,
            Catalogue catalogue,
            Settings settings,
            Accounts accounts,
            CurrentPerson current) {
        this.drafts = drafts;
        this.editing = editing;
        this.library = library;
        this.catalogue = catalogue;
        this.settings = settings;
        this.accounts = accounts;
        this.current = current;
        addClassNames("wide", "stack", "text-editor");
        state.addClassName("state");
        state.getElement().setAttribute("role", "status");
        notes.addClassName("stack-s");
        chips.addClassNames("row", "wrap");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String unit = event.getRouteParameters().get("unit").orElse("");
        String kind = event.getRouteParameters().get("kind").orElse("");
        String slug = event.getRouteParameters().get("slug").orElse("");
        Optional<Language> wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TextLink.LANGUAGE)
                .flatMap(Language::of);
        Library.Row row = library.rows().stream()
                .filter(each -> each.unit().equals(unit)
                        && each.kind().equals(kind)
                        && each.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        language = wanted.orElseGet(() -> Language.of(locale()));
        address = new TextLink(unit, kind, slug, language);
        title(Words.title(locale(), row));
        show(row, "");
    }

    /** Shows the text as it is now; {@code said} tells what was just done. */
    private void show(Library.Row row, String said) {
        removeAll();
        notes.removeAll();
        chips.removeAll();
        state.setText(said);
        String slug = row.kind().equals("lesson") ? row.slug() + "." + language.tag() : row.slug();
        Optional<Drafts.Opened> opened = drafts.open(new TextId(row.unit(), row.kind(), slug));
        add(head(row), notes);
        if (opened.isEmpty()) {
            notes.add(new Paragraph(t(AuthoringText.NOT_IN_LANGUAGE, Locales.ownName(language.locale()))));
            return;
        }
        Desk desk = new Desk(drafts, editing, current.id(), opened.get());
        PreviewPane preview = new PreviewPane(catalogue, row.unit(), language, locale());
        FindingsList findings = new FindingsList(locale());
        PublishPanel publish = new PublishPanel(desk, drafts.editions(row.unit()), locale(), done -> show(row, done));
        TextPane pane = new TextPane(desk, language, locale());
        findings.onGo(pane::goTo);
        pane.onTyped(() -> preview.show(desk));
        Runnable check = () -> {
            findings.show(desk);
            publish.refresh(findings.errors());
        };
        pane.onKeep(() -> desk.keep().ifPresent(result -> told(result, desk, row, check)));
        preview.show(desk);
        check.run();
        Section right = new Section(
                findings,
                publish,
                new EditionsList(drafts.editions(row.unit()), settings.timeZone(), locale(), () -> stepBack(row)));
        right.addClassName("stack");
        Div columns = new Div(pane, preview, right);
        columns.addClassName("tx");
        add(columns);
        chips(desk);
        if (opened.get().overtaken()) {
            notes.add(TheirsNote.overtaken(opened.get(), locale(), () -> {
                desk.putOnLive();
                show(row, t(AuthoringText.PUT_ON_LIVE_DONE));
            }));
        }
        opened.get().draft().ifPresent(draft -> saved(draft.savedAt(), said));
        pane.keepInTab(desk);
    }

    private void stepBack(Library.Row row) {
        boolean done = drafts.stepBack(row.unit(), current.id()).isPresent();
        show(row, t(done ? AuthoringText.STEPPED_BACK : AuthoringText.NO_STEP_BACK));
    }

    private Component head(Library.Row row) {
        Anchor back = new Anchor(new LibraryLink().path(), "");
        back.addClassName("ghost");
        back.add(Icon.BACK.create(), new Span(t(AuthoringText.LIBRARY)));
        H1 heading = new H1(org.basira.content.post.Authored.marked(
                new Span(Words.title(locale(), row)), row.title().shownIn(Language.of(locale()))));
        Div line = new Div(heading, Words.chip(Words.kind(locale(), row.kind()), ""), chips, state);
        line.addClassNames("row", "wrap");
        Div words = new Div(back, line);
        words.addClassName("stack-s");
        Div head = new Div(words, languages());
        head.addClassNames("row", "between", "wrap");
        return head;
    }

    private Component languages() {
        Nav nav = new Nav();
        nav.setAriaLabel(t(AuthoringText.TEXT_LANGUAGE));
        nav.addClassName("row");
        for (Language each : LibraryTable.ORDER) {
            Anchor link = new Anchor(
                    new TextLink(address.unit(), address.kind(), address.slug(), each).path(),
                    Locales.ownName(each.locale()));
            link.addClassNames("btn", "s");
            link.getElement().setAttribute("lang", each.tag());
            if (each == language) {
                link.addClassName("p");
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private void chips(Desk desk) {
        chips.removeAll();
        desk.opened()
                .draft()
                .ifPresent(draft -> chips.add(Words.chip(
                        t(
                                draft.state() == Drafts.State.IN_REVIEW
                                        ? AuthoringText.STATE_IN_REVIEW
                                        : AuthoringText.STATE_DRAFT),
                        "sun")));
    }

    private void told(Drafts.SaveResult result, Desk desk, Library.Row row, Runnable check) {
        switch (result) {
            case Drafts.Saved saved -> {
                saved(saved.at(), "");
                chips(desk);
                getElement().executeJs(TextPane.ACKNOWLEDGED, saved.revision());
                check.run();
            }
            case Drafts.Conflict conflict -> {
                state.setText(t(AuthoringText.NOT_SAVED));
                notes.removeAll();
                notes.add(TheirsNote.conflict(
                        conflict.theirs(),
                        conflict.theirs()
                                .draft()
                                .map(draft -> accounts.names(java.util.Set.of(draft.author()))
                                        .getOrDefault(draft.author(), ""))
                                .orElse(""),
                        settings.timeZone(),
                        locale(),
                        () -> {
                            told(desk.keepMine(), desk, row, check);
                            if (desk.theirs().isEmpty()) {
                                notes.removeAll();
                            }
                        },
                        () -> show(row, t(AuthoringText.THEIRS_TAKEN))));
            }
        }
    }

    private void saved(Instant at, String said) {
        LocalDateTime time = LocalDateTime.ofInstant(at, settings.timeZone());
        String when = t(AuthoringText.DRAFT_SAVED, org.basira.ui.Formats.time(locale(), time));
        state.removeAll();
        state.add(Icon.CHECK.create(), new Span(said.isBlank() ? when : said + " " + when));
    }
}
