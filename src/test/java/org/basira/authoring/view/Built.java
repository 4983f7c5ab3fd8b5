package org.basira.authoring.view;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.basira.authoring.Drafts;
import org.basira.authoring.TextId;
import org.basira.content.Editing;
import org.basira.content.Publishing;

/** The form of a text on its own, for tests of other rooms: nothing is kept. */
public final class Built {

    private Built() {}

    @SuppressWarnings("NullAway") // no drafts: nothing is kept here
    public static Component form(Editing editing, String kind, String text, Locale locale) {
        Drafts.Opened opened = new Drafts.Opened(
                new TextId("unit", kind, "text"), text, new Publishing.Body(text, ""), Optional.empty());
        return new BuildPane(new Desk(null, editing, UUID.randomUUID(), opened), locale, () -> {}, () -> {});
    }
}
