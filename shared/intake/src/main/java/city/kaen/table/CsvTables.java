package city.kaen.table;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A text file of separated values as one table without a name.
final class CsvTables {
    private CsvTables() {}

    static TableFile read(PlainText text) {
        CsvSheet sheet = new CsvSheet(text, CsvSeparator.of(text));
        try (Stream<Row> rows = sheet.rows()) {
            if (rows.findFirst().isEmpty()) {
                throw Refused.empty();
            }
        }
        return new TableFile("CSV", List.of(sheet), text.notes());
    }

    /// The rows of the text, cut anew each time they are asked for.
    private record CsvSheet(PlainText text, byte separator) implements Sheet {
        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public boolean semicolons() {
            return separator == ';';
        }

        @Override
        public List<Merge> merges() {
            return List.of();
        }

        @Override
        public Stream<Row> rows() {
            return StreamSupport.stream(new CsvRows(text, separator), false);
        }
    }
}
