package org.basira.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Locale;

/** A page: the {@code main} landmark of the screen, built for one locale. Its title is its heading and the product. */
public abstract class Page extends Main implements HasDynamicTitle {

    private String title = "";

    protected Page() {
        setId("content");
        getElement().setAttribute("tabindex", "-1");
    }

    /** The locale this page is built for. */
    protected final Locale locale() {
        return UI.getCurrent().getLocale();
    }

    protected final String t(Message message, Object... arguments) {
        return Messages.text(locale(), message, arguments);
    }

    /** Sets what the browser shows as the page's name. */
    protected final void title(String text) {
        title = text;
    }

    @Override
    public final String getPageTitle() {
        String product = t(UiText.PRODUCT);
        return title.isBlank() ? product : title + " · " + product;
    }
}
