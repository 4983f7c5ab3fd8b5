package org.basira.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.basira.content.post.Authored;
import org.basira.question.Language;
import org.basira.question.Picture;
import org.basira.question.Shape;
import org.basira.ui.Drawing;
import org.basira.ui.Formats;

/**
 * A picture with numbered areas over it. The picture is an image, in which nothing can run even if it held something; the
 * areas are drawn by our own code, in its proportions, so that they fit at any size. Never mirrored: neither is the
 * picture.
 */
final class SpotPicture extends Div {

    /** An area: {@code dress} is a class of its own, or blank. */
    record Spot(String id, Shape shape, String dress) {}

    private final double width;
    private final Locale locale;

    SpotPicture(Picture picture, Locale locale) {
        this.locale = locale;
        this.width = 100 * picture.ratio();
        addClassName("spots");
        getElement().setAttribute("dir", "ltr");
        String data = Base64.getEncoder().encodeToString(picture.svg().getBytes(StandardCharsets.UTF_8));
        add(Authored.marked(
                new Image("data:image/svg+xml;base64," + data, Authored.words(picture.alternative(), locale)),
                picture.alternative().shownIn(Language.of(locale))));
    }

    /** Numbers the areas in their order. */
    SpotPicture with(List<Spot> spots) {
        StringBuilder svg = new StringBuilder("<svg aria-hidden=\"true\" viewBox=\"0 0 ");
        svg.append(plain(width)).append(" 100\">");
        int number = 0;
        for (Spot spot : spots) {
            svg.append("<g class=\"spot ").append(spot.dress()).append("\" data-spot=\"");
            svg.append(spot.id()).append("\">").append(shape(spot.shape()));
            svg.append(number(spot.shape(), ++number)).append("</g>");
        }
        add(new Drawing(svg.append("</svg>").toString()));
        return this;
    }

    private String shape(Shape shape) {
        return switch (shape) {
            case Shape.Rect(double x, double y, double wide, double high) ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\"/>"
                        .formatted(across(x), plain(y), across(wide), plain(high));
            case Shape.Circle(double x, double y, double radius) ->
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(across(x), plain(y), across(radius));
            case Shape.Polygon(List<Shape.Point> corners) ->
                "<polygon points=\"%s\"/>"
                        .formatted(corners.stream()
                                .map(corner -> across(corner.x()) + "," + plain(corner.y()))
                                .collect(Collectors.joining(" ")));
        };
    }

    private String number(Shape shape, int number) {
        Shape.Point at = switch (shape) {
            case Shape.Rect(double x, double y, double wide, double high) -> new Shape.Point(x + wide, y);
            case Shape.Circle(double x, double y, double radius) -> new Shape.Point(x - radius, y);
            case Shape.Polygon(List<Shape.Point> corners) -> corners.getFirst();
        };
        double x = Math.clamp(at.x() * width / 100, 5, width - 5);
        double y = Math.clamp(at.y(), 5, 95);
        return "<circle class=\"no\" cx=\"%s\" cy=\"%s\" r=\"4.5\"/><text x=\"%s\" y=\"%s\">%s</text>"
                .formatted(plain(x), plain(y), plain(x), plain(y + 2.2), Formats.number(locale, number));
    }

    private String across(double percent) {
        return plain(percent * width / 100);
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
