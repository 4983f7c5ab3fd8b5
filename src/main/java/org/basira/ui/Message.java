package org.basira.ui;

import java.util.Locale;

/**
 * A typed message key: implemented by one enum a room, whose texts stand in {@code messages_{en,ar,ckb}.properties} in the
 * folder of the same package. The key in the file is the constant's name in kebab-case.
 */
public interface Message {

    /** The enum constant's name. */
    String name();

    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
