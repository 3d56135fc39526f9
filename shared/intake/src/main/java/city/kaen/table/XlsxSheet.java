package city.kaen.table;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// One sheet of a workbook, unpacked anew each time its rows are asked for.
///
/// @param stale whether the workbook says that the values of its formulas are still to be worked out
record XlsxSheet(
        ZipParts parts,
        String part,
        String name,
        boolean hidden,
        List<Cell> strings,
        XlsxStyles styles,
        ExcelDates dates,
        boolean stale)
        implements Sheet {

    @Override
    public Stream<Row> rows() {
        XmlCursor xml = new XmlCursor(parts.get(part), part);
        XlsxRows rows = new XlsxRows(xml, part, new XlsxCells(xml, part, strings, styles, dates, stale));
        return StreamSupport.stream(rows, false).onClose(xml::close);
    }

    /// They stand before the cells (ECMA-376 part 1, 18.3.1.13).
    @Override
    public BitSet hiddenColumns() {
        BitSet hidden = new BitSet();
        try (XmlCursor xml = new XmlCursor(parts.get(part), part)) {
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISH; event = xml.next()) {
                if (event == XmlCursor.Event.START && xml.name().equals("sheetData")) {
                    return hidden;
                }
                if (event == XmlCursor.Event.START
                        && xml.name().equals("col")
                        && XlsxNumbers.isTrue(xml.attribute("hidden"))) {
                    int first = Math.max(1, XlsxNumbers.whole(xml.attribute("min"), 1));
                    int last = Math.min(Grid.COLUMNS, XlsxNumbers.whole(xml.attribute("max"), first));
                    hidden.set(first - 1, Math.max(first - 1, last));
                }
            }
        }
        return hidden;
    }

    /// They stand behind the cells, so the sheet is stepped through once for them.
    @Override
    public List<Merge> merges() {
        Merges merges = new Merges(part);
        try (XmlCursor xml = new XmlCursor(parts.get(part), part)) {
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISH; event = xml.next()) {
                if (event != XmlCursor.Event.START) {
                    continue;
                }
                switch (xml.name()) {
                    case "sheetData" -> xml.skipElement();
                    case "mergeCell" -> merges.add(merge(xml));
                    default -> {}
                }
            }
        }
        return merges.toList();
    }

    private Merge merge(XmlCursor xml) {
        int ref = xml.attributeIndex("ref");
        if (ref < 0) {
            throw Refused.broken(part + ": a merged range without its place");
        }
        byte[] bytes = xml.window();
        int from = xml.valueFrom(ref);
        int to = xml.valueTo(ref);
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        int second = colon < to ? colon + 1 : from;
        int firstRow = XlsxNumbers.row(bytes, from, colon);
        int firstColumn = XlsxNumbers.column(bytes, from, colon);
        int lastRow = XlsxNumbers.row(bytes, second, to);
        int lastColumn = XlsxNumbers.column(bytes, second, to);
        if (firstRow < 0 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn) {
            throw Refused.beyondTheGrid(part + ": merged range " + xml.attribute("ref"));
        }
        return new Merge(firstRow, firstColumn, lastRow, lastColumn);
    }
}
