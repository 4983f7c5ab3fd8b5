package org.basira.authoring.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basira.assessment.Regrading.Answered;
import org.basira.authoring.AuthoringText;
import org.basira.content.Catalogue;
import org.basira.content.Publishing.Edition;
import org.basira.ui.Messages;

/** The versions of an item by their hash: named after the version of the module they came with, and how they were answered. */
final class ItemVersions {

    private final String item;
    private final int needed;
    private final Locale locale;
    private final List<Answered> answered;
    private final Map<String, Edition> first = new LinkedHashMap<>();
    private String live = "";

    /** @param editions newest first */
    ItemVersions(
            String item,
            List<Edition> editions,
            Catalogue catalogue,
            List<Answered> answered,
            int needed,
            Locale locale) {
        this.item = item;
        this.answered = answered;
        this.needed = needed;
        this.locale = locale;
        for (Edition edition : editions.reversed()) {
            catalogue.item(edition.version(), item).ifPresent(found -> {
                first.putIfAbsent(found.hash(), edition);
                live = edition.live() ? found.hash() : live;
            });
        }
    }

    String item() {
        return item;
    }

    /** The version learners get now; blank where the item is gone. */
    String live() {
        return live;
    }

    /** Newest first. */
    List<String> all() {
        return List.copyOf(first.keySet()).reversed();
    }

    List<Answered> answered() {
        return answered;
    }

    /** The version in words. */
    String name(String hash) {
        Edition edition = first.get(hash);
        String name = edition == null
                ? Messages.text(locale, AuthoringText.OLD_VERSION)
                : Messages.text(locale, AuthoringText.VERSION, edition.number());
        return hash.equals(live) ? name + " · " + Messages.text(locale, AuthoringText.LIVE) : name;
    }

    /** The version in words, and how many learners answered it. */
    String name(Answered version) {
        return name(version.hash()) + " · "
                + version.learners()
                        .map(count -> Messages.text(locale, AuthoringText.LEARNERS, count))
                        .orElseGet(() -> Messages.text(locale, AuthoringText.FEWER_THAN, needed));
    }
}
