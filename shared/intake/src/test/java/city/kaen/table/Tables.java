package city.kaen.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Short words for tests that read tables.
final class Tables {
    private Tables() {}

    static TableFile read(String text) {
        return TableFiles.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Row> rows(Sheet sheet) {
        try (Stream<Row> rows = sheet.rows()) {
            return rows.toList();
        }
    }

    static List<Row> rows(TableFile file) {
        return rows(file.sheets().getFirst());
    }

    /// The texts of all rows of the first sheet.
    static List<List<String>> texts(TableFile file) {
        return rows(file).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    /// A cell by its address, `B7`, of a sheet.
    static Cell cell(Sheet sheet, String address) {
        byte[] bytes = address.getBytes(StandardCharsets.US_ASCII);
        int row = XlsxNumbers.row(bytes, 0, bytes.length);
        int column = XlsxNumbers.column(bytes, 0, bytes.length);
        try (Stream<Row> rows = sheet.rows()) {
            return rows.filter(candidate -> candidate.number() == row)
                    .findFirst()
                    .orElseThrow()
                    .cell(column);
        }
    }

    /// The code a file is refused by, its rows read to the end.
    static String refusal(byte[] content) {
        try {
            for (Sheet sheet : TableFiles.read(content).sheets()) {
                sheet.merges();
                try (Stream<Row> rows = sheet.rows()) {
                    rows.forEach(row -> {});
                }
            }
            return "read";
        } catch (UnreadableTableException e) {
            return e.code();
        }
    }
}
