package city.kaen.intake;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// What the sender gets back for one file: what it was, how it was understood, and what to mend.
///
/// @param number short, for speaking of it: the first twelve digits of a digest over city, department, file and version
/// @param sha256 of the file's bytes, in hexadecimal
/// @param verdict `accepted` or `rejected`
/// @param totals what the file says, as understood; empty if it was rejected
/// @param groups what was found, worst first, then by code
public record Receipt(
        String number,
        String city,
        String department,
        String fileName,
        String sha256,
        long bytes,
        String versionId,
        Instant uploadedAt,
        String verdict,
        RowCount rows,
        List<Total> totals,
        List<Group> groups) {
    public Receipt {
        totals = List.copyOf(totals);
        groups = List.copyOf(groups);
    }

    /// What a file says of one activity in one month.
    ///
    /// @param quantity exact, in plain digits
    /// @param lines how many facilities and meters it adds
    public record Total(
            String dataset,
            String activity,
            String activityTh,
            String activityEn,
            String unit,
            YearMonth month,
            String quantity,
            int lines) {}

    /// All findings of one code.
    ///
    /// @param count how many there are
    /// @param cells the first fifty of them
    public record Group(String code, Severity severity, String titleTh, String titleEn, int count, List<Cell> cells) {
        public Group {
            cells = List.copyOf(cells);
        }
    }

    /// One finding at its place.
    public record Cell(
            String sheet,
            int row,
            String column,
            String found,
            String expected,
            String proposed,
            String messageTh,
            String messageEn) {}
}
