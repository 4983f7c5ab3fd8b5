package org.basira.content.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown of lessons as sanitised HTML. A link {@code source:x} leads to {@code #source-x}, the place of the source in the
 * list under the lesson; {@code channel:x} leads to {@code report#x}. Whatever else was written, no script, style, picture
 * from elsewhere or other link comes out.
 */
final class LessonHtml {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private static final Pattern HREF = Pattern.compile("(?:report)?#[a-z0-9-]+");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "em", "strong", "ul", "ol", "li", "blockquote", "br", "hr", "h3", "h4", "code")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("href")
            .matching(HREF)
            .onElements("a")
            .toFactory();

    private LessonHtml() {}

    static String of(String markdown) {
        if (markdown.isBlank()) {
            return "";
        }
        Node document = PARSER.parse(markdown);
        document.accept(new Links());
        return POLICY.sanitize(RENDERER.render(document)).strip();
    }

    /** Markdown of one line as plain text. */
    static String plain(String markdown) {
        return TextContentRenderer.builder()
                .build()
                .render(PARSER.parse(markdown))
                .strip();
    }

    private static final class Links extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (to.startsWith("source:")) {
                link.setDestination("#source-" + to.substring("source:".length()));
            } else if (to.startsWith("channel:")) {
                link.setDestination("report#" + to.substring("channel:".length()));
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.unlink();
        }
    }
}
