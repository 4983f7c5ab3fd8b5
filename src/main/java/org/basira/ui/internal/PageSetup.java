package org.basira.ui.internal;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.basira.ui.Languages;
import org.basira.ui.Locales;
import org.basira.ui.Messages;
import org.basira.ui.UiText;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Sets up each page: one locale (the cookie's, else the browser's first that is ours, else English), {@code lang} and
 * {@code dir} of the document, fonts fetched early, and a Content-Security-Policy with a nonce and without
 * {@code unsafe-inline} or {@code unsafe-eval}. The guard script lets Flow's client work under that policy: it turns the
 * functions Flow builds from text into nonced script elements, gives created style elements the nonce, and sets style
 * attributes through CSSOM. Vaadin is to bring its own; then this goes.
 */
@Component
class PageSetup implements VaadinServiceInitListener, I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            Locale locale = locale(VaadinRequest.getCurrent());
            init.getUI().setLocale(locale);
            init.getUI().getReconnectDialogConfiguration().setDialogText(Messages.text(locale, UiText.OFFLINE));
        });
        event.addIndexHtmlRequestListener(PageSetup::shape);
    }

    private static Locale locale(VaadinRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(Languages.COOKIE)) {
                    return Locales.of(Locale.forLanguageTag(cookie.getValue()));
                }
            }
        }
        Enumeration<Locale> wanted = request.getLocales();
        while (wanted.hasMoreElements()) {
            Locale each = wanted.nextElement();
            if (Locales.ALL.stream().anyMatch(ours -> ours.getLanguage().equals(each.getLanguage()))) {
                return Locales.of(each);
            }
        }
        return Locales.ENGLISH;
    }

    private static void shape(IndexHtmlResponse response) {
        Document page = response.getDocument();
        Locale locale = locale(response.getVaadinRequest());
        page.child(0).attr("lang", locale.getLanguage()).attr("dir", Locales.direction(locale));
        String script = Locales.rightToLeft(locale) ? "arabic" : "latin";
        for (String weight : List.of("400", "600")) {
            page.head()
                    .prependElement("link")
                    .attr("rel", "preload")
                    .attr("as", "font")
                    .attr("type", "font/woff2")
                    .attr("crossorigin", "")
                    .attr("href", "/fonts/basira-" + script + "-" + weight + ".woff2");
        }
        quote(page);
        protect(response, page);
    }

    /** The page's content stands in a script as JSON: no name that someone typed may end that script. */
    private static void quote(Document page) {
        for (Element script : page.head().select("script[initial]")) {
            for (DataNode content : script.dataNodes()) {
                content.setWholeData(content.getWholeData().replace("<", "\\u003c"));
            }
        }
    }

    private static void protect(IndexHtmlResponse response, Document page) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        Element guard = new Element("script");
        guard.appendChild(new DataNode(Guard.script(nonce)));
        page.head().prependChild(guard);
        for (Element each : page.select("script, style, link[rel=modulepreload]")) {
            each.attr("nonce", nonce);
        }
        response.getVaadinResponse()
                .setHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce
                                + "'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; object-src 'none';"
                                + " base-uri 'self'; frame-ancestors 'none'; form-action 'self'");
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Locales.ALL;
    }

    @Override
    public Locale getDefaultLocale() {
        return Locales.ENGLISH;
    }

    /** Messages are typed ({@link Messages}); Flow's own keys are not used. */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return key;
    }
}
