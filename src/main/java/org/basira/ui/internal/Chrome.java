package org.basira.ui.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basira.ui.Icon;
import org.basira.ui.Languages;
import org.basira.ui.Locales;
import org.basira.ui.Mark;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.basira.ui.NavigationEntry;
import org.basira.ui.Still;
import org.basira.ui.UiText;

/** Parts that both shells are made of. */
public final class Chrome {

    private record Switch(Anchor anchor, Locale locale) {}

    private final Locale locale = UI.getCurrent().getLocale();
    private final List<Switch> switches = new ArrayList<>();

    public String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    public Component skipLink() {
        Anchor skip = new Anchor("#content", t(UiText.SKIP_TO_CONTENT));
        skip.addClassName("vh");
        skip.setRouterIgnore(true);
        return Still.of(skip);
    }

    public Component brand() {
        Anchor brand = new Anchor("", "");
        brand.addClassName("brand");
        brand.add(new Mark(), new Span(t(UiText.PRODUCT)));
        return Still.of(brand);
    }

    public Component supportLink() {
        Anchor link = new Anchor("support", "");
        link.addClassName("ghost");
        Span label = new Span(t(UiText.SUPPORT));
        label.addClassName("lbl");
        Span spoken = new Span(t(UiText.SUPPORT));
        spoken.addClassName("vh");
        spoken.addClassName("ph");
        link.add(Icon.SUPPORT.create(), label, spoken);
        return Still.of(link);
    }

    /** A sign that says what it is for only to those who listen: where there is little room. */
    public Component shortLink(Icon icon, Message label, String path) {
        Span spoken = new Span(t(label));
        spoken.addClassName("vh");
        Anchor link = new Anchor(path, "");
        link.addClassName("ghost");
        link.setTitle(t(label));
        link.add(icon.create(), spoken);
        return link;
    }

    public Component iconLink(Icon icon, Message label, String path) {
        Anchor link = new Anchor(path, "");
        link.add(icon.create(), new Span(t(label)));
        return link;
    }

    /** The one language switch, for interface and content: each language by its own name; comes back to the same page. */
    public Component languageMenu() {
        Div sheet = new LanguageSheet();
        sheet.addClassName("sheet");
        for (Locale each : Locales.ALL) {
            Anchor choice = new Anchor(new Languages(each, "/").path(), Locales.ownName(each));
            choice.addClassNames("ghost", "own-name");
            choice.setRouterIgnore(true);
            choice.getElement().setAttribute("lang", each.getLanguage());
            choice.getElement().setAttribute("dir", Locales.direction(each));
            if (each.equals(Locales.of(locale))) {
                choice.getElement().setAttribute("aria-current", "true");
            }
            switches.add(new Switch(choice, each));
            sheet.add(choice);
        }
        Span name = new Span(Locales.ownName(locale));
        Span spoken = new Span(t(UiText.LANGUAGE));
        spoken.addClassName("vh");
        return menu(sheet, Icon.LANGUAGE.create(), spoken, name);
    }

    /** Signing out, and on a phone the entries that are no tabs. */
    public Component accountMenu(List<NavigationEntry> entries) {
        Div sheet = new Div();
        sheet.addClassName("sheet");
        for (NavigationEntry entry : entries) {
            if (!entry.tab()) {
                Anchor link = new Anchor(entry.target().path(), t(entry.label()));
                link.addClassNames("ghost", "ph");
                sheet.add(link);
            }
        }
        Anchor password = new Anchor("password", t(UiText.PASSWORD));
        password.addClassName("ghost");
        Anchor out = new Anchor("sign-out", t(UiText.SIGN_OUT));
        out.addClassName("ghost");
        out.setRouterIgnore(true);
        sheet.add(password, out);
        Span spoken = new Span(t(UiText.MY_ACCOUNT));
        spoken.addClassName("vh");
        return Still.of(menu(sheet, Icon.PEOPLE.create(), spoken));
    }

    private static Component menu(Div sheet, Component... summary) {
        Div menu = new Div();
        Element details = new Element("details");
        details.getClassList().add("menu");
        Element opener = new Element("summary");
        opener.getClassList().add("ghost");
        for (Component part : summary) {
            opener.appendChild(part.getElement());
        }
        details.appendChild(Still.of(opener), sheet.getElement());
        menu.getElement().appendChild(details);
        return menu;
    }

    /** Lets the language links come back to where one is. */
    public void navigated(String path) {
        for (Switch each : switches) {
            each.anchor().setHref(new Languages(each.locale(), "/" + path).path());
        }
    }

    /** Its script takes along what is typed when the language is switched. */
    @JsModule("./components/kept-form.ts")
    private static final class LanguageSheet extends Div {
        private static final long serialVersionUID = 1L;
    }
}
