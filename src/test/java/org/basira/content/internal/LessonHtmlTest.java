package org.basira.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonHtmlTest {

    @Test
    void lets_no_script_through() {
        assertThat(LessonHtml.of("a <script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=y>"))
                .doesNotContain("<script", "<img", "href=\"javascript");
    }

    @Test
    void leads_to_sources_and_channels_and_nowhere_else() {
        assertThat(LessonHtml.of("[a](source:guide) [b](channel:telegram) [c](https://site.example.org)"))
                .contains("<a href=\"#source-guide\">a</a>", "<a href=\"report#telegram\">b</a>")
                .doesNotContain("site.example.org");
    }

    @Test
    void writes_tables() {
        assertThat(LessonHtml.of("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table>", "<td>2</td>");
    }
}
