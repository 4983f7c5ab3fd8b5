package org.basira.assessment.view;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basira.assessment.internal.db.Tables.DRAFT_QUEUE;
import static org.basira.assessment.internal.db.Tables.REJUDGEMENT;

import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.basira.assessment.AgreementLink;
import org.basira.assessment.AssessmentText;
import org.basira.assessment.Bench;
import org.basira.assessment.CasePages;
import org.basira.assessment.MarkingLink;
import org.basira.assessment.RejudgingLink;
import org.basira.assessment.ResultLink;
import org.basira.question.Response.Assembled;
import org.basira.testing.Databases;
import org.basira.testing.Items;
import org.basira.testing.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A trainer before reports of practice cases and before the agreement with the rules. */
class RejudgingViewTest {

    private final Databases.Database database = Databases.h2();
    private final Bench bench = new Bench(database);
    private final UUID learner = UUID.randomUUID();
    private final CasePages pages = (unit, item) -> new ResultLink(new UUID(7, 7));
    private final Screen screen = new Screen(
            UUID.randomUUID(),
            Set.of(RejudgingView.class, AgreementView.class, MarkingView.class),
            bench.transactional(bench.rejudging),
            bench.transactional(bench.agreement),
            bench.transactional(bench.marking),
            pages);

    @AfterEach
    void close() {
        screen.close();
    }

    private UUID sends(UUID who) {
        UUID attempt = bench.start(who, true, Items.DRILL);
        Assembled made = ((Assembled) Items.assembled("ch1", "ev1")).withWords("Seen <b>at</b> 21:10");
        bench.act(who, attempt, 1, Bench.check(made, 0));
        bench.finish(who, attempt);
        return attempt;
    }

    /** Chooses what bears this name in the group of this name. */
    private static void judges(String element, String verdict) {
        Input radio = _find(Input.class).stream()
                .filter(each -> group(each).equals(element) && label(each).equals(verdict))
                .findFirst()
                .orElseThrow();
        ElementUtilsKt._fireDomEvent(
                radio.getElement(),
                new DomEvent(radio.getElement(), "change", JsonMapper.shared().createObjectNode()));
    }

    private static String label(Input radio) {
        Component label = radio.getParent().orElseThrow();
        assertThat(label).isInstanceOf(NativeLabel.class);
        return label.getChildren()
                .filter(Span.class::isInstance)
                .map(span -> span.getElement().getText())
                .findFirst()
                .orElseThrow();
    }

    private static String group(Input radio) {
        Element group = radio.getElement().getParent().getParent();
        assertThat(group.getTag()).isEqualTo("fieldset");
        return group.getChild(0).getTextRecursively();
    }

    @Test
    void a_report_is_judged_without_a_name_and_without_what_the_rules_said() {
        UUID attempt = sends(learner);
        screen.opens(new RejudgingLink())
                .sees(AssessmentText.REJUDGING_WAITING, 1)
                .sees("What happened")
                .sees("hxxps://tolmi[.]example[.]org/p/1")
                .sees("part ch1")
                .sees("Seen <b>at</b> 21:10")
                .sees("element evidence")
                .sees("better " + Items.SECRET)
                .sees("It changes no mark")
                .sees(AssessmentText.WORRY)
                .seesNot("Nur", learner.toString(), attempt.toString(), "part ch2", "says " + Items.SECRET, "model");

        judges("element channel", "As needed");
        judges("element privacy", "Not");
        screen.presses(AssessmentText.REJUDGING_KEEP)
                .sees(AssessmentText.REJUDGING_OPEN, 1)
                .sees("· element evidence");
        judges("element evidence", "Partly");
        screen.presses(AssessmentText.REJUDGING_KEEP)
                .isMovedTo(AssessmentText.REJUDGING_KEPT)
                .sees(AssessmentText.REJUDGING_KEPT)
                .sees(AssessmentText.REJUDGING_WAITING, 0);
        assertThat(database.sql().fetch(REJUDGEMENT))
                .extracting(row -> row.getElement() + " " + row.getVerdict())
                .as("what was chosen before the open one was found is kept too")
                .containsExactlyInAnyOrder("channel FULL", "evidence PARTLY", "privacy NONE");
    }

    @Test
    void each_part_of_the_report_stands_under_its_name() {
        sends(learner);
        screen.opens(new RejudgingLink()).sees("Where to part ch1 What shows it part ev1");
    }

