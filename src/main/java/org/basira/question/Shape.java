package org.basira.question;

import java.util.List;

/** An area of a picture. All measures are percent, 0 to 100: of its width, and where they run down of its height. */
public sealed interface Shape {

    record Point(double x, double y) {}

    /** From its upper left corner. */
    record Rect(double x, double y, double width, double height) implements Shape {}

    /** Around its middle; the radius is percent of the picture's width. */
    record Circle(double x, double y, double radius) implements Shape {}

    /** Three corners or more. */
    record Polygon(List<Point> corners) implements Shape {}
}
