package city.kaen.intake;

import city.kaen.table.Cell;
import city.kaen.table.Merge;
import city.kaen.table.Row;
import city.kaen.table.Sheet;
import city.kaen.table.TableFile;
import city.kaen.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// The checked copy that a sender got with the receipt, dropped back: read as the file it was made of.
///
/// Each of its sheets says in one of its first rows, behind the sender's own columns: what was found, the place for a
/// reason, the name of the file, the name of the sheet. These columns are taken out again, and with them the
/// apostrophes that kept text from being run as a formula. Colours are not looked at; rows and columns that the sender
/// put in stay.
public final class CheckedCopy {
    /// The headings that the writer of checked copies uses.
    public static final String PROBLEM = "ปัญหา / Problem";
    public static final String CONFIRM = "ยืนยัน (เหตุผล) / confirm (reason)";
    /// Stands where [#CONFIRM] would, in a copy of only a part of the rows.
    public static final String PARTIAL = "บางส่วนของไฟล์ อย่าส่งกลับ / part of the file, do not send it back";
    public static final String FILE = "ไฟล์เดิม / original file: ";
    public static final String SHEET = "แผ่นงานเดิม / original sheet: ";

    private static final int FIRST_ROWS = 20;
    private static final Set<String> PROBLEMS = Set.of(Folding.fold(PROBLEM), "ปัญหา", "problem");
    private static final Set<String> CONFIRMS = Set.of(
            Folding.fold(CONFIRM), Folding.fold(PARTIAL), "ยืนยัน (เหตุผล)", "confirm (reason)", "ยืนยัน", "confirm");
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private final TableFile file;
    private final Optional<String> fileName;
    private final boolean partial;
    private final boolean found;

    private CheckedCopy(TableFile file, Optional<String> fileName, boolean partial, boolean found) {
        this.file = file;
        this.fileName = fileName;
        this.partial = partial;
        this.found = found;
    }

    /// Looks whether a file is a checked copy.
    static CheckedCopy of(TableFile file) {
        List<Sheet> sheets = new ArrayList<>();
        Optional<String> fileName = Optional.empty();
        boolean partial = false;
        boolean found = false;
        for (Sheet sheet : file.sheets()) {
            Optional<Marks> marks = marks(sheet);
            sheets.add(marks.<Sheet>map(own -> new Restored(sheet, own)).orElse(sheet));
            found |= marks.isPresent();
            fileName = fileName.or(() -> marks.flatMap(Marks::fileName));
            partial |= marks.filter(Marks::partial).isPresent();
        }
        return new CheckedCopy(new TableFile(file.format(), sheets, file.notes()), fileName, partial, found);
    }

    /// Whether it is one.
    boolean isOne() {
        return found;
    }

    /// The file without what the copy put in.
    TableFile file() {
        return file;
    }

    /// The name of the file that it is a copy of, where it says so.
    Optional<String> fileName() {
        return fileName;
    }

    /// Whether it holds only a part of that file's rows.
    boolean isPartial() {
        return partial;
    }

    /// @param row the row of the headings, as a spreadsheet counts it
    /// @param problem the column of what was found, counted from 0; the others follow it
    private record Marks(int row, int problem, boolean partial, Optional<String> fileName, Optional<String> sheetName) {
        int confirm() {
            return problem + 1;
        }

        boolean isOurs(int column, int atRow) {
            return column == problem
                    || (column == confirm() && atRow == row)
                    || (fileName.isPresent() && (column == problem + 2 || column == problem + 3));
        }
    }

    private static Optional<Marks> marks(Sheet sheet) {
        try (Stream<Row> rows = sheet.rows()) {
            return rows.limit(FIRST_ROWS)
                    .map(CheckedCopy::marks)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    private static Optional<Marks> marks(Row row) {
        for (int column = 0; column + 1 < row.cells().size(); column++) {
            String confirm = Folding.fold(row.cell(column + 1).text());
            if (PROBLEMS.contains(Folding.fold(row.cell(column).text())) && CONFIRMS.contains(confirm)) {
                return Optional.of(new Marks(
                        row.number(),
                        column,
                        confirm.equals(Folding.fold(PARTIAL)),
                        behind(row.cell(column + 2).text(), FILE),
                        behind(row.cell(column + 3).text(), SHEET)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> behind(String text, String words) {
        return text.startsWith(words.strip())
                ? Optional.of(text.substring(words.strip().length()).strip())
                : Optional.empty();
    }

    private record Restored(Sheet copy, Marks marks) implements Sheet {
        @Override
        public String name() {
            return marks.sheetName().orElse(copy.name());
        }

        @Override
        public boolean hidden() {
            return copy.hidden();
        }

        @Override
        public List<Merge> merges() {
            return copy.merges();
        }

        @Override
        public BitSet hiddenColumns() {
            return copy.hiddenColumns();
        }

        @Override
        public OptionalInt confirmColumn() {
            return OptionalInt.of(marks.confirm());
        }

        @Override
        public Stream<Row> rows() {
            return copy.rows().map(this::restored).dropWhile(Row::blank);
        }

        private Row restored(Row row) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = row.cell(column);
                cells.add(marks.isOurs(column, row.number()) ? new Cell.Blank() : plain(cell));
            }
            while (!cells.isEmpty() && cells.getLast() instanceof Cell.Blank) {
                cells.removeLast();
            }
            return new Row(row.number(), cells, row.hidden());
        }

        private Cell plain(Cell cell) {
            boolean guarded = marks.fileName().isPresent()
                    && cell instanceof Cell.Text text
                    && text.text().length() > 1
                    && text.text().charAt(0) == '\''
                    && DANGEROUS.indexOf(text.text().charAt(1)) >= 0;
            return guarded ? new Cell.Text(cell.text().substring(1)) : cell;
        }
    }
}
