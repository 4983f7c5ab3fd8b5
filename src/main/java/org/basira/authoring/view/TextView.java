package org.basira.authoring.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.basira.account.Accounts;
import org.basira.account.CurrentPerson;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.Drafts;
import org.basira.authoring.TextId;
import org.basira.authoring.TextLink;
import org.basira.content.Catalogue;
import org.basira.content.Editing;
import org.basira.content.Library;
import org.basira.operations.Settings;
import org.basira.question.Language;
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
    private final Div notes = new Div();
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
        notes.addClassName("stack-s");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Library.Row row = Words.row(library, event);
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
        Drafts.Opened opened = opened(row, language);
        Desk desk = new Desk(drafts, editing, current.id(), opened);
        DraftState state = new DraftState(settings.timeZone(), locale());
        state.show(opened.draft(), said);
        add(new TextHead(row, language, locale(), state), notes);
        if (desk.nothingYet()) {
            notes.add(lessonBegins(desk, row));
            return;
        }
        add(new Workplace(
                desk,
                new Around(catalogue, row.unit(), language, locale()),
                drafts.editions(row.unit()),
                settings.timeZone(),
                accounts,
                state,
                notes,
                done -> show(row, done)));
        if (desk.noWords(language)) {
            notes.add(wordsBegin(desk, row));
        }
        if (opened.overtaken()) {
            notes.add(TheirsNote.overtaken(opened, locale(), () -> {
                desk.putOnLive();
                show(row, t(AuthoringText.PUT_ON_LIVE_DONE));
            }));
        }
    }

    /** A lesson has a text for each language; all else has its languages in one. */
    private Drafts.Opened opened(Library.Row row, Language in) {
        String slug = row.kind().equals("lesson") ? row.slug() + "." + in.tag() : row.slug();
        return drafts.open(new TextId(row.unit(), row.kind(), slug)).orElseThrow(NotFoundException::new);
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
}
