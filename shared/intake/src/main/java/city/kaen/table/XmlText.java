package city.kaen.table;

import java.nio.charset.StandardCharsets;

/// Text of an XML part: entities and line ends resolved (XML 1.0, 2.11 and 4.6), then the escapes of Office Open XML.
final class XmlText {
    private XmlText() {}

    /// The characters between two places of the part's bytes.
    static String decode(byte[] bytes, int from, int to, String part) {
        boolean plain = true;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '&' || bytes[i] == '\r') {
                plain = false;
                break;
            }
        }
        String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return plain ? raw : resolve(raw, part);
    }

    private static String resolve(String raw, String part) {
        StringBuilder text = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (c == '\r') {
                text.append('\n');
                at += at + 1 < raw.length() && raw.charAt(at + 1) == '\n' ? 2 : 1;
            } else if (c == '&') {
                int end = raw.indexOf(';', at);
                if (end < 0 || end - at > 12) {
                    throw Refused.broken(part + ": an entity that does not end");
                }
                text.appendCodePoint(entity(raw.substring(at + 1, end), part));
                at = end + 1;
            } else {
                text.append(c);
                at++;
            }
        }
        return Surrogates.whole(text.toString());
    }

    private static int entity(String name, String part) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> character(name, part);
        };
    }

    private static int character(String name, String part) {
        try {
            if (name.startsWith("#x")) {
                return valid(Integer.parseInt(name, 2, name.length(), 16), part);
            }
            if (name.startsWith("#")) {
                return valid(Integer.parseInt(name, 1, name.length(), 10), part);
            }
        } catch (NumberFormatException e) {
            throw Refused.broken(part + ": &" + name + ";");
        }
        throw Refused.unsafe(part + " uses an entity, &" + name + ";");
    }

    private static int valid(int codePoint, String part) {
        if (!Character.isValidCodePoint(codePoint)) {
            throw Refused.broken(part + ": a character that does not exist");
        }
        return codePoint;
    }

    /// Resolves `_x000D_`, by which Office Open XML writes characters that XML cannot hold, and `_x005F_`, by which
    /// it writes the underscore of a text that looks so (ECMA-376 part 1, 22.9.2.19).
    static String unescape(String text) {
        int found = text.indexOf("_x");
        if (found < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (found >= 0) {
            if (found + 7 <= text.length() && text.charAt(found + 6) == '_' && hex(text, found + 2)) {
                plain.append(text, at, found).append((char) Integer.parseInt(text, found + 2, found + 6, 16));
                at = found + 7;
                found = text.indexOf("_x", at);
            } else {
                found = text.indexOf("_x", found + 2);
            }
        }
        return Surrogates.whole(plain.append(text, at, text.length()).toString());
    }

    private static boolean hex(String text, int from) {
        for (int i = from; i < from + 4; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f') && (c < 'A' || c > 'F')) {
                return false;
            }
        }
        return true;
    }
}
