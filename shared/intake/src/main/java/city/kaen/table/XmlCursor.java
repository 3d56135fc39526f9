package city.kaen.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Steps through one XML part of a workbook: start tags with their attributes, end tags, text. Names are local names,
/// so that the strict and the transitional form of Office Open XML read alike.
///
/// Made for parts of a hundred megabytes: it works on the bytes, keeps a small window of them, and decodes only what
/// is asked for. It knows no DTD and no entity but XML's own five and numeric ones; a part that declares a document
/// type is refused, and with it everything that declarations can do (entities that unfold, files and addresses that
/// are fetched). The parts are UTF-8; one that is UTF-16, which Office Open XML allows, is refused as not read.
final class XmlCursor implements AutoCloseable {
    /// What the cursor stands on.
    enum Event {
        START,
        END,
        TEXT,
        FINISH
    }

    private static final int WINDOW = 1 << 16;
    private static final int LONGEST_TOKEN = Grid.CELL_BYTES;

    private final InputStream in;
    private final String part;
    private final XmlNames names = new XmlNames();
    private final XmlAttributes attributes = new XmlAttributes();

    private byte[] window = new byte[WINDOW];
    private int limit;
    private boolean drained;

    /// Where the token begins that the cursor stands on, and the next one.
    private int token;

    private int next;

    private int depth;
    private boolean closing;
    private String name = "";
    private int textEnd;
    private boolean literal;

    XmlCursor(InputStream in, String part) {
        this.in = in;
        this.part = part;
        token = 0;
        if (has(2) && (window[0] == (byte) 0xFF || window[0] == (byte) 0xFE)) {
            throw Refused.broken(part + " is UTF-16");
        }
        if (has(3) && window[0] == (byte) 0xEF && window[1] == (byte) 0xBB && window[2] == (byte) 0xBF) {
            next = 3;
        }
    }

    /// Steps on. An element without content gives a start and then an end.
    Event next() {
        if (closing) {
            closing = false;
            depth--;
            return Event.END;
        }
        while (true) {
            token = next;
            if (!has(1)) {
                if (depth > 0) {
                    throw Refused.broken(part + " is cut short");
                }
                return Event.FINISH;
            }
            if (window[token] != '<') {
                literal = false;
                // Finding may move the window's bytes, and the token with them.
                int length = find((byte) '<');
                textEnd = token + length;
                next = textEnd;
                return Event.TEXT;
            }
            if (!has(2)) {
                throw Refused.broken(part + " is cut short");
            }
            switch (window[token + 1]) {
                case '/' -> {
                    return end();
                }
                case '?' -> {
                    int length = behind("?>");
                    next = token + length;
                }
                case '!' -> {
                    if (declaration()) {
                        return Event.TEXT;
                    }
                }
                default -> {
                    return start();
                }
            }
        }
    }

    /// The local name of the element whose tag the cursor stands on; equal names are one object.
    String name() {
        return name;
    }

    /// How many elements are open, the one that starts here included.
    int depth() {
        return depth;
    }

    /// The text the cursor stands on; one text may come in several pieces.
    String text() {
        return literal
                ? new String(window, token, textEnd - token, StandardCharsets.UTF_8)
                : XmlText.decode(window, token, textEnd, part);
    }

    /// All text of the element that starts here and of those within it, up to its end.
    String textOfElement() {
        int outer = depth;
        String first = "";
        StringBuilder more = new StringBuilder();
        while (true) {
            Event event = next();
            if (event == Event.END && depth < outer) {
                return more.isEmpty() ? first : more.toString();
            }
            if (event == Event.TEXT) {
                if (first.isEmpty()) {
                    first = text();
                } else {
                    if (more.isEmpty()) {
                        more.append(first);
                    }
                    more.append(text());
                    if (more.length() > Grid.CELL_BYTES) {
                        throw Refused.cellTooLong(part);
                    }
                }
            }
        }
    }

