package city.kaen.table;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What of a workbook's styles bears on meaning: which cell formats show a number as a date, and which set text in.
final class XlsxStyles {
    private static final int MOST_FORMATS = 65_536;
    /// ECMA-376 part 1, 18.8.1 allows no more.
    private static final int MOST_INDENTED = 250;

    private final BitSet dates = new BitSet();
    private final Map<Integer, Integer> indents = new HashMap<>();

    private XlsxStyles() {}

    /// A workbook without styles: nothing is a date.
    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles read(InputStream in, String part) {
        XlsxStyles styles = new XlsxStyles();
        Map<Integer, Boolean> custom = new HashMap<>();
        int formats = 0;
        try (XmlCursor xml = new XmlCursor(in, part)) {
            boolean cellFormats = false;
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISH; event = xml.next()) {
                switch (event) {
                    case START -> {
                        switch (xml.name()) {
                            case "numFmt" -> {
                                int id = XlsxNumbers.whole(xml.attribute("numFmtId"), -1);
                                if (custom.size() < MOST_FORMATS) {
                                    custom.putIfAbsent(id, NumberFormats.showsDate(xml.attribute("formatCode")));
                                }
                            }
                            case "cellXfs" -> cellFormats = true;
                            case "xf" -> {
                                if (cellFormats && formats < MOST_FORMATS) {
                                    int id = XlsxNumbers.whole(xml.attribute("numFmtId"), 0);
                                    Boolean date = custom.get(id);
                                    styles.dates.set(formats++, date == null ? NumberFormats.showsDate(id) : date);
                                }
                            }
                            case "alignment" -> {
                                int steps = XlsxNumbers.whole(xml.attribute("indent"), 0);
                                if (cellFormats && formats > 0 && steps > 0) {
                                    styles.indents.put(formats - 1, Math.min(steps, MOST_INDENTED));
                                }
                            }
                            // Differential formats belong to conditions, not to cells, and repeat the ids.
                            case "dxfs" -> xml.skipElement();
                            default -> {}
                        }
                    }
                    case END -> cellFormats &= !xml.name().equals("cellXfs");
                    case TEXT, FINISH -> {}
                }
            }
        }
        return styles;
    }

    /// How many steps a cell format sets text in.
    int indent(int cellFormat) {
        return indents.isEmpty() ? 0 : indents.getOrDefault(cellFormat, 0);
    }

    boolean showsDate(int cellFormat) {
        return dates.get(cellFormat);
    }
}
