package org.basira.content.post;

import java.util.List;
import org.basira.ui.Drawing;

/** A plain figure in a square, always the same for an account. Never a face: a face accuses someone. */
final class Avatar extends Drawing {

    private static final List<String> FIGURES = List.of(
            "M10 10h10v10H10zM24 24h10v10H24zM24 10h10v10H24z",
            "M22 9v26M9 22h26M13 13l18 18M31 13 13 31",
            "M9 16c4-6 9-6 13 0s9 6 13 0M9 28c4-6 9-6 13 0s9 6 13 0",
            "M22 9 35 32H9zM22 20v5",
            "M12 12h20v20H12zM18 18h8v8h-8z",
            "M22 10a12 12 0 1 0 12 12M22 17a5 5 0 1 0 5 5",
            "M10 34V20l12-10 12 10v14M18 34V25h8v9",
            "M10 15h24M10 22h16M10 29h20");

    Avatar(String account) {
        super("<svg class=\"ava\" viewBox=\"0 0 44 44\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\""
                + FIGURES.get(Math.floorMod(account.hashCode(), FIGURES.size())) + "\"/></svg>");
    }
}
