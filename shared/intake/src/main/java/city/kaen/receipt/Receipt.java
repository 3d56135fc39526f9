package city.kaen.receipt;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;

/// `receipt.json`: the answer to one version of one file.
///
/// @param number short enough to say on the telephone; follows from the object and its version
/// @param verdict `accepted`, `rejected`, `withdrawn` or `misplaced`
/// @param uploadedAt as ISO 8601 in UTC
/// @param understood what the file says, in the order of activity and month; empty unless accepted
/// @param held the first fifty lines that do not count until their sender gives a reason
/// @param changes what the file changed by month and activity when it was checked
/// @param gain what the inventory gained then; at most one
/// @param missing what the department had not reported then
/// @param compared whether all of its months were compared with what was there
@JsonPropertyOrder({
    "$schema",
    "contract",
    "number",
    "verdict",
    "summary",
    "city",
    "department",
    "file",
    "object",
    "versionId",
    "sha256",
    "bytes",
    "uploadedAt",
    "rows",
    "understood",
    "held",
    "changes",
    "gain",
    "missing",
    "compared",
    "findings",
    "passed"
})
public record Receipt(
        @JsonProperty("$schema") String schema,
        String contract,
        String number,
        String verdict,
        Words summary,
        String city,
        String department,
        String file,
        String object,
        String versionId,
        String sha256,
        long bytes,
        String uploadedAt,
        Rows rows,
        List<Understood> understood,
        List<HeldLine> held,
        List<Change> changes,
        List<Gain> gain,
        List<Missing> missing,
        boolean compared,
        List<FindingGroup> findings,
        List<Passed> passed) {
    public Receipt {
        understood = List.copyOf(understood);
        held = List.copyOf(held);
        changes = List.copyOf(changes);
        gain = List.copyOf(gain);
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
        passed = List.copyOf(passed);
    }

    /// One thing said in Thai and in English.
    public record Words(String th, String en) {}

    /// What became of the rows: read = accepted + rejected + ignored + held. A row is held if any of its lines is.
    public record Rows(int read, int accepted, int rejected, int ignored, int held, List<IgnoredRows> ignoredBy) {
        public Rows {
            ignoredBy = List.copyOf(ignoredBy);
        }
    }

    /// Rows left out for one reason.
    ///
    /// @param ranges as a spreadsheet counts them: `1-4,17,18`
    public record IgnoredRows(String sheet, String reason, int rows, String ranges) {}

    /// One quantity as it will be counted.
    ///
    /// @param month as `2025-01`
    public record Understood(
            String dataset, String activity, Words name, String month, BigDecimal quantity, String unit) {}

    /// A check that was passed.
    ///
    /// @param covered how much was looked at, of what `of` names
    public record Passed(String check, int covered, Words of, Words title) {}

    /// A line that does not count until its sender gives a reason.
    ///
    /// @param code of the finding that says why
    /// @param standing the quantity that stands in its place, or empty where none does
    public record HeldLine(
            String sheet,
            int row,
            String column,
            Words name,
            String month,
            BigDecimal quantity,
            String unit,
            String code,
            String standing) {}

    /// What the department's lines of one activity and month were and are.
    ///
    /// @param before what counted without this version of the file
    /// @param after what counts with it
    /// @param linesBefore how many lines that was
    /// @param gone places or meters that are no longer reported, the first ten
    public record Change(
            String activity,
            Words name,
            String month,
            String unit,
            BigDecimal before,
            BigDecimal after,
            int linesBefore,
            int linesAfter,
            List<String> gone) {
        public Change {
            gone = List.copyOf(gone);
        }
    }

    /// What the department's emissions of the months of the file were and are, in kilograms of CO2 equivalent.
    ///
    /// @param cityTotal by how much the city's total changes: less where the department's figures stand in no total
    public record Gain(
            String gwpSet, BigDecimal before, BigDecimal after, BigDecimal difference, BigDecimal cityTotal) {}

    /// A dataset that the department had not reported for a month.
    ///
    /// @param due the last day it may come on without being late, as `2026-11-10`
    /// @param late whether that day had passed
    public record Missing(String dataset, String month, String due, boolean late) {}

    /// Findings of one code.
    ///
    /// @param count how many there are; `cells` holds the first fifty
    public record FindingGroup(String severity, String code, Words title, int count, List<FoundCell> cells) {
        public FindingGroup {
            cells = List.copyOf(cells);
        }
    }

    /// One finding at its place.
    public record FoundCell(
            String sheet, int row, String column, String found, String expected, String proposed, Words message) {}
}
