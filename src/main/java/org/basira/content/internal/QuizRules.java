package org.basira.content.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.basira.content.Quiz;
import org.basira.content.Quiz.Counts;
import org.basira.content.Quiz.Told;
import org.basira.question.Behaviour;
import org.basira.question.CreditPolicy;
import org.basira.question.Stratified.Strata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a quiz says of its goes, its marking and its draws; what it does not say has the stated default. */
final class QuizRules {

    private QuizRules() {}

    static Behaviour behaviour(JsonNode quiz) {
        return Behaviour.valueOf(Items.string(quiz, "behaviour").toUpperCase(Locale.ROOT));
    }

    static CreditPolicy credit(JsonNode quiz) {
        JsonNode credit = quiz.path("credit");
        if (credit.isObject()) {
            return CreditPolicy.penalised(credit.path("penalty").asDouble(1));
        }
        return credit.asString("").equals("all-or-nothing") ? CreditPolicy.ALL_OR_NOTHING : CreditPolicy.PARTIAL;
    }

    static Quiz.Rules of(JsonNode quiz) {
        JsonNode attempts = quiz.path("attempts");
        Integer minutes = number(quiz.path("limit"));
        return new Quiz.Rules(
                minutes == null ? null : Duration.ofMinutes(minutes),
                Duration.ofSeconds(quiz.path("grace").asLong(Quiz.Rules.GRACE.toSeconds())),
                number(attempts.path("max")),
                Counts.valueOf(attempts.path("counts").asString("best").toUpperCase(Locale.ROOT)),
                time(quiz.path("opens")),
                time(quiz.path("closes")),
                number(quiz.path("tries")),
                quiz.path("penalty").asDouble(Behaviour.PENALTY),
                review(quiz.path("review")));
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isInt() ? node.intValue() : null;
    }

    private static @Nullable LocalDateTime time(JsonNode node) {
        return node.isString() ? LocalDateTime.parse(node.stringValue()) : null;
    }

    private static Quiz.Review review(JsonNode review) {
        Set<Told> afterFinish = told(review.path("afterFinish"), Quiz.Review.DEFAULT.afterFinish());
        return new Quiz.Review(
                told(review.path("afterAnswer"), Quiz.Review.DEFAULT.afterAnswer()),
                afterFinish,
                told(review.path("afterClose"), afterFinish));
    }

    private static Set<Told> told(JsonNode list, Set<Told> otherwise) {
        if (!list.isArray()) {
            return otherwise;
        }
        Set<Told> told = EnumSet.noneOf(Told.class);
        list.forEach(each -> told.add(Told.valueOf(each.asString("").toUpperCase(Locale.ROOT))));
        return told;
    }

    static Quiz.Section section(JsonNode json) {
        String id = Items.string(json, "id");
        boolean shuffle = json.path("shuffle").asBoolean(false);
        return switch (Items.string(json, "kind")) {
            case "triage" -> feed(id, json);
            case "scenario" -> new Quiz.Story(id, ContentFile.ids(json.path("items")));
            case "desk" -> new Quiz.Desk(id, ContentFile.ids(json.path("items")));
            case "drill" ->
                new Quiz.Drills(
                        id,
                        ContentFile.ids(json.path("draw").path("from")),
                        json.path("draw").path("count").asInt(0),
                        json.path("draw").path("leave").asInt(0),
                        json.path("before").asBoolean(false));
            default ->
                json.has("draw")
                        ? pool(id, json.path("draw"), shuffle)
                        : new Quiz.Questions(id, ContentFile.ids(json.path("items")), shuffle);
        };
    }

    private static Quiz.TriageFeed feed(String id, JsonNode json) {
        JsonNode draw = json.path("draw");
        int count = draw.path("count").asInt(0);
        double share = json.path("overShare").asDouble(Quiz.OVER_SHARE);
        int over = draw.path("over").asInt((int) Math.round(count * share));
        return new Quiz.TriageFeed(
                id,
                ContentFile.ids(draw.path("from")),
                count,
                over,
                json.path("apart").asBoolean(false),
                json.has("overShare") || count == 0 ? share : over / (double) count);
    }

    private static Quiz.Pool pool(String id, JsonNode draw, boolean shuffle) {
        return new Quiz.Pool(
                id,
                ContentFile.ids(draw.path("from")),
                ContentFile.ids(draw.path("objectives")),
                draw.path("count").asInt(0),
                strata(draw.path("strata")),
                shuffle);
    }

    /** At least so many of each stratum. */
    static Strata strata(JsonNode strata) {
        Map<Integer, Integer> levels = new HashMap<>();
        quotas(strata.path("level")).forEach((level, least) -> levels.put(Integer.valueOf(level), least));
        return new Strata(quotas(strata.path("objective")), quotas(strata.path("kind")), levels);
    }

    private static Map<String, Integer> quotas(JsonNode node) {
        Map<String, Integer> quotas = new HashMap<>();
        node.properties()
                .forEach(each -> quotas.put(each.getKey(), each.getValue().asInt(0)));
        return quotas;
    }
}
