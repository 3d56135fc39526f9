package city.kaen.receipt;

import city.kaen.intake.CheckedCopy;
import city.kaen.table.Cell;
import city.kaen.table.Merge;
import city.kaen.table.Row;
import city.kaen.table.Sheet;
import city.kaen.table.TableFile;
import city.kaen.table.TableFiles;
import city.kaen.table.UnreadableTableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a checked copy of what was sent: the sheets as values, the cells that something was found in coloured, and
/// behind the last column what was found and how to mend it, and a place to confirm what is right after all.
public final class CheckedWorkbooks {
    /// Of a longer sheet the rest is copied only where something was found.
    private static final int ROWS = 100_000;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_000;
    private static final String WRONG = "F4B6AE";
    private static final String ODD = "FBE2A8";

    private static final Set<String> REJECTING = Set.of("blocker", "error");

    /// So many columns a sheet may have, and so many of them the copy needs for itself.
    private static final int WIDEST = 16_384;

    private static final int OWN_COLUMNS = 4;

    private record Place(String sheet, int row) {}

    private CheckedWorkbooks() {}

    /// The checked copy of a file, or nothing where the file is no table or a sheet has no column left for what was
    /// found.
    public static Optional<byte[]> write(byte[] content, Receipt receipt) {
        TableFile file;
        try {
            file = TableFiles.read(content);
            List<Integer> widths =
                    file.sheets().stream().map(CheckedWorkbooks::width).toList();
            return widths.stream().anyMatch(width -> width + OWN_COLUMNS > WIDEST)
                    ? Optional.empty()
                    : Optional.of(copy(file, widths, receipt));
        } catch (UnreadableTableException noTable) {
            return Optional.empty();
        }
    }

    private static byte[] copy(TableFile file, List<Integer> widths, Receipt receipt) {
        Map<Place, List<Found>> found = found(receipt);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "Kaen", "1.0");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < widths.size(); i++) {
            Sheet sheet = file.sheets().get(i);
            Worksheet copy = workbook.newWorksheet(name(sheet.name(), names));
            copy(sheet, copy, widths.get(i), receipt, found);
        }
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private record Found(Receipt.FoundCell cell, String severity) {}

    private static Map<Place, List<Found>> found(Receipt receipt) {
        Map<Place, List<Found>> found = new HashMap<>();
        for (Receipt.FindingGroup group : receipt.findings()) {
            for (Receipt.FoundCell cell : group.cells()) {
                found.computeIfAbsent(new Place(cell.sheet(), cell.row()), place -> new ArrayList<>())
                        .add(new Found(cell, group.severity()));
            }
        }
        return found;
    }

    private static void copy(Sheet sheet, Worksheet copy, int width, Receipt receipt, Map<Place, List<Found>> found) {
        boolean whole = true;
        try (Stream<Row> rows = sheet.rows()) {
            Iterator<Row> iterator = rows.iterator();
            int line = -1;
            while (iterator.hasNext()) {
                Row row = iterator.next();
                // Rows follow each other without a gap, though those of text are numbered by their first lines.
                int next = line < 0 ? row.number() - 1 : line + 1;
                List<Found> here = found.getOrDefault(new Place(sheet.name(), row.number()), List.of());
                if (next >= ROWS && here.isEmpty()) {
                    whole = false;
                    continue;
                }
                line = next;
                for (int column = 0; column < row.cells().size(); column++) {
                    value(copy, line, column, row.cell(column));
                }
                if (row.hidden()) {
                    copy.hideRow(line);
                }
                mark(copy, line, width, here);
            }
        }
        headings(copy, width, whole, receipt.file().substring(receipt.file().lastIndexOf('/') + 1), sheet.name());
        for (Merge merge : sheet.merges()) {
            if (merge.lastRow() <= ROWS) {
                copy.range(merge.firstRow() - 1, merge.firstColumn(), merge.lastRow() - 1, merge.lastColumn())
                        .merge();
            }
        }
        sheet.hiddenColumns().stream().filter(column -> column < width).forEach(copy::hideColumn);
        if (sheet.hidden()) {
            copy.setVisibilityState(VisibilityState.HIDDEN);
        }
    }

    private static void headings(Worksheet copy, int width, boolean whole, String file, String sheet) {
        copy.value(0, width, CheckedCopy.PROBLEM);
        copy.value(0, width + 1, whole ? CheckedCopy.CONFIRM : CheckedCopy.PARTIAL);
        copy.value(0, width + 2, Harmless.text(CheckedCopy.FILE + file));
        copy.value(0, width + 3, Harmless.text(CheckedCopy.SHEET + sheet));
        copy.width(width, 60);
        copy.width(width + 1, 30);
        copy.style(0, width + 2).fontColor("7A857E").set();
        copy.style(0, width + 3).fontColor("7A857E").set();
    }

    private static void mark(Worksheet copy, int row, int width, List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        StringBuilder problem = new StringBuilder();
        boolean wrong = false;
        for (Found one : found) {
            boolean rejects = REJECTING.contains(one.severity());
            wrong |= rejects;
            if (one.severity().equals("info")) {
                continue;
            }
            if (!problem.isEmpty()) {
                problem.append('\n');
            }
            problem.append(one.cell().column().isEmpty() ? "" : one.cell().column() + ": ");
            problem.append(one.cell().message().th())
                    .append(" / ")
                    .append(one.cell().message().en());
            int column = column(one.cell().column());
            if (column >= 0) {
                copy.style(row, column).fillColor(rejects ? WRONG : ODD).set();
            }
        }
        if (!problem.isEmpty()) {
            copy.value(row, width, Harmless.text(shortened(problem.toString())));
            copy.style(row, width).fillColor(wrong ? WRONG : ODD).wrapText(true).set();
        }
    }

    private static int width(Sheet sheet) {
        try (Stream<Row> rows = sheet.rows()) {
            return rows.limit(ROWS).mapToInt(row -> row.cells().size()).max().orElse(0);
        }
    }

    private static void value(Worksheet copy, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Blank blank -> {}
            case Cell.Text text -> copy.value(row, column, Harmless.text(shortened(text.text())));
            case Cell.Numeric number -> copy.value(row, column, number.value());
            case Cell.Date date -> {
                copy.value(row, column, date.value());
                copy.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Bool bool -> copy.value(row, column, bool.value());
            case Cell.Failed failed -> copy.value(row, column, Harmless.text(shortened(failed.code())));
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /// A name that a workbook may have: short, without signs, and only once.
    private static String name(String name, Set<String> taken) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String base = plain.isEmpty() ? "data" : plain;
        String candidate = base.length() > LONGEST_NAME ? base.substring(0, LONGEST_NAME) : base;
        for (int i = 2; !taken.add(candidate.toLowerCase(java.util.Locale.ROOT)); i++) {
            String suffix = " (" + i + ")";
            candidate = base.substring(0, Math.min(base.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        return candidate;
    }
}
