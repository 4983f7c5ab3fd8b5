package org.basira.reporting.view;

import java.util.Locale;
import org.basira.operations.SettingNote;
import org.basira.operations.Settings.Setting;
import org.basira.reporting.GuideUses;
import org.basira.reporting.ReportingText;
import org.basira.ui.Messages;
import org.springframework.stereotype.Component;

/** Beside the switch: how often the guide was used lately. */
@Component
class GuideUsesNote implements SettingNote {

    private static final int DAYS = 30;

    private final GuideUses uses;

    GuideUsesNote(GuideUses uses) {
        this.uses = uses;
    }

    @Override
    public Setting setting() {
        return Setting.COUNT_GUIDE;
    }

    @Override
    public String text(Locale locale) {
        return Messages.text(locale, ReportingText.GUIDE_COUNTED_SO_FAR, uses.sum(DAYS), DAYS);
    }
}
