package org.basira.ui;

/** The product's mark: a ring open at the upper right with a point of light in the opening. Never mirrored. */
public final class Mark extends Drawing {

    private static final String SVG = "<svg viewBox=\"0 0 48 48\" fill=\"none\" aria-hidden=\"true\">"
            + "<path d=\"M40.94 22.52A17 17 0 1 1 25.48 7.06\" stroke=\"currentColor\" stroke-width=\"6.5\" stroke-linecap=\"round\"/>"
            + "<circle cx=\"29.5\" cy=\"18.5\" r=\"6.5\" fill=\"var(--b-sun-mark,#c47a0a)\"/></svg>";

    public Mark() {
        super(SVG);
    }
}
