package city.kaen.intake;

import java.time.YearMonth;
import java.util.List;

/// What one file says of one dataset in one month.
///
/// @param lines one line an identity, in the order of [Line.Identity]'s text, so that equal content is equal bytes
public record Statement(String dataset, YearMonth month, List<Line> lines) {
    public Statement {
        lines = List.copyOf(lines);
    }
}
