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
/// @param understood what will be counted, in the order of activity and month; empty unless accepted
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
        List<FindingGroup> findings,
        List<Passed> passed) {
    public Receipt {
        understood = List.copyOf(understood);
        findings = List.copyOf(findings);
        passed = List.copyOf(passed);
    }

    /// One thing said in Thai and in English.
    public record Words(String th, String en) {}

    /// What became of the rows: read = accepted + rejected + ignored.
    public record Rows(int read, int accepted, int rejected, int ignored, List<IgnoredRows> ignoredBy) {
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
