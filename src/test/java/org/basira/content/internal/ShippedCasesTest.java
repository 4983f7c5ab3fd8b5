package org.basira.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.ElementUtil;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.basira.assessment.ComposeForm;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.Reviewed;
import org.basira.content.post.Authored;
import org.basira.question.Asked;
import org.basira.question.Asking;
import org.basira.question.Composed;
import org.basira.question.CreditPolicy;
import org.basira.question.Drill;
import org.basira.question.Incoming;
import org.basira.question.Language;
import org.basira.question.Marker;
import org.basira.question.Response;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The practice cases and desk reports that ship: each can be done right, and reads whole in three languages. */
class ShippedCasesTest {

    static Stream<Composed> all() {
        return new Reader()
                .read(Sources.inFolder(Path.of("content"))).files().stream()
                        .filter(file -> Set.of("case", "incoming").contains(file.kind()))
                        .map(file -> (Composed) Items.item(file.kind(), file.json()));
    }

    @Test
    void there_are_as_many_as_a_course_of_reporting_needs() {
        List<Drill> cases =
                all().filter(Drill.class::isInstance).map(Drill.class::cast).toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(12);
        assertThat(cases.stream().filter(each -> !each.shouldReport())).hasSizeGreaterThanOrEqualTo(3);
        for (Incoming.Desk desk : Incoming.Desk.values()) {
            assertThat(all().filter(each -> each instanceof Incoming incoming && incoming.desk() == desk))
                    .as(desk.name())
                    .hasSize(10);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void has_a_right_end_that_earns_all_and_a_wrong_one_that_does_not(Composed item) {
        Response right = org.basira.testing.Items.rightly(item);
        assertThat(Marker.check(item, right)).isEmpty();
        assertThat(CreditPolicy.PARTIAL.fraction(Marker.evidence(item, right))).isEqualTo(1);
        assertThat(CreditPolicy.PARTIAL.fraction(Marker.evidence(item, worst(item))))
                .isLessThan(0.5);
    }

    /** The least credit of each group, all of it where several may be chosen. */
    private static Response worst(Composed item) {
        Set<String> parts = new HashSet<>();
        Set<String> settled = new HashSet<>();
        for (Composed.Group group : item.groups()) {
            settled.add(group.id());
            List<Composed.Part> bad = group.parts().stream()
                    .filter(part -> !group.wanted().contains(part.id()))
                    .sorted(java.util.Comparator.comparingDouble(part -> part.marks().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()))
                    .toList();
            bad.stream()
                    .limit(group.several() ? bad.size() : 1)
                    .map(Composed.Part::id)
                    .forEach(parts::add);
        }
        return new Response.Assembled(false, parts, settled, "");
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_asked_without_a_word_of_who_reads_it(Composed item) {
        String asked = asked(item).toString();
        item.groups().stream()
                .flatMap(group -> group.parts().stream())
                .forEach(part -> assertThat(asked).doesNotContain(part.says().en()));
    }

    private static Asked.Compose asked(Composed item) {
        return (Asked.Compose) Asking.ask(item, Asking.drawOrder(item, 7), null);
    }

    @ParameterizedTest
    @MethodSource("all")
    void reads_whole_in_each_language(Composed item) {
        for (Language language : Language.values()) {
            String form = html(new ComposeForm(
                    asked(item), language.locale(), Optional.empty(), "draft", null, (made, so, nonce, end) -> {}));
            assertThat(form).contains(escaped(Authored.text(item.title(), language)));
            String review = html(new QuestionReview(
                    Reviewed.inPassing(item, org.basira.testing.Items.rightly(item), Optional.empty()),
                    language.locale(),
                    UnaryOperator.identity()));
            for (Composed.Part part :
                    item.parts(((Response.Assembled) org.basira.testing.Items.rightly(item)).parts())) {
                assertThat(review).contains(escaped(Authored.text(part.text(), language)));
            }
            for (Language other : Language.values()) {
                if (other != language) {
                    assertThat(review).doesNotContain("lang=\"" + other.tag() + "\"");
                }
            }
        }
    }

    private static String html(com.vaadin.flow.component.Component component) {
        return ElementUtil.toJsoup(new Document(""), component.getElement()).outerHtml();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
