package city.kaen.cli;

import java.util.ArrayList;
import java.util.List;

/// A table for people: columns side by side, numbers to the right.
final class TextTable {
    private static final String GAP = "  ";

    private final List<Boolean> right = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /// A table with these headings; one that starts with `>` stands over a column of numbers.
    TextTable(String... headings) {
        List<String> first = new ArrayList<>();
        for (String heading : headings) {
            right.add(heading.startsWith(">"));
            first.add(heading.startsWith(">") ? heading.substring(1) : heading);
        }
        rows.add(first);
    }

    /// Adds a row. Its texts are made harmless.
    TextTable row(String... cells) {
        if (cells.length != right.size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " in a table of " + right.size());
        }
        rows.add(List.of(cells).stream().map(TerminalText::harmless).toList());
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /// The lines, the headings first, underlined.
    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < right.size(); column++) {
            int at = column;
            widths.add(rows.stream()
                    .mapToInt(row -> TerminalText.width(row.get(at)))
                    .max()
                    .orElse(0));
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(line(widths.stream().map("-"::repeat).toList(), widths));
            }
        }
        return lines;
    }

    private String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String fill = " ".repeat(widths.get(column) - TerminalText.width(cell));
            line.append(column == 0 ? "" : GAP).append(right.get(column) ? fill + cell : cell + fill);
        }
        return line.toString().stripTrailing();
    }
}
