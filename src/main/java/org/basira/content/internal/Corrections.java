package org.basira.content.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basira.content.internal.Snapshots.Snapshot;

/**
 * Which text of a lesson stands in for an older one. A correction and the text it corrects are one family; whoever is on
 * any text of a family is shown its newest one that was live. A new version begins a new family, so learners under way
 * are not moved into it; stepping back from a correction gives everyone the text before it again.
 */
final class Corrections {

    private static final int FAR = 1000;

    private final LiveTexts texts;

    Corrections(LiveTexts texts) {
        this.texts = texts;
    }

    Snapshot newest(Snapshot own) {
        String family = root(own);
        return ancestry(own).stream()
                .filter(each -> root(each).equals(family))
                .findFirst()
                .orElse(own);
    }

    /** The live text of the same slug and all before it, newest first. */
    private List<Snapshot> ancestry(Snapshot own) {
        List<Snapshot> line = new ArrayList<>();
        Optional<Snapshot> next = live(own);
        while (next.isPresent() && line.size() < FAR) {
            line.add(next.get());
            next = parent(next.get());
        }
        return line;
    }

    private Optional<Snapshot> live(Snapshot own) {
        return texts.live().keySet().stream()
                .flatMap(unit -> texts.live(unit).stream())
                .flatMap(loaded -> texts.snapshot(loaded, own.kind(), own.slug()).stream())
                .findFirst();
    }

    private String root(Snapshot snapshot) {
        Snapshot at = snapshot;
        for (int i = 0; i < FAR && corrects(at); i++) {
            Optional<Snapshot> parent = parent(at);
            if (parent.isEmpty()) {
                break;
            }
            at = parent.get();
        }
        return at.hash();
    }

    private Optional<Snapshot> parent(Snapshot snapshot) {
        return Optional.ofNullable(snapshot.parent()).flatMap(texts::snapshot);
    }

    static boolean corrects(Snapshot snapshot) {
        // The one quoted form that canonical JSON gives the key; a quote inside a text would be escaped.
        return snapshot.body().contains("\"change\":{\"kind\":\"correction\"");
    }
}
