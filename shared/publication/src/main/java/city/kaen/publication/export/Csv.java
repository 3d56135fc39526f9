package city.kaen.publication.export;

import java.util.List;
import java.util.stream.Collectors;

/// Writes rows as CSV (RFC 4180), each ended by one line feed.
final class Csv {
    private Csv() {}

    static String write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::field).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    /// A field, quoted where it must be. One that a spreadsheet would take for a formula is led by an apostrophe,
    /// unless it is a number.
    private static String field(String value) {
        String safe = isFormula(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !value.matches("-[0-9]+(\\.[0-9]+)?");
    }
}
