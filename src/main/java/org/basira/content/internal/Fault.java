package org.basira.content.internal;

import java.util.List;
import org.basira.content.ContentText;

/** Something that keeps a text from being read as what it claims to be (rule R01). */
record Fault(Place place, ContentText text, List<Object> arguments) {
    Fault(Place place, ContentText text, Object... arguments) {
        this(place, text, List.of(arguments));
    }
}
