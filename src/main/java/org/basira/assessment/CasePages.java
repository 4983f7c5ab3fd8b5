package org.basira.assessment;

import org.basira.ui.Link;

/** Where the text of a practice case is read and mended; given by the room that has such pages. */
@FunctionalInterface
public interface CasePages {

    Link page(String unit, String item);
}
