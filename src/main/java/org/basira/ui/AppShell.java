package org.basira.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/** What stands in the page around everything: theme, viewport, icon. */
@CssImport("./styles/tokens.css")
@CssImport("./styles/icons.css")
@CssImport("./styles/theme.css")
@CssImport("./styles/shell.css")
@CssImport("./styles/cohort.css")
@CssImport("./styles/authoring.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@JsModule("./components/outlet.ts")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/icons/favicon.svg");
        settings.addMetaTag("referrer", "no-referrer");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
