package org.basira.content.internal.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basira.content.internal.ContentFile;
import org.basira.question.Scenario;
import tools.jackson.databind.JsonNode;

/** The ways through a scenario: where its choices lead, and what its conditions speak of. */
final class Ways {

    /** An id that is named somewhere. */
    record At(String pointer, String id) {}

    private final JsonNode scenario;
    private final Set<String> nodes = new HashSet<>();
    private final Set<String> choices = new HashSet<>();
    private final List<At> targets = new ArrayList<>();
    private final List<At> conditions = new ArrayList<>();
    private final Map<String, List<String>> leads = new HashMap<>();

    Ways(JsonNode scenario) {
        this.scenario = scenario;
        int index = 0;
        for (JsonNode node : scenario.path("nodes")) {
            String at = "/nodes/" + index++;
            String id = node.path("id").asString("");
            nodes.add(id);
            conditions(node, at);
            int number = 0;
            for (JsonNode choice : node.path("choices")) {
                choices.add(id + "." + choice.path("id").asString(""));
                choice(id, choice, at + "/choices/" + number++);
            }
        }
        index = 0;
        for (JsonNode ending : scenario.path("endings")) {
            conditions(ending, "/endings/" + index++);
        }
    }

    private void choice(String node, JsonNode choice, String at) {
        target(node, choice, at);
        int index = 0;
        for (JsonNode branch : choice.path("branches")) {
            String each = at + "/branches/" + index++;
            target(node, branch, each);
            conditions(branch, each);
        }
    }

    private void target(String node, JsonNode from, String at) {
        String to = from.path("to").asString("");
        if (!to.equals(Scenario.END)) {
            targets.add(new At(at + "/to", to));
            leads.computeIfAbsent(node, key -> new ArrayList<>()).add(to);
        }
    }

    private void conditions(JsonNode guarded, String at) {
        for (String key : List.of("chose", "choseNot")) {
            int index = 0;
            for (String step : ContentFile.ids(guarded.path("when").path(key))) {
                conditions.add(new At(at + "/when/" + key + "/" + index++, step));
            }
        }
    }

    Set<String> nodes() {
        return nodes;
    }

    /** All choices as {@code node.choice}. */
    Set<String> choices() {
        return choices;
    }

    List<At> targets() {
        return targets;
    }

    List<At> conditions() {
        return conditions;
    }

    /** Nodes no way leads to, by where they stand. */
    Map<String, String> unreached() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(scenario.path("start").asString("")));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id)) {
                open.addAll(leads.getOrDefault(id, List.of()));
            }
        }
        Map<String, String> unreached = new LinkedHashMap<>();
        int index = 0;
        for (JsonNode node : scenario.path("nodes")) {
            String id = node.path("id").asString("");
            String at = "/nodes/" + index++;
            if (!reached.contains(id)) {
                unreached.put(at, id);
            }
        }
        return unreached;
    }
}
