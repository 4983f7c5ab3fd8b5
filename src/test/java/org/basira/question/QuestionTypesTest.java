package org.basira.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.ElementUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basira.assessment.QuestionForm;
import org.basira.assessment.QuestionReview;
import org.basira.assessment.Reviewed;
import org.basira.assessment.internal.Given;
import org.basira.assessment.internal.Json;
import org.basira.authoring.view.Built;
import org.basira.content.Edit;
import org.basira.content.Editing;
import org.basira.content.Part;
import org.basira.content.internal.Forms;
import org.basira.testing.Items;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks all types of items there are, and fails where a piece of one is missing: a new type is one record, and all that is
 * listed here.
 */
class QuestionTypesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path CONTENT = Path.of("content");

    static Stream<Class<?>> types() {
        return leaves(Item.class);
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(QuestionTypesTest::leaves)
                : Stream.of(family);
    }

    static Stream<Class<?>> questions() {
        return leaves(Question.class);
    }

    /** As content files write it. */
    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Items.Sample sample(Class<?> type) {
        return Items.samples().stream()
                .filter(sample -> type.isInstance(sample.item()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No sample of " + type.getSimpleName()));
    }

    private static Asked asked(Item item) {
        return Asking.ask(item, Asking.drawOrder(item, 1), Items.MARKED);
    }

    private static String words(Component component) {
        return ElementUtil.toJsoup(new Document(""), component.getElement()).outerHtml();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void has_a_name_in_the_schema(Class<?> type) throws IOException {
        JsonNode schema =
                JSON.readTree(CONTENT.resolve("schema/question.1.json").toFile());
        assertThat(schema.at("/properties/type/enum").valueStream().map(JsonNode::stringValue))
                .contains(name(type));
        assertThat(schema.path("allOf")
                        .valueStream()
                        .map(each -> each.at("/if/properties/type/const").stringValue()))
                .as("what belongs to it, and what does not")
                .contains(name(type));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void stands_in_what_is_taught(Class<?> type) throws IOException {
        Pattern line = Pattern.compile("(?m)^type: " + name(type) + "\\b");
        try (Stream<Path> files = Files.walk(CONTENT.resolve("modules"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .anyMatch(file -> line.matcher(read(file)).find());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void is_asked_without_its_key(Class<?> type) {
        assertThat(asked(sample(type).item()).toString()).doesNotContain(Items.SECRET);
    }

    @ParameterizedTest
    @MethodSource("types")
    void has_a_story_of_how_it_is_marked(Class<?> type) {
        Item item = sample(type).item();
        if (Marker.byMachine(item)) {
            assertThat(MarkerTest.marked().map(story -> story.get()[0])).anyMatch(type::isInstance);
        }
        assertThat(Stream.concat(MarkerTest.marked(), MarkerTest.unmarkable()).map(story -> story.get()[0]))
                .anyMatch(type::isInstance);
    }

    @ParameterizedTest
    @MethodSource("types")
    void tells_right_from_wrong_where_a_machine_can(Class<?> type) {
        Items.Sample sample = sample(type);
        assertThat(Marker.check(sample.item(), sample.right())).isEmpty();
        assertThat(Marker.check(sample.item(), sample.wrong())).isEmpty();
        if (Marker.byMachine(sample.item())) {
            for (CreditPolicy policy : List.of(CreditPolicy.PARTIAL, CreditPolicy.ALL_OR_NOTHING)) {
                assertThat(policy.fraction(Marker.evidence(sample.item(), sample.right())))
                        .isEqualTo(1);
                assertThat(policy.fraction(Marker.evidence(sample.item(), sample.wrong())))
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void takes_no_answer_of_another_type_and_never_throws(Class<?> type) {
        Item item = sample(type).item();
        for (Items.Sample other : Items.samples()) {
            if (!other.right().getClass().equals(sample(type).right().getClass())) {
                assertThat(Marker.check(item, other.right())).contains(Marker.Unmarkable.MISFIT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void is_written_down_and_read_again_as_it_was(Class<?> type) {
        for (Response response : List.of(sample(type).right(), sample(type).wrong())) {
            assertThat(Json.response(Json.write(response), Json.FORMAT)).isEqualTo(response);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void has_a_form_that_shows_no_key_and_takes_the_answer_back(Class<?> type) {
        Items.Sample sample = sample(type);
        if (sample.item() instanceof Scenario) {
            return; // asked scene by scene: StoryForm, see AttemptViewTest
        }
        if (sample.item() instanceof Composed) {
            return; // asked part by part: ComposeForm, see DrillViewTest
        }
        QuestionForm form = form(sample.item(), Optional.of(sample.right()));
        assertThat(words(form)).doesNotContain(Items.SECRET);
        assertThat(words(form))
                .as("what was answered before")
                .isNotEqualTo(words(form(sample.item(), Optional.empty())));
        String kind = form.getElement().getAttribute("kind");
        assertThat(Given.read(kind, sent(sample.right()), UUID.randomUUID().toString(), "", Language.AR))
                .map(QuestionForm.Answer::response)
                .contains(sample.right());
    }

    private static QuestionForm form(Item item, Optional<Response> given) {
        return new QuestionForm(
                asked(item),
                Locale.ENGLISH,
                UnaryOperator.identity(),
                "draft",
                QuestionForm.Foot.CHECKS,
                given,
                answer -> {},
                () -> {});
    }

    /** As {@code basira-answer} sends it. */
    private static String sent(Response response) {
        Object sent = switch (response) {
            case Response.Chosen chosen -> chosen.options();
            case Response.Paired paired -> paired.pairs();
            case Response.Ordered ordered -> ordered.entries();
            case Response.Marked marked -> marked.segments();
            case Response.Typed typed -> typed.words();
            case Response.Measured measured -> measured;
            case Response.Written written -> written.text();
            case Response.Walked walked -> walked.way();
            case Response.Assembled made -> throw new IllegalArgumentException("sent part by part");
            case Response.Judged judged ->
                java.util.Map.of(
                        "side", judged.over() ? "over" : "not",
                        "sure", judged.sureness().name(),
                        "act", judged.act().name());
        };
        return JSON.writeValueAsString(sent);
    }

    @ParameterizedTest
    @MethodSource("types")
    void says_after_an_answer_what_was_right_and_why(Class<?> type) {
        for (Response response : List.of(sample(type).right(), sample(type).wrong())) {
            Reviewed reviewed = Reviewed.inPassing(sample(type).item(), response, Optional.of(Items.MARKED));
            for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"), Locale.forLanguageTag("ckb"))) {
                assertThat(words(new QuestionReview(reviewed, locale, UnaryOperator.identity())))
                        .contains(Items.SECRET);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void has_an_editor_form_with_a_control_for_all_that_is_asked_for(Class<?> type) {
        String kind = sample(type).item().kind();
        String text = file(type).getValue();
        Editing editing = Forms.editing();
        List<Part> parts = Forms.all(editing.form(kind, text).orElseThrow()).toList();
        assertThat(parts).extracting(Part::pointer).containsAll(Forms.required(kind, text));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"), Locale.forLanguageTag("ckb"))) {
            org.jsoup.nodes.Element form = (org.jsoup.nodes.Element) ElementUtil.toJsoup(
                    new Document(""), Built.form(editing, kind, text, locale).getElement());
            assertThat(parts)
                    .filteredOn(part -> !part.pointer().isEmpty())
                    .allSatisfy(part -> assertThat(form.select("[data-part=" + part.pointer() + "]"))
                            .as(part.pointer())
                            .isNotEmpty());
            assertThat(form.select("input, textarea, select"))
                    .isNotEmpty()
                    .allSatisfy(control -> assertThat(control.attr("aria-label"))
                            .as(control.outerHtml())
                            .isNotBlank());
            assertThat(form.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void is_changed_through_its_form_into_what_can_be_read(Class<?> type) {
        String kind = sample(type).item().kind();
        String path = file(type).getKey();
        Editing editing = Forms.editing();
        Part.Words first = Forms.all(editing.form(kind, file(type).getValue()).orElseThrow())
                .filter(Part.Words.class::isInstance)
                .map(Part.Words.class::cast)
                .findFirst()
                .orElseThrow();
        String text =
                editing.with(kind, file(type).getValue(), new Edit.Put(first.pointer() + "/en", "Quite other words."));
        assertThat(text).contains("Quite other words.");
        assertThat(Forms.problems(path, text)).isEmpty();
        Forms.all(editing.form(kind, text).orElseThrow())
                .filter(Part.Line.class::isInstance)
                .map(Part.Line.class::cast)
                .forEach(line -> {
                    assertThat(line.text().isBlank() || line.check().accepts(line.text()))
                            .as(line.toString())
                            .isTrue();
                    assertThat(editing.with(kind, text, new Edit.Put(line.pointer(), line.text())))
                            .as(line.pointer())
                            .isEqualTo(text);
                });
        Forms.all(editing.form(kind, text).orElseThrow())
                .filter(Part.Rows.class::isInstance)
                .map(Part.Rows.class::cast)
                .filter(rows -> rows.grows() && !rows.named())
                .forEach(rows -> {
                    String more = editing.with(kind, text, new Edit.Add(rows.pointer()));
                    String last = rows.pointer() + "/" + rows.rows().size();
                    assertThat(Forms.part(editing, kind, more, last)).as(last).isPresent();
                    String moved = editing.with(kind, more, new Edit.Move(last, -1));
                    assertThat(moved).isNotEqualTo(more);
                    String back = editing.with(
                            kind,
                            moved,
                            new Edit.Move(rows.pointer() + "/" + (rows.rows().size() - 1), 1));
                    assertThat(editing.with(kind, back, new Edit.Remove(last))).isEqualTo(text);
                });
    }

    private static java.util.Map.Entry<String, String> file(Class<?> type) {
        return Question.class.isAssignableFrom(type)
                ? Forms.file("question", "type: " + name(type))
                : Forms.file(sample(type).item().kind(), "id:");
    }

    @Test
    void what_was_typed_is_text_wherever_it_is_shown() {
        String bad = "<img src=x onerror=alert(1)>";
        for (Items.Sample typed : List.of(
                new Items.Sample(Items.SHORT_TEXT, new Response.Typed(bad), new Response.Typed(bad)),
                new Items.Sample(
                        Items.NUMERIC,
                        new Response.Measured(bad, "", Language.EN),
                        new Response.Measured(bad, "", Language.EN)),
                new Items.Sample(Items.FREE_TEXT, new Response.Written(bad), new Response.Written(bad)))) {
            assertThat(words(form(typed.item(), Optional.of(typed.right())))).doesNotContain("<img");
            Reviewed reviewed = new Reviewed(typed.item(), typed.right(), 0, Optional.empty());
            assertThat(words(new QuestionReview(reviewed, Locale.ENGLISH, UnaryOperator.identity())))
                    .doesNotContain("<img")
                    .contains("&lt;img");
        }
    }
}
