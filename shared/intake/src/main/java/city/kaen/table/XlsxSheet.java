package city.kaen.table;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// One sheet of a workbook, unpacked anew each time its rows are asked for.
record XlsxSheet(
        ZipParts parts,
        String part,
        String name,
        boolean hidden,
        List<Cell> strings,
        XlsxStyles styles,
        ExcelDates dates)
        implements Sheet {

    @Override
    public Stream<Row> rows() {
        XmlCursor xml = new XmlCursor(parts.get(part), part);
        XlsxRows rows = new XlsxRows(xml, part, new XlsxCells(xml, part, strings, styles, dates));
        return StreamSupport.stream(rows, false).onClose(xml::close);
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
