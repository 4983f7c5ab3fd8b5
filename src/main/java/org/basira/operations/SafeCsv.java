package org.basira.operations;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV that spreadsheets open without running anything: every cell is quoted, and one that could be taken for a formula gets
 * an apostrophe before it (OWASP, "CSV injection"). In UTF-8 with the mark that makes Excel read Arabic.
 */
public final class SafeCsv {

    private static final char MARK = '\uFEFF';
    /** What starts a formula, ASCII and full width, and the control signs that a spreadsheet strips before it looks. */
    private static final String STARTERS = "=+-@\t\r\n＝＋－＠";

    private SafeCsv() {}

    /** Rows of cells, the head first. */
    public static byte[] write(List<List<String>> rows) {
        StringWriter out = new StringWriter();
        out.write(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(SafeCsv::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell as it may be written. */
    static String cell(String text) {
        String seen = text.stripLeading();
        boolean starts = !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0;
        boolean after = !seen.isEmpty() && STARTERS.indexOf(seen.charAt(0)) >= 0;
        return starts || after ? "'" + text : text;
    }
}
