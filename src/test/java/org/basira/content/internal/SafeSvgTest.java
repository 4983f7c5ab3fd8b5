package org.basira.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSvgTest {

    private static SafeSvg svg(String inside) {
        return SafeSvg.of("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 100\">" + inside + "</svg>");
    }

    @Test
    void shapes_colours_and_words_stay() {
        SafeSvg drawn = svg("<g fill=\"#abc\"><rect x=\"1\" width=\"2.5\"/><text y=\"3\">a &lt; b</text></g>");
        assertThat(drawn.clean())
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 100\"><g fill=\"#abc\">"
                        + "<rect x=\"1\" width=\"2.5\"></rect><text y=\"3\">a &lt; b</text></g></svg>");
        assertThat(drawn.refused()).isEmpty();
        assertThat(drawn.ratio()).isEqualTo(1.6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>evil()</script>",
                "<rect onload=\"evil()\"/>",
                "<a href=\"evil\"><rect/></a>",
                "<image href=\"https://evil.example/x.png\"/>",
                "<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"evil.svg#a\"/>",
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">evil</p></foreignObject>",
                "<style>@import url(evil)</style>",
                "<rect style=\"fill:url(evil)\"/>",
                "<rect fill=\"url(evil)\"/>",
                "<rect fill=\"javascript:evil\"/>",
                "<animate attributeName=\"x\" to=\"evil\"/>",
                "<svg><rect fill=\"evil()\"/></svg>",
                "<?evil?>"
            })
    void nothing_that_acts_or_calls_elsewhere_comes_through(String inside) {
        SafeSvg drawn = svg(inside);
        assertThat(drawn.refused()).isNotEmpty();
        assertThat(drawn.clean()).doesNotContain("evil", "href", "script", "url(", "style");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words",
                "<svg>",
                "<p/>",
                "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg><text>&e;</text></svg>"
            })
    void what_is_no_drawing_gives_none(String text) {
        SafeSvg drawn = SafeSvg.of(text);
        assertThat(drawn.refused()).isNotEmpty();
        assertThat(drawn.clean()).doesNotContain("root:", "&e;");
    }
}
