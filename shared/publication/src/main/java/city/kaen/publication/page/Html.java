package city.kaen.publication.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A piece of HTML that cannot be put together wrongly: text is escaped where it is written, and nothing is ever taken
/// as markup.
sealed interface Html {
    /// Text of any origin.
    record Text(String text) implements Html {}

    /// An element; its name and attribute names come from this package only.
    record Element(String tag, List<Attribute> attributes, List<Html> children) implements Html {
        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }
    }

    /// An attribute; its value may come from anywhere, except where it is an address or a script, which this package
    /// alone writes.
    record Attribute(String name, String value) {}

    Set<String> VOID = Set.of("meta", "link", "br", "hr", "img", "wbr");

    /// An element of parts: attributes, pieces of HTML, lists of such, and text.
    static Html el(String tag, Object... parts) {
        List<Attribute> attributes = new ArrayList<>();
        List<Html> children = new ArrayList<>();
        for (Object part : parts) {
            add(part, attributes, children);
        }
        return new Element(tag, attributes, children);
    }

    static Attribute at(String name, String value) {
        return new Attribute(name, value);
    }

    static Attribute cls(String value) {
        return new Attribute("class", value);
    }

    static Html text(String text) {
        return new Text(text);
    }

    /// A whole page.
    static String document(Html root) {
        StringBuilder out = new StringBuilder("<!doctype html>\n");
        write(root, out);
        return out.append('\n').toString();
    }

    private static void add(Object part, List<Attribute> attributes, List<Html> children) {
        switch (part) {
            case Attribute attribute -> attributes.add(attribute);
            case Html html -> children.add(html);
            case String text -> children.add(new Text(text));
            case List<?> list -> list.forEach(each -> add(each, attributes, children));
            default -> throw new IllegalArgumentException("no HTML: " + part.getClass());
        }
    }

    private static void write(Html html, StringBuilder out) {
        switch (html) {
            case Text text -> escape(text.text(), out, false);
            case Element element -> {
                out.append('<').append(element.tag());
                for (Attribute attribute : element.attributes()) {
                    out.append(' ').append(attribute.name()).append("=\"");
                    escape(attribute.value(), out, true);
                    out.append('"');
                }
                out.append('>');
                element.children().forEach(child -> write(child, out));
                if (!VOID.contains(element.tag())) {
                    out.append("</").append(element.tag()).append('>');
                }
            }
        }
    }

    /// Writes text so that no character of it is markup. A subscript two becomes an element, for want of it in most
    /// fonts; a control character, which HTML forbids, becomes the replacement character.
    private static void escape(String text, StringBuilder out, boolean inAttribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\u2082' -> out.append(inAttribute ? "\u2082" : "<sub>2</sub>");
                case '\n', '\t' -> out.appendCodePoint(c);
                default -> out.appendCodePoint(isForbidden(c) ? 0xFFFD : c);
            }
        });
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
