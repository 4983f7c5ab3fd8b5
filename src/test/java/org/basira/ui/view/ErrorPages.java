package org.basira.ui.view;

import com.vaadin.flow.router.HasErrorParameter;
import java.util.Set;

/** The product's error pages, for tests that come upon one. */
public final class ErrorPages {

    public static final Set<Class<? extends HasErrorParameter<?>>> ALL =
            Set.of(NotFoundView.class, DeniedView.class, FailedView.class);

    private ErrorPages() {}
}
