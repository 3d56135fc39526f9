package city.kaen.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A number and what it is made of. Plain data: to be printed, or published as JSON as it stands.
///
/// @param title what it is
/// @param equation how it comes about, with the values in it, or empty where it is read, not computed
/// @param value exact
/// @param source who says so, or the object, version, sheet, row and column it was read from; empty for a computed
/// number
/// @param parts what it is made of
public record Explanation(
        String title, String equation, BigDecimal value, String unit, String source, List<Explanation> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /// The tree as text, a line a node, two blanks deeper at each level.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        write("", lines);
        return lines;
    }

    /// The tree cut after so many levels; at least the number itself remains.
    public Explanation downTo(int levels) {
        List<Explanation> kept = levels <= 1
                ? List.of()
                : parts.stream().map(part -> part.downTo(levels - 1)).toList();
        return new Explanation(title, equation, value, unit, source, kept);
    }

    private void write(String indent, List<String> lines) {
        lines.add(indent + title + ": " + value.toPlainString() + " " + unit
                + (equation.isEmpty() ? "" : " = " + equation) + (source.isEmpty() ? "" : " [" + source + "]"));
        parts.forEach(part -> part.write(indent + "  ", lines));
    }
}
