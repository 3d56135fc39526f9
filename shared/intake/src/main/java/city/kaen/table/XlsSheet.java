package city.kaen.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One sheet of an XLS workbook, its cells held as compactly as its file holds them and made into cells as rows are
/// asked for.
final class XlsSheet implements Sheet {
    private static final int MOST_CELLS = 8_000_000;
    private static final int ROWS = 65_536;
    private static final int COLUMNS = 256;

    private final boolean ofCells;
    private final List<Cell> strings;
    private final ExcelDates dates;
    private final TreeMap<Integer, Line> lines = new TreeMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final Merges merges = new Merges("a sheet");
    private final LongTexts longTexts = new LongTexts();
    private String name = "";
    private boolean hidden;
    private int cells;

    XlsSheet(boolean ofCells, List<Cell> strings, ExcelDates dates) {
        this.ofCells = ofCells;
        this.strings = strings;
        this.dates = dates;
    }

    /// How a cell's 64 bits are meant.
    private enum Kind {
        NUMBER,
        DATE,
        SHARED,
        OTHER
    }

    /// The cells of one row, in the order of the file.
    private static final class Line {
        private short[] columns = new short[8];
        private Kind[] kinds = new Kind[8];
        private long[] values = new long[8];
        private @Nullable List<Cell> others;
        private int count;

        private void add(int column, Kind kind, long value) {
            if (count == columns.length) {
                columns = Arrays.copyOf(columns, count * 2);
                kinds = Arrays.copyOf(kinds, count * 2);
                values = Arrays.copyOf(values, count * 2);
            }
            columns[count] = (short) column;
            kinds[count] = kind;
            values[count++] = value;
        }

        private void add(int column, Cell cell) {
            if (others == null) {
                others = new ArrayList<>();
            }
            add(column, Kind.OTHER, others.size());
            others.add(cell);
        }
    }

    boolean ofCells() {
        return ofCells;
    }

    XlsSheet named(String sheetName, boolean sheetHidden) {
        this.name = sheetName;
        this.hidden = sheetHidden;
        return this;
    }

    void hide(int row) {
        hiddenRows.set(row + 1);
    }

    /// Hides columns, counted from 0, the last one too.
    void hideColumns(int first, int last) {
        hiddenColumns.set(Math.max(0, first), Math.max(0, Math.min(COLUMNS, last + 1)));
    }

    void merge(Merge range) {
        merges.add(range);
    }

    void putNumber(int row, int column, double value, boolean date) {
        line(row, column).add(column, date ? Kind.DATE : Kind.NUMBER, Double.doubleToRawLongBits(value));
    }

    void putString(int row, int column, int index) {
        if (index < 0 || index >= strings.size()) {
            throw Refused.broken("XLS: text " + index + " is missing");
        }
        if (!(longTexts.counted(strings.get(index)) instanceof Cell.Blank)) {
            line(row, column).add(column, Kind.SHARED, index);
        }
    }

    void put(int row, int column, Cell cell) {
        if (!(cell instanceof Cell.Blank)) {
            line(row, column).add(column, cell);
        }
    }

    private Line line(int row, int column) {
        if (row < 0 || row >= ROWS) {
            throw Refused.beyondTheGrid("XLS: row " + row);
        }
        if (column < 0 || column >= COLUMNS) {
            throw Refused.beyondTheGrid("XLS: column " + column);
        }
        if (++cells > MOST_CELLS) {
            throw Refused.tooLarge("XLS: more than " + MOST_CELLS + " cells");
        }
        return lines.computeIfAbsent(row + 1, number -> new Line());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public BitSet hiddenColumns() {
        return (BitSet) hiddenColumns.clone();
    }

    @Override
    public List<Merge> merges() {
        return merges.toList();
    }

    @Override
    public Stream<Row> rows() {
        return lines.isEmpty()
                ? Stream.empty()
                : IntStream.rangeClosed(lines.firstKey(), lines.lastKey()).mapToObj(this::row);
    }

    private Row row(int number) {
        Line line = lines.get(number);
        return new Row(number, line == null ? List.of() : cells(line), hiddenRows.get(number));
    }

    private List<Cell> cells(Line line) {
        int last = 0;
        for (int i = 0; i < line.count; i++) {
            last = Math.max(last, line.columns[i]);
        }
        Cell[] row = new Cell[last + 1];
        Arrays.fill(row, Blanks.CELL);
        for (int i = 0; i < line.count; i++) {
            row[line.columns[i]] = cell(line, i);
        }
        return List.of(row);
    }

    private Cell cell(Line line, int index) {
        long value = line.values[index];
        return switch (line.kinds[index]) {
            case SHARED -> strings.get((int) value);
            case OTHER -> line.others == null ? Blanks.CELL : line.others.get((int) value);
            case NUMBER -> number(Double.longBitsToDouble(value));
            case DATE -> date(Double.longBitsToDouble(value));
        };
    }

    /// The decimal a double stands for: the shortest that is the same double.
    private static Cell number(double value) {
        if (!Double.isFinite(value)) {
            return new Cell.Failed("#NUM!");
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return new Cell.Numeric(NumberText.clean(exact), exact.toString());
    }

    private Cell date(double value) {
        Cell number = number(value);
        return number instanceof Cell.Numeric numeric
                ? dates.moment(numeric.value()).<Cell>map(Cell.Date::new).orElse(number)
                : number;
    }
}
