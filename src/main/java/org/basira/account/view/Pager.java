package org.basira.account.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.basira.account.AccountText;
import org.basira.ui.Messages;

/** Steps through a long list, fifty at a time; the place is in the address. */
final class Pager extends Nav {

    static final int SIZE = 50;

    /**
     * The steps from one page.
     *
     * @param query what else stands in the address, {@code search=…}, or blank
     */
    Pager(java.util.Locale locale, String route, String query, int page, boolean more) {
        addClassNames("row", "between");
        setAriaLabel(Messages.text(locale, AccountText.EARLIER) + " · " + Messages.text(locale, AccountText.LATER));
        String start = route + "?" + (query.isBlank() ? "" : query + "&") + "page=";
        if (page > 0) {
            add(link(start + (page - 1), Messages.text(locale, AccountText.LATER)));
        }
        if (more) {
            add(link(start + (page + 1), Messages.text(locale, AccountText.EARLIER)));
        }
        setVisible(page > 0 || more);
    }

    private static Anchor link(String address, String label) {
        Anchor link = new Anchor(address, label);
        link.addClassNames("btn", "s", "wauto");
        return link;
    }

    static String query(String name, String value) {
        return value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The page asked for in the address, the first where there is none. */
    static int page(BeforeEnterEvent event) {
        String page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .orElse("0");
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }
}