    /// Leaves the element that starts here, unread.
    void skipElement() {
        int outer = depth;
        while (true) {
            if (next() == Event.END && depth < outer) {
                return;
            }
        }
    }

    /// An attribute of the start tag the cursor stands on, by its local name; empty where it is absent.
    String attribute(String local) {
        int index = attributeIndex(local);
        return index < 0 ? "" : XmlText.decode(window, valueFrom(index), valueTo(index), part);
    }

    /// Which attribute has this local name, or -1.
    int attributeIndex(String local) {
        return attributes.index(window, local);
    }

    /// The bytes an attribute's value lies in, until the cursor steps on; with [#valueFrom(int)] and [#valueTo(int)].
    byte[] window() {
        return window;
    }

    int valueFrom(int attribute) {
        return attributes.valueFrom(attribute);
    }

    int valueTo(int attribute) {
        return attributes.valueTo(attribute);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Event start() {
        int at = 1;
        int quote = 0;
        // To the end of the tag; a `>` may stand within an attribute's quotes.
        while (true) {
            if (token + at >= limit && !has(at + 1)) {
                throw Refused.broken(part + " is cut short");
            }
            byte b = window[token + at];
            if (quote != 0) {
                if (b == quote) {
                    quote = 0;
                }
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '>') {
                break;
            }
            at++;
        }
        next = token + at + 1;
        int end = token + at;
        closing = window[end - 1] == '/';
        if (closing) {
            end--;
        }
        int from = token + 1;
        int to = XmlAttributes.nameEnd(window, from, end);
        name = names.local(window, from, to);
        attributes.read(window, to, end, part);
        depth++;
        return Event.START;
    }

    private Event end() {
        int close = find((byte) '>');
        if (token + close >= limit) {
            throw Refused.broken(part + " is cut short");
        }
        next = token + close + 1;
        int from = token + 2;
        name = names.local(window, from, XmlAttributes.nameEnd(window, from, token + close));
        depth--;
        if (depth < 0) {
            throw Refused.broken(part + ": </" + name + "> was never opened");
        }
        return Event.END;
    }

    /// A comment (skipped), a CDATA section (text: true), or a document type (refused).
    private boolean declaration() {
        if (has(4) && XmlAttributes.matches(window, token, "<!--")) {
            int length = behind("-->");
            next = token + length;
            return false;
        }
        if (has(9) && XmlAttributes.matches(window, token, "<![CDATA[")) {
            int length = behind("]]>");
            next = token + length;
            textEnd = next - 3;
            token += 9;
            literal = true;
            return true;
        }
        throw Refused.unsafe(part + " declares a document type");
    }

    /// How far behind the token's start the byte stands, or the end of the part.
    private int find(byte wanted) {
        int at = 0;
        while (token + at < limit || has(at + 1)) {
            byte[] bytes = window;
            int from = token;
            int available = limit - from;
            while (at < available && bytes[from + at] != wanted) {
                at++;
            }
            if (at < available) {
                return at;
            }
        }
        return at;
    }

    /// How far behind the token's start the closing mark ends.
    private int behind(String mark) {
        int at = 2;
        while (has(at + mark.length())) {
            if (window[token + at] == mark.charAt(0) && XmlAttributes.matches(window, token + at, mark)) {
                return at + mark.length();
            }
            at++;
        }
        throw Refused.broken(part + " is cut short");
    }

    /// Whether this many bytes stand from the token's start on, reading more if need be.
    private boolean has(int count) {
        while (limit - token < count) {
            if (drained) {
                return false;
            }
            fill();
        }
        return true;
    }

    private void fill() {
        if (token > 0) {
            System.arraycopy(window, token, window, 0, limit - token);
            limit -= token;
            token = 0;
        } else if (limit == window.length) {
            if (limit >= LONGEST_TOKEN) {
                throw Refused.cellTooLong(part);
            }
            window = Arrays.copyOf(window, limit * 2);
        }
        try {
            int read = in.read(window, limit, window.length - limit);
            if (read < 0) {
                drained = true;
            } else {
                limit += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
