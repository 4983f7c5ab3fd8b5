package org.basira.content.internal;

import java.util.Set;
import java.util.TreeSet;
import org.basira.content.internal.Snapshots.Snapshot;
import tools.jackson.databind.JsonNode;

/** The languages of a text that a person has reviewed. */
record Reviews(Set<String> languages) {

    static Reviews of(Snapshot snapshot) {
        return of(Canonical.MAPPER.readTree(snapshot.reviewed()));
    }

    static Reviews of(JsonNode reviewed) {
        return new Reviews(reviewed.isObject() ? new TreeSet<>(reviewed.propertyNames()) : Set.of());
    }

    boolean has(String language) {
        return languages.contains(language);
    }
}
