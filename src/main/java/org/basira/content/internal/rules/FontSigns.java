package org.basira.content.internal.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The signs the shipped fonts have, as a list of ranges of code points made from them. */
final class FontSigns {

    private FontSigns() {}

    static Set<Integer> read() {
        Set<Integer> signs = new HashSet<>();
        try (InputStream in = Objects.requireNonNull(FontSigns.class.getResourceAsStream("font-signs.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int dash = line.indexOf('-');
                    int from = Integer.parseInt(dash < 0 ? line : line.substring(0, dash), 16);
                    int to = dash < 0 ? from : Integer.parseInt(line.substring(dash + 1), 16);
                    for (int sign = from; sign <= to; sign++) {
                        signs.add(sign);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(signs);
    }
}
