package city.kaen.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a sheet of a workbook, one at a time.
///
/// Rows and cells without their place follow the one before. A place named twice, out of order or beyond the grid is
/// refused.
final class XlsxRows extends RowsInOrder {
    private final XmlCursor xml;
    private final String part;
    private final XlsxCells values;

    private boolean inData;
    private boolean finished;
    private int rowNumber;
    private boolean rowHidden;

    private Cell[] cells = new Cell[64];
    private int filled;

    XlsxRows(XmlCursor xml, String part, XlsxCells values) {
        this.xml = xml;
        this.part = part;
        this.values = values;
    }

    @Override
    @Nullable
    Row read() {
        while (readRow()) {
            if (filled > 0) {
                return new Row(rowNumber, List.of(Arrays.copyOf(cells, filled)), rowHidden);
            }
        }
        return null;
    }

    /// Reads the next row the file has into `cells`, of which the first `filled` end with one that holds something.
    private boolean readRow() {
        if (finished) {
            return false;
        }
        while (true) {
            switch (xml.next()) {
                case START -> {
                    if (xml.name().equals("sheetData")) {
                        inData = true;
                    } else if (inData && xml.name().equals("row")) {
                        startRow();
                        readCells();
                        return true;
                    } else if (inData) {
                        xml.skipElement();
                    }
                }
                case END -> inData &= !xml.name().equals("sheetData");
                case TEXT -> {}
                // Read to its end, so that a damaged part is not taken for a whole one.
                case FINISH -> {
                    finished = true;
                    return false;
                }
            }
        }
    }

    private void startRow() {
        int previous = rowNumber;
        int place = xml.attributeIndex("r");
        if (place < 0) {
            rowNumber++;
        } else {
            int from = xml.valueFrom(place);
            rowNumber = XlsxNumbers.row(xml.window(), from, xml.valueTo(place));
        }
        if (rowNumber < 0 || rowNumber > Grid.ROWS) {
            throw Refused.beyondTheGrid(part + ": row " + (place < 0 ? rowNumber : xml.attribute("r")));
        }
        if (rowNumber <= previous) {
            throw Refused.broken(part + ": row " + rowNumber + " stands behind row " + previous);
        }
        rowHidden = xml.attributeIndex("hidden") >= 0 && XlsxNumbers.isTrue(xml.attribute("hidden"));
    }

    private void readCells() {
        int outer = xml.depth();
        Arrays.fill(cells, 0, filled, Blanks.CELL);
        filled = 0;
        int width = 0;
        int column = -1;
        while (true) {
            XmlCursor.Event event = xml.next();
            if (event == XmlCursor.Event.END && xml.depth() < outer) {
                break;
            }
            if (event != XmlCursor.Event.START) {
                continue;
            }
            if (!xml.name().equals("c")) {
                xml.skipElement();
                continue;
            }
            column = column(column);
            Cell cell = values.read();
            if (column >= width) {
                grow(column + 1);
                Arrays.fill(cells, width, column, Blanks.CELL);
                width = column + 1;
                cells[column] = cell;
            } else if (cells[column] instanceof Cell.Blank) {
                cells[column] = cell;
            } else if (!(cell instanceof Cell.Blank)) {
                throw Refused.broken(part + ": row " + rowNumber + " holds one cell twice");
            }
            if (!(cell instanceof Cell.Blank)) {
                filled = Math.max(filled, column + 1);
            }
        }
        count(width);
    }

    private int column(int previous) {
        int place = xml.attributeIndex("r");
        int column =
                place < 0 ? previous + 1 : XlsxNumbers.column(xml.window(), xml.valueFrom(place), xml.valueTo(place));
        if (column < 0 || column >= Grid.COLUMNS) {
            throw Refused.beyondTheGrid(part + ": row " + rowNumber + ", cell " + xml.attribute("r"));
        }
        return column;
    }

    private void grow(int width) {
        if (width > cells.length) {
            cells = Arrays.copyOf(cells, Math.min(Grid.COLUMNS, Math.max(width, cells.length * 2)));
        }
    }
}
