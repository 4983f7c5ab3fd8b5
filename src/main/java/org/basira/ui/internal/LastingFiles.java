package org.basira.ui.internal;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How long a browser may keep our files without asking: what the bundle names by its content for a year, fonts for a
 * month, the rest as Vaadin has it. Phones on slow networks ask again for nothing that cannot have changed.
 */
@Component
class LastingFiles implements StaticFileHandlerFactory {

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final int MONTH = (int) Duration.ofDays(30).toSeconds();

    @Override
    public StaticFileHandler createHandler(VaadinService service) {
        return new StaticFileServer(service) {
            private static final long serialVersionUID = 1L;

            @Override
            protected int getCacheTime(String path) {
                if (path.contains("/VAADIN/build/")) {
                    return YEAR;
                }
                return path.contains("/fonts/") ? MONTH : super.getCacheTime(path);
            }
        };
    }
}
