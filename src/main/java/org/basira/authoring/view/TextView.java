package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.basira.account.Accounts;
import org.basira.account.CurrentPerson;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.authoring.TextId;
import org.basira.authoring.TextLink;
import org.basira.content.Catalogue;
import org.basira.content.Editing;
import org.basira.content.Library;
import org.basira.content.Publishing.Edition;
import org.basira.operations.Settings;
import org.basira.question.Language;
import org.basira.ui.Formats;
import org.basira.ui.Icon;
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
    private Language language = Language.of(locale());
    private Runnable check = () -> {};

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
        Library.Row row = library.rows().stream()
                .filter(each -> each.unit().equals(unit)
                        && each.kind().equals(kind)
                        && each.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        language = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TextLink.LANGUAGE)
                .flatMap(Language::of)
                .orElseGet(() -> Language.of(locale()));
        title(Words.title(locale(), row));
        show(row, "");
    }

    /** Shows the text as it is now; {@code said} tells what was just done. */
    private void show(Library.Row row, String said) {
        removeAll();
        notes.removeAll();
        chips.removeAll();
        state.setText(said);
        Drafts.Opened opened = opened(row, language);
        Desk desk = new Desk(drafts, editing, current.id(), opened);
        add(new TextHead(row, language, locale(), chips, state), notes);
        if (desk.nothingYet()) {
            notes.add(lessonBegins(desk, row));
            return;
        }
        add(columns(desk, row));
        chips(desk);
        if (desk.noWords(language)) {
            notes.add(wordsBegin(desk, row));
        }
        if (opened.overtaken()) {
            notes.add(TheirsNote.overtaken(opened, locale(), () -> {
                desk.putOnLive();
                show(row, t(AuthoringText.PUT_ON_LIVE_DONE));
            }));
        }
        opened.draft().ifPresent(draft -> saved(draft.savedAt(), said));
    }

    /** A lesson has a text for each language; all else has its languages in one. */
    private Drafts.Opened opened(Library.Row row, Language in) {
        String slug = row.kind().equals("lesson") ? row.slug() + "." + in.tag() : row.slug();
        return drafts.open(new TextId(row.unit(), row.kind(), slug)).orElseThrow(NotFoundException::new);
    }

    private Div columns(Desk desk, Library.Row row) {
        PreviewPane preview = new PreviewPane(new Around(catalogue, row.unit(), language, locale()));
        FindingsList findings = new FindingsList(locale());
        TextPane pane = new TextPane(desk, language, locale());
        List<Edition> editions = drafts.editions(row.unit());
        PublishPanel publish = new PublishPanel(
                desk, editions, locale(), done -> show(row, done), conflict -> conflict(conflict, desk, row));
        findings.onGo(pane::goTo);
        pane.onTyped(() -> preview.show(desk));
        check = () -> {
            findings.show(desk);
            publish.refresh(findings.errors());
        };
        pane.onKeep(() -> desk.keep().ifPresent(result -> told(result, desk, row)));
        preview.show(desk);
        check.run();
        Section right = new Section(
                findings, publish, new EditionsList(editions, settings.timeZone(), locale(), () -> stepBack(row)));
        right.addClassName("stack");
        Div columns = new Div(pane, preview, right);
        columns.addClassName("tx");
        pane.keepInTab(desk);
        return columns;
    }

    private BeginNote lessonBegins(Desk desk, Library.Row row) {
        List<Language> there = Arrays.stream(Language.values())
                .filter(each -> !opened(row, each).live().missing())
                .toList();
        Language first = there.contains(Language.EN) ? Language.EN : there.getFirst();
        return new BeginNote(language, locale())
                .empty(() -> begin(desk, row, editing.frame(live(row, first), language)))
                .copying(there, from -> begin(desk, row, editing.copy("lesson", live(row, from), from, language)));
    }

    private String live(Library.Row row, Language in) {
        return opened(row, in).live().text();
    }

    private BeginNote wordsBegin(Desk desk, Library.Row row) {
        List<Language> there = Arrays.stream(Language.values())
                .filter(each -> !desk.noWords(each))
                .toList();
        return new BeginNote(language, locale())
                .copying(there, from -> begin(desk, row, editing.copy(row.kind(), desk.text(), from, language)));
    }

    private void begin(Desk desk, Library.Row row, String text) {
        desk.typed(text);
        boolean others = desk.keep().filter(Drafts.Conflict.class::isInstance).isPresent();
        show(row, others ? t(AuthoringText.THEIRS_TAKEN) : "");
    }

    private void stepBack(Library.Row row) {
        boolean done = drafts.stepBack(row.unit(), current.id()).isPresent();
        show(row, t(done ? AuthoringText.STEPPED_BACK : AuthoringText.NO_STEP_BACK));
    }

    private void chips(Desk desk) {
        chips.removeAll();
        desk.opened().draft().ifPresent(draft -> chips.add(Words.chip(t(Words.state(draft)), "sun")));
    }

    private void told(Drafts.SaveResult result, Desk desk, Library.Row row) {
        switch (result) {
            case Drafts.Saved saved -> {
                saved(saved.at(), "");
                chips(desk);
                getElement().executeJs(TextPane.ACKNOWLEDGED, saved.revision());
                check.run();
            }
            case Drafts.Conflict conflict -> conflict(conflict, desk, row);
        }
    }

    private void conflict(Drafts.Conflict conflict, Desk desk, Library.Row row) {
        state.setText(t(AuthoringText.NOT_SAVED));
        notes.removeAll();
        notes.add(TheirsNote.conflict(
                conflict.theirs(),
                author(conflict.theirs()),
                settings.timeZone(),
                locale(),
                () -> {
                    notes.removeAll();
                    told(desk.keepMine(), desk, row);
                },
                () -> show(row, t(AuthoringText.THEIRS_TAKEN))));
    }

    private String author(Drafts.Opened theirs) {
        return theirs.draft()
                .map(draft -> accounts.names(Set.of(draft.author())).getOrDefault(draft.author(), ""))
                .orElse("");
    }

    private void saved(Instant at, String said) {
        LocalDateTime time = LocalDateTime.ofInstant(at, settings.timeZone());
        String when = t(AuthoringText.DRAFT_SAVED, Formats.time(locale(), time));
        state.removeAll();
        state.add(Icon.CHECK.create(), new Span(said.isBlank() ? when : said + " " + when));
    }
}
