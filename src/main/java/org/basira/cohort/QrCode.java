package org.basira.cohort;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR picture: one SVG path made of runs of dark modules, black on white in either scheme. */
public record QrCode(int size, String path) {

    /** The quiet zone that readers want round a code. */
    private static final int QUIET = 4;

    /** The code of a text, usually an address. */
    public static QrCode of(String text) {
        try {
            BitMatrix bits = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            return new QrCode(bits.getWidth(), path(bits));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String path(BitMatrix bits) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            int x = 0;
            while (x < bits.getWidth()) {
                int end = x;
                while (end < bits.getWidth() && bits.get(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, end - x, end - x));
                }
                x = Math.max(end, x + 1);
            }
        }
        return path.toString();
    }

    /** A drawing of it; {@code label} is plain text of ours, {@code style} a class of the theme. */
    public String svg(String label, String style) {
        return "<svg class=\"%s\" viewBox=\"%s\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"%s\">%s</svg>"
                .formatted(style, viewBox(), escape(label), body());
    }

    /** A symbol, for pages that show the same code many times: {@code <use href="#id"/>}. */
    public String symbol(String id) {
        return "<svg class=\"vh\" aria-hidden=\"true\"><symbol id=\"%s\" viewBox=\"%s\">%s</symbol></svg>"
                .formatted(id, viewBox(), body());
    }

    private String viewBox() {
        return "-%1$d -%1$d %2$d %2$d".formatted(QUIET, size + 2 * QUIET);
    }

    private String body() {
        return "<rect x=\"-%1$d\" y=\"-%1$d\" width=\"%2$d\" height=\"%2$d\" fill=\"#fff\"/><path fill=\"#1c2a2e\" d=\"%3$s\"/>"
                .formatted(QUIET, size + 2 * QUIET, path);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
