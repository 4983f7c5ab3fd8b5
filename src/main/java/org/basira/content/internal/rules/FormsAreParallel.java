package org.basira.content.internal.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basira.content.ContentText;
import org.basira.content.internal.ContentFile;
import org.basira.content.internal.ContentSet;
import org.basira.content.internal.Findings;
import org.basira.content.internal.Rule;
import tools.jackson.databind.JsonNode;

/** Forms share nothing, hold no mirrored pair, give no feedback and fill one blueprint. */
final class FormsAreParallel implements Rule {

    @Override
    public String id() {
        return "R13";
    }

    @Override
    public void check(ContentSet set, Findings findings) {
        Map<String, ContentFile> taken = new HashMap<>();
        Map<String, ContentFile> families = new HashMap<>();
        for (ContentFile form : set.of("form")) {
            if (!form.text("behaviour").equals("deferred")) {
                findings.error(form, "/behaviour", ContentText.FORM_FEEDBACK);
            }
            ContentFile first = families.putIfAbsent(form.text("family"), form);
            boolean other = first != null && !cells(first).equals(cells(form));
            if (first != null && other) {
                boolean error = !set.excerpt(form.unit()) && !set.excerpt(first.unit());
                findings.report(error, form, "/blueprint", ContentText.FORM_FAMILY, first.id());
            }
            specimens(set, form, taken, findings);
        }
        for (ContentFile specimen : set.of("specimen")) {
            boolean inForm = taken.containsKey(specimen.id());
            boolean forForm = specimen.text("use").equals("form");
            if (inForm != forForm && !set.hasBroken()) {
                findings.error(specimen, "/use", ContentText.USE_WRONG, specimen.id(), specimen.text("use"));
            }
        }
    }

    private static void specimens(ContentSet set, ContentFile form, Map<String, ContentFile> taken, Findings findings) {
        Map<String, Integer> filled = new TreeMap<>();
        Map<String, String> mirrors = new HashMap<>();
        int over = 0;
        int index = 0;
        boolean whole = true;
        for (String id : form.ids("specimens")) {
            String at = "/specimens/" + index++;
            ContentFile before = taken.putIfAbsent(id, form);
            if (before != null) {
                findings.error(form, at, ContentText.FORM_SHARED, id, before.id());
            }
            ContentFile specimen = set.find("specimen", id).orElse(null);
            if (specimen == null) {
                whole = false;
                continue;
            }
            filled.merge(
                    cell(
                            specimen.json(),
                            specimen.json().path("difficulty").path("level").asInt(0)),
                    1,
                    Integer::sum);
            over += specimen.over() ? 1 : 0;
            for (String mirror : List.of(
                    specimen.text("twin"),
                    specimen.json().path("identity").path("set").asString(""))) {
                if (form.ids("specimens").contains(mirror) || mirrors.containsKey("set " + mirror)) {
                    findings.error(form, at, ContentText.FORM_PAIR, id, mirror);
                }
            }
            String identity = specimen.json().path("identity").path("set").asString("");
            if (!identity.isEmpty()) {
                mirrors.put("set " + identity, id);
            }
        }
        if (whole) {
            boolean error = !set.excerpt(form.unit());
            blueprint(form, filled, error, findings);
            mix(form, "over", over, error, findings);
            mix(form, "lawful", form.ids("specimens").size() - over, error, findings);
        }
    }

    private static void mix(ContentFile form, String label, int found, boolean error, Findings findings) {
        int wanted = form.json().path("mix").path(label).asInt(0);
        if (wanted != found) {
            findings.report(error, form, "/mix", ContentText.FORM_CELL, label, wanted, found);
        }
    }

    private static void blueprint(ContentFile form, Map<String, Integer> filled, boolean error, Findings findings) {
        Map<String, Integer> wanted = cells(form);
        TreeSet<String> all = new TreeSet<>(wanted.keySet());
        all.addAll(filled.keySet());
        for (String cell : all) {
            int a = wanted.getOrDefault(cell, 0);
            int b = filled.getOrDefault(cell, 0);
            if (a != b) {
                findings.report(error, form, "/blueprint", ContentText.FORM_CELL, cell, a, b);
            }
        }
    }

    private static Map<String, Integer> cells(ContentFile form) {
        Map<String, Integer> cells = new TreeMap<>();
        for (JsonNode each : form.json().path("blueprint")) {
            cells.merge(
                    cell(each, each.path("level").asInt(0)), each.path("count").asInt(0), Integer::sum);
        }
        return cells;
    }

    private static String cell(JsonNode json, int level) {
        return json.path("label").asString("") + " " + json.path("objective").asString("") + " " + level;
    }
}