    @Test
    void parts_without_a_verdict_are_named_and_marked_until_they_have_one_and_the_first_is_gone_to() {
        sends(learner);
        screen.opens(new RejudgingLink()).seesNot(AssessmentText.MARKING_NOTHING_CHOSEN);
        judges("element channel", "As needed");
        screen.presses(AssessmentText.REJUDGING_KEEP)
                .isMovedTo("element evidence")
                .sees(AssessmentText.REJUDGING_OPEN, 2)
                .sees("· element evidence · element privacy");
        assertThat(marked()).containsExactly("element evidence", "element privacy");
        assertThat(_get(OpenGroups.class).getChildren())
                .as("a sign, and the words as one, which wrap")
                .hasSize(2);

        judges("element evidence", "Partly");
        screen.sees(AssessmentText.REJUDGING_OPEN, 1).sees("· element privacy").seesNot("· element evidence");
        assertThat(marked()).containsExactly("element privacy");

        judges("element privacy", "Not");
        screen.seesNot("verdict yet").seesNot(AssessmentText.MARKING_NOTHING_CHOSEN);
        assertThat(marked()).isEmpty();
    }

    /** The names of the groups that are called invalid. */
    private static List<String> marked() {
        return _find(ChoiceGroup.class).stream()
                .map(Component::getElement)
                .filter(group -> "true".equals(group.getAttribute("aria-invalid")))
                .map(group -> group.getChild(0).getTextRecursively())
                .toList();
    }

    @Test
    void the_way_to_the_other_pages_keeps_its_distance_from_the_heading() {
        screen.opens(new RejudgingLink());
        assertThat(_get(MarkingPages.class).getElement().getParent().getClassList())
                .containsExactly("stack");
    }

    @Test
    void a_report_is_given_back() {
        sends(learner);
        screen.opens(new RejudgingLink()).presses(AssessmentText.MARKING_GIVE_BACK);
        screen.isMovedTo(AssessmentText.MARKING_GIVEN_BACK)
                .sees(AssessmentText.MARKING_GIVEN_BACK)
                .sees(AssessmentText.REJUDGING_WAITING, 1);
    }

    @Test
    void one_who_waited_too_long_is_told_that_nothing_was_kept() {
        sends(learner);
        screen.opens(new RejudgingLink());
        database.sql().deleteFrom(DRAFT_QUEUE).execute();
        for (String element : List.of("channel", "evidence", "privacy")) {
            judges("element " + element, "Partly");
        }
        screen.presses(AssessmentText.REJUDGING_KEEP).sees(AssessmentText.REJUDGING_GONE);
    }

    @Test
    void agreement_says_where_they_differ_and_leads_to_the_case() {
        screen.opens(new AgreementLink()).sees(AssessmentText.AGREEMENT_REPORTS, 0);
        for (int each = 0; each < 10; each++) {
            sends(UUID.randomUUID());
            if (each == 9) {
                screen.opens(new AgreementLink())
                        .sees(AssessmentText.AGREEMENT_FEW, 10)
                        .seesNot("trainers “");
            }
            screen.opens(new RejudgingLink());
            judges("element channel", "As needed");
            judges("element evidence", each < 4 ? "As needed" : "Partly");
            judges("element privacy", each < 2 ? "Not" : "As needed");
            screen.presses(AssessmentText.REJUDGING_KEEP);
        }
        screen.opens(new AgreementLink())
                .sees(AssessmentText.AGREEMENT_REPORTS, 10)
                .sees("element evidence : rules “partly”, trainers “as needed”: 4 of 10")
                .sees("element privacy : rules “as needed”, trainers “not”: 2 of 10")
                .sees(AssessmentText.AGREEMENT_NO_SPREAD)
                .sees(AssessmentText.AGREEMENT_TOGETHER)
                .seesNot(AssessmentText.AGREEMENT_EQUAL);
        assertThat(screen.linkOf("To the case in the library: A case"))
                .isEqualTo(pages.page("signals", "drill").path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ckb"})
    void the_pages_about_marking_lead_to_each_other_in_each_language(String language) {
        sends(learner);
        screen.opens(new MarkingLink()).in(Locale.of(language));
        assertThat(screen.linkOf(AssessmentText.REJUDGING)).isEqualTo(new RejudgingLink().path());
        assertThat(screen.linkOf(AssessmentText.AGREEMENT)).isEqualTo(new AgreementLink().path());
        screen.opens(new RejudgingLink()).sees(AssessmentText.REJUDGING_WAITING, 1);
        screen.sees(AssessmentText.REJUDGING_ABOUT);
        assertThat(screen.linkOf(AssessmentText.MARKING_TEXTS)).isEqualTo(new MarkingLink().path());
    }
}
