package org.basira.operations;

import java.util.Locale;
import org.basira.operations.Settings.Setting;

/** What a room has to say beside one of the settings, on the administrators' page: a bean of the room whose setting it is. */
public interface SettingNote {
    Setting setting();

    /** One sentence for administrators. */
    String text(Locale locale);
}
