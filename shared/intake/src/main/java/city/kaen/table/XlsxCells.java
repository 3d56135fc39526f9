package city.kaen.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

/// The value of one cell of a sheet (ECMA-376 part 1, 18.3.1.4 and 18.18.11). Of a formula, the value its program
/// left; where it left none, the formula.
final class XlsxCells {
    private final XmlCursor xml;
    private final String part;
    private final List<Cell> strings;
    private final XlsxStyles styles;
    private final ExcelDates dates;
    private final boolean stale;
    private final LongTexts longTexts = new LongTexts();

    XlsxCells(XmlCursor xml, String part, List<Cell> strings, XlsxStyles styles, ExcelDates dates, boolean stale) {
        this.xml = xml;
        this.part = part;
        this.strings = strings;
        this.styles = styles;
        this.dates = dates;
        this.stale = stale;
    }

    /// Reads the `c` element that starts here, to its end.
    Cell read() {
        int outer = xml.depth();
        String type = xml.attribute("t");
        int format = XlsxNumbers.whole(xml.attribute("s"), 0);
        Cell cell = Blanks.CELL;
        boolean formula = false;
        String formulaText = "";
        boolean value = false;
        while (true) {
            XmlCursor.Event event = xml.next();
            if (event == XmlCursor.Event.END && xml.depth() < outer) {
                return formula && isUncomputed(type, value, cell)
                        ? new Cell.Failed("=" + formulaText)
                        : longTexts.counted(setIn(cell, format));
            }
            if (event != XmlCursor.Event.START) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> {
                    value = true;
                    cell = value(type, format, xml.textOfElement());
                }
                case "is" -> {
                    value = true;
                    cell = Blanks.cell(XlsxStrings.item(xml, part));
                }
                case "f" -> {
                    formula = true;
                    formulaText = xml.textOfElement();
                }
                default -> xml.skipElement();
            }
        }
    }

    /// Whether the program that wrote a formula left no value: none at all, an empty one that is no text, or the 0 that
    /// stands for none in a workbook that says its values are to be worked out when it is opened.
    private boolean isUncomputed(String type, boolean value, Cell cell) {
        boolean number = type.isEmpty() || type.equals("n");
        return !value
                || (cell instanceof Cell.Blank && number)
                || (stale
                        && number
                        && cell instanceof Cell.Numeric zero
                        && zero.value().signum() == 0);
    }

    private Cell setIn(Cell cell, int format) {
        int steps = styles.indent(format);
        return steps > 0 && cell instanceof Cell.Text text ? new Cell.Text(text.text(), steps) : cell;
    }

    private Cell value(String type, int format, String raw) {
        return switch (type) {
            case "s" -> shared(raw);
            case "str", "inlineStr" -> Blanks.cell(XmlText.unescape(raw));
            case "b" -> bool(raw);
            case "e" -> raw.isBlank() ? Blanks.CELL : new Cell.Failed(raw);
            case "d" -> isoDate(raw);
            default -> number(raw, format);
        };
    }

    private Cell shared(String raw) {
        if (Blanks.isBlank(raw)) {
            return Blanks.CELL;
        }
        int index = XlsxNumbers.whole(raw.strip(), -1);
        if (index < 0 || index >= strings.size()) {
            throw Refused.broken(part + ": text " + raw + " is missing");
        }
        return strings.get(index);
    }

    private static Cell bool(String raw) {
        if (Blanks.isBlank(raw)) {
            return Blanks.CELL;
        }
        return switch (raw.strip()) {
            case "1", "true" -> new Cell.Bool(true);
            case "0", "false" -> new Cell.Bool(false);
            default -> new Cell.Text(raw);
        };
    }

    private Cell number(String raw, int format) {
        Cell cell = NumberText.cell(raw);
        if (cell instanceof Cell.Numeric numeric && styles.showsDate(format)) {
            return dates.moment(numeric.value()).<Cell>map(Cell.Date::new).orElse(numeric);
        }
        return cell;
    }

    /// `2026-01-31`, `2026-01-31T08:30:00`, `...Z`, or `08:30:00`, which is a time without a date: day 0.
    private Cell isoDate(String raw) {
        String text = raw.strip();
        try {
            if (text.indexOf('T') < 0) {
                return text.indexOf(':') < 0
                        ? new Cell.Date(LocalDate.parse(text).atStartOfDay())
                        : new Cell.Date(LocalTime.parse(text).atDate(LocalDate.of(1899, 12, 31)));
            }
            boolean offset = text.endsWith("Z") || text.indexOf('+') > 0;
            return new Cell.Date(offset ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Blanks.cell(raw);
        }
    }
}
