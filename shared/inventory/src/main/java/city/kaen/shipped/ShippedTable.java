package city.kaen.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a data file that ships beside a class: UTF-8 CSV, comment lines begin with `#`, the first other line names the
/// columns, no value spans lines.
public final class ShippedTable {
    private ShippedTable() {}

    /// The rows of a file.
    ///
    /// @throws IllegalStateException if the file is missing or a row has more values than there are columns
    public static List<ShippedRow> read(Class<?> beside, String file) {
        return parse(text(beside, file));
    }

    /// The rows of a text in the form of these files.
    ///
    /// @throws IllegalStateException if a row has more values than there are columns
    public static List<ShippedRow> parse(String text) {
        List<String> columns = List.of();
        List<ShippedRow> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> values = split(line);
            if (columns.isEmpty()) {
                columns = values;
            } else {
                rows.add(row(columns, values));
            }
        }
        return rows;
    }

    private static ShippedRow row(List<String> columns, List<String> values) {
        if (values.size() > columns.size()) {
            throw new IllegalStateException("more values than columns: " + values);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isBlank()) {
                row.put(columns.get(i), values.get(i));
            }
        }
        return new ShippedRow(row);
    }

    private static List<String> split(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString().strip());
        return values;
    }

    private static String text(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " does not ship beside " + beside.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
