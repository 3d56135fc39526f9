package city.kaen.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The shared strings of a workbook, as cells. Rich text is joined, phonetic guides are left out.
///
/// Bounded: a million strings of ordinary length are held, more is refused.
final class XlsxStrings {
    private static final int MOST_STRINGS = 2_000_000;
    private static final long MOST_CHARACTERS = 40_000_000;

    private XlsxStrings() {}

    static List<Cell> read(InputStream in, String part) {
        List<Cell> strings = new ArrayList<>();
        long characters = 0;
        try (XmlCursor xml = new XmlCursor(in, part)) {
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISH; event = xml.next()) {
                if (event == XmlCursor.Event.START && xml.name().equals("si")) {
                    String text = item(xml, part);
                    characters += text.length();
                    strings.add(Blanks.cell(text));
                    if (strings.size() > MOST_STRINGS || characters > MOST_CHARACTERS) {
                        throw Refused.tooLarge(part + " holds more than " + strings.size() + " texts");
                    }
                }
            }
        }
        return strings;
    }

    /// The text of a `si` or `is` element that starts here: one `t`, or the `t` of each run.
    static String item(XmlCursor xml, String part) {
        int outer = xml.depth();
        String first = "";
        StringBuilder joined = new StringBuilder();
        while (true) {
            XmlCursor.Event event = xml.next();
            if (event == XmlCursor.Event.END && xml.depth() < outer) {
                return XmlText.unescape(joined.isEmpty() ? first : joined.toString());
            }
            if (event != XmlCursor.Event.START) {
                continue;
            }
            switch (xml.name()) {
                case "t" -> {
                    String text = xml.textOfElement();
                    if (first.isEmpty()) {
                        first = text;
                    } else {
                        if (joined.isEmpty()) {
                            joined.append(first);
                        }
                        joined.append(text);
                        if (joined.length() > Grid.CELL_BYTES) {
                            throw Refused.cellTooLong(part);
                        }
                    }
                }
                case "rPh" -> xml.skipElement();
                default -> {}
            }
        }
    }
}
