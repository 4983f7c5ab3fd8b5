package org.basira.measurement.internal;

import java.util.Comparator;

/** An item in one version. */
public record ItemVersion(String item, String hash) implements Comparable<ItemVersion> {

    private static final Comparator<ItemVersion> ORDER =
            Comparator.comparing(ItemVersion::item).thenComparing(ItemVersion::hash);

    @Override
    public int compareTo(ItemVersion other) {
        return ORDER.compare(this, other);
    }
}
