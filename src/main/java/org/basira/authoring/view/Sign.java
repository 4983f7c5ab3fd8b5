package org.basira.authoring.view;

import org.basira.ui.Drawing;

/** The signs of the library: a whole shape is as it should be, an open dashed one is not yet. */
enum Sign {
    PUBLISHED("<circle cx=\"12\" cy=\"12\" r=\"9.5\" fill=\"var(--b-brand)\"/>"),
    DRAFT("<circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"none\" stroke=\"var(--b-brand)\" stroke-width=\"2\"/>"
            + "<path d=\"M12 3a9 9 0 0 0 0 18z\" fill=\"var(--b-brand)\"/>"),
    MISSING("<circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"none\" stroke=\"var(--b-line-strong)\" stroke-width=\"2\""
            + " stroke-dasharray=\"4 2.28\"/>");

    private final String shape;

    Sign(String shape) {
        this.shape = shape;
    }

    Drawing create() {
        return new Drawing("<svg class=\"st\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + shape + "</svg>");
    }
}
