package city.kaen.intake;

import java.time.YearMonth;
import java.util.List;

/// What one file says of one dataset in one month.
///
/// @param lines one line an identity, in the order of [Line.Identity]'s text, so that equal content is equal bytes
/// @param layouts the taught layouts that lines of it were read by, in order; none where all were read by rules
/// @param figures stands for all that the whole file says of the dataset, its months counted from the first: equal
/// where two files have the same figures, whatever their months; empty where they are too few to tell
public record Statement(String dataset, YearMonth month, List<Line> lines, List<String> layouts, String figures) {
    public Statement {
        lines = lines instanceof FactLines ? lines : List.copyOf(lines); // those never change
        layouts = List.copyOf(layouts);
    }

    /// A statement of a file whose figures are too few to tell it from another.
    public Statement(String dataset, YearMonth month, List<Line> lines, List<String> layouts) {
        this(dataset, month, lines, layouts, "");
    }

    /// A statement that was read without a taught layout, of a file whose figures are too few to tell it from another.
    public Statement(String dataset, YearMonth month, List<Line> lines) {
        this(dataset, month, lines, List.of());
    }

    /// The same statement of fewer lines.
    public Statement of(List<Line> some) {
        return new Statement(dataset, month, some, layouts, figures);
    }
}
