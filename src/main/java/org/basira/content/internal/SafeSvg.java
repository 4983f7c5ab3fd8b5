package org.basira.content.internal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A drawing read from SVG and written anew from a short list of shapes and attributes: what is not on the list is not in
 * it. There is no script, no style, no link, no reference to anything and no entity that could come through.
 *
 * @param clean the drawing, ready to be shown; blank where nothing could be read
 * @param ratio width by height of its view box, 1 where it has none
 * @param refused what was left out, for whoever wrote it; empty for a drawing that may be published
 */
record SafeSvg(String clean, double ratio, List<String> refused) {

    /** Longest drawing, in characters. */
    static final int LONGEST = 40_000;

    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "path",
            "text",
            "tspan",
            "title",
            "desc");
    private static final String NUMBERS = "[-+0-9.eE, ]*";
    private static final String COLOUR = "none|currentColor|[a-z]{3,20}|#[0-9a-fA-F]{3,8}";
    private static final Map<String, Pattern> ATTRIBUTES = attributes();

    private static Map<String, Pattern> attributes() {
        Map<String, Pattern> attributes = new TreeMap<>();
        for (String number : List.of(
                "viewBox x y width height cx cy r rx ry x1 y1 x2 y2 points opacity stroke-width stroke-dasharray font-size dx dy fill-opacity font-weight"
                        .split(" "))) {
            attributes.put(number, Pattern.compile(NUMBERS));
        }
        for (String colour : List.of("fill", "stroke")) {
            attributes.put(colour, Pattern.compile(COLOUR));
        }
        for (String word : List.of("stroke-linecap", "stroke-linejoin", "text-anchor", "direction")) {
            attributes.put(word, Pattern.compile("[a-z-]{2,20}"));
        }
        attributes.put("d", Pattern.compile("[-+0-9.eE, MmLlHhVvCcSsQqTtAaZz]*"));
        attributes.put("transform", Pattern.compile("((translate|rotate|scale)\\([-+0-9., ]*\\) ?)*"));
        return attributes;
    }

    static SafeSvg of(String svg) {
        List<String> refused = new ArrayList<>();
        if (svg.isBlank() || svg.length() > LONGEST) {
            return new SafeSvg("", 1, List.of("svg"));
        }
        StringBuilder out = new StringBuilder();
        double ratio = 1;
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new StringReader(svg));
            int left = 0;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        if (left > 0 || !SHAPES.contains(in.getLocalName()) || out.isEmpty() != isRoot(in)) {
                            refused.add("<" + in.getLocalName() + ">");
                            left++;
                        } else {
                            ratio = isRoot(in) ? ratio(in) : ratio;
                            open(in, out, refused);
                        }
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        if (left > 0) {
                            left--;
                        } else {
                            out.append("</").append(in.getLocalName()).append('>');
                        }
                    }
                    case XMLStreamReader.CHARACTERS -> {
                        if (left == 0) {
                            out.append(escaped(in.getText()));
                        }
                    }
                    case XMLStreamReader.DTD,
                            XMLStreamReader.ENTITY_REFERENCE,
                            XMLStreamReader.PROCESSING_INSTRUCTION -> refused.add("<!");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            return new SafeSvg("", 1, List.of("svg"));
        }
        return new SafeSvg(out.toString(), ratio, List.copyOf(refused));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static boolean isRoot(XMLStreamReader in) {
        return in.getLocalName().equals("svg");
    }

    private static double ratio(XMLStreamReader in) {
        String box = in.getAttributeValue(null, "viewBox");
        if (box == null || !box.strip().matches("0 0 [0-9]{1,5}(\\.[0-9]{1,3})? [0-9]{1,5}(\\.[0-9]{1,3})?")) {
            return 1;
        }
        String[] numbers = box.strip().split(" ", -1);
        double height = Double.parseDouble(numbers[3]);
        return height == 0 ? 1 : Math.max(0.1, Double.parseDouble(numbers[2]) / height);
    }

    private static void open(XMLStreamReader in, StringBuilder out, List<String> refused) {
        out.append('<').append(in.getLocalName());
        if (isRoot(in)) {
            out.append(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i).strip().replaceAll("\\s+", " ");
            Pattern fit = in.getAttributeNamespace(i) == null
                            || in.getAttributeNamespace(i).isEmpty()
                    ? ATTRIBUTES.get(name)
                    : null;
            if (fit == null || !fit.matcher(value).matches()) {
                refused.add(name + "=");
            } else {
                out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(value))
                        .append('"');
            }
        }
        out.append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
