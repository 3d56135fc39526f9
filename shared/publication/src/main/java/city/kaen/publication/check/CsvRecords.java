package city.kaen.publication.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads CSV (RFC 4180) with a head into one map a row.
final class CsvRecords {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<String> row = new ArrayList<>();

    private CsvRecords(String text) {
        this.text = text;
    }

    static List<Map<String, String>> read(String text) {
        List<List<String>> rows = new CsvRecords(text).split();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> names = rows.getFirst();
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> values : rows.subList(1, rows.size())) {
            Map<String, String> record = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                record.put(names.get(i), i < values.size() ? values.get(i) : "");
            }
            records.add(record);
        }
        return records;
    }

    private List<List<String>> split() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                endField();
                if (c == '\n') {
                    endRow();
                }
            } else {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !row.isEmpty()) {
            endField();
            endRow();
        }
        return rows;
    }

    private void endField() {
        row.add(field.toString());
        field.setLength(0);
    }

    private void endRow() {
        rows.add(row);
        row = new ArrayList<>();
    }
}
