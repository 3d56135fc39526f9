package city.kaen.intake;

import java.util.List;

/// What became of the rows of a file: read = accepted + rejected + ignored.
///
/// @param ignored the ignored rows by sheet and reason
public record RowCount(int read, int accepted, int rejected, List<Ignored> ignored) {
    public RowCount {
        ignored = List.copyOf(ignored);
        int sum = accepted + rejected;
        for (Ignored group : ignored) {
            sum += group.rows();
        }
        if (sum != read) {
            throw new IllegalArgumentException(read + " rows read but " + sum + " accounted for");
        }
    }

    /// Rows of one sheet that were left out for one reason, such as `blank`, `title` or `total`.
    ///
    /// @param ranges which rows, as a spreadsheet counts them: `1-4,17,18`
    public record Ignored(String sheet, String reason, int rows, String ranges) {}
}
