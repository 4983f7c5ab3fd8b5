package org.basira.authoring.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.basira.assessment.QuizTrial;
import org.basira.assessment.TrialRules;
import org.basira.authoring.AuthoringText;
import org.basira.authoring.TextLink;
import org.basira.authoring.TrialLink;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.content.VersionId;
import org.basira.content.post.Authored;
import org.basira.question.Language;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Buttons;
import org.basira.ui.Choice;
import org.basira.ui.Field;
import org.basira.ui.Icon;
import org.basira.ui.Locales;
import org.basira.ui.Page;
import org.basira.ui.Shell;

/** A live quiz or form as a learner would meet it, with a chosen draw and language. Nothing is stored. */
@Route(value = TrialLink.ROUTE, layout = Shell.class)
@RolesAllowed("TRAINER")
class TrialView extends Page implements BeforeEnterObserver {

    private static final int SEEDS = 10_000;

    private final QuizTrial trial;
    private final Catalogue catalogue;
    private String path = "";
    private long seed;
    private Language language = Language.of(locale());

    TrialView(QuizTrial trial, Catalogue catalogue) {
        this.trial = trial;
        this.catalogue = catalogue;
        addClassName("stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String unit = event.getRouteParameters().get("unit").orElse("");
        String kind = event.getRouteParameters().get("kind").orElse("");
        String slug = event.getRouteParameters().get("slug").orElse("");
        path = new TrialLink(unit, kind, slug).path();
        QueryParameters asked = event.getLocation().getQueryParameters();
        seed = asked.getSingleParameter(TrialLink.SEED)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(1L);
        language = asked.getSingleParameter(TrialLink.LANGUAGE)
                .flatMap(Language::of)
                .orElseGet(() -> Language.of(locale()));
        UUID version = catalogue.live(unit).map(VersionId::id).orElseThrow(NotFoundException::new);
        Optional<Quiz> quiz = kind.equals("quiz") ? catalogue.quiz(version, slug) : Optional.empty();
        Optional<Form> form = kind.equals("form") ? catalogue.form(version) : Optional.empty();
        Text title = quiz.map(Quiz::title).or(() -> form.map(Form::title)).orElseThrow(NotFoundException::new);
        QuizTrial.Drawn drawn = quiz.map(each -> trial.draw(each, seed))
                .or(() -> form.map(each -> trial.draw(each, seed)))
                .orElseThrow(NotFoundException::new);
        TrialRules rules = quiz.map(TrialRules::of).orElse(TrialRules.FORM);
        title(Authored.words(title, locale()));
        removeAll();
        add(head(title, new TextLink(unit, kind, slug, language)), settings());
        switch (drawn) {
            case QuizTrial.Places(List<QuizTrial.Place> places) ->
                add(new TrialPane(
                        places,
                        rules,
                        version + " " + slug + " " + seed,
                        id -> catalogue
                                .item(version, id)
                                .map(found -> found.value() instanceof Specimen post ? post : null),
                        language,
                        locale()));
            case QuizTrial.TooSmall(String section) -> {
                Paragraph tooSmall = new Paragraph(t(AuthoringText.TRIAL_TOO_SMALL, section));
                tooSmall.addClassName("note");
                add(tooSmall);
            }
        }
    }

    private Div head(Text title, TextLink editor) {
        Anchor back = new Anchor(editor.path(), "");
        back.addClassNames("row", "textlink");
        back.add(Icon.BACK.create(), new Span(t(AuthoringText.TEXT)));
        Paragraph what = new Paragraph(t(AuthoringText.TRIAL_TEXT));
        what.addClassName("dim");
        Div head = new Div(back, new H1(Authored.span(title, locale())), what);
        head.addClassName("stack-s");
        return head;
    }

    private Div settings() {
        Field draw = new Field(t(AuthoringText.TRIAL_SEED))
                .value(Long.toString(seed))
                .most(9);
        draw.input().getElement().setAttribute("inputmode", "numeric");
        Choice in = new Choice("trial-language", t(AuthoringText.TRIAL_LANGUAGE), language.tag(), tag -> go(seed, tag));
        LibraryTable.ORDER.forEach(each -> in.option(each.tag(), Locales.ownName(each.locale())));
        Div settings = new Div(
                draw,
                in,
                Buttons.plain(
                        t(AuthoringText.TRIAL_DRAW),
                        () -> go(
                                draw.value().matches("[0-9]{1,9}") ? Long.parseLong(draw.value()) : 1, language.tag())),
                Buttons.plain(
                        t(AuthoringText.TRIAL_OTHER),
                        () -> go(ThreadLocalRandom.current().nextInt(1, SEEDS), language.tag())));
        settings.addClassNames("row", "wrap");
        return settings;
    }

    private void go(long draw, String tag) {
        getUI().ifPresent(ui -> ui.navigate(
                path, QueryParameters.simple(Map.of(TrialLink.SEED, Long.toString(draw), TrialLink.LANGUAGE, tag))));
    }
}
