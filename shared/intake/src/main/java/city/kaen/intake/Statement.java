package city.kaen.intake;

import java.time.YearMonth;
import java.util.List;

/// What one file says of one dataset in one month.
///
/// @param lines one line an identity, in the order of [Line.Identity]'s text, so that equal content is equal bytes
/// @param layouts the taught layouts that lines of it were read by, in order; none where all were read by rules
public record Statement(String dataset, YearMonth month, List<Line> lines, List<String> layouts) {
    public Statement {
        lines = List.copyOf(lines);
        layouts = List.copyOf(layouts);
    }

    /// A statement that was read without a taught layout.
    public Statement(String dataset, YearMonth month, List<Line> lines) {
        this(dataset, month, lines, List.of());
    }
}
