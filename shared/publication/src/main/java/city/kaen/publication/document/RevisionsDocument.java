package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// `revisions.json`, beside the pointer: every revision that was published, newest first, and the exact split of what
/// each changed against the one published before it.
///
/// How many revisions it took depends on when files came, so none of this lies under a digest.
public record RevisionsDocument(
        @JsonProperty("$schema") String schema, String contract, String city, List<Revised> revisions) {
    public RevisionsDocument {
        revisions = List.copyOf(revisions);
    }

    /// One published revision.
    ///
    /// @param digest of its publication
    /// @param asked who brought it about; nobody where only the software or the profile did
    /// @param inventories the digest of each year's inventory, by which the next is compared with it
    /// @param changed the years that differ from the revision before
    /// @param baseYears what became of base years that moved, if the city states a threshold
    public record Revised(
            long revision,
            String digest,
            String publishedAt,
            String gwpSet,
            List<Asked> asked,
            List<Inventory> inventories,
            List<YearChange> changed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BaseYearRecord> baseYears) {
        public Revised {
            baseYears = List.copyOf(Objects.requireNonNullElse(baseYears, List.of()));
            asked = List.copyOf(Objects.requireNonNullElse(asked, List.of())); // a log of earlier software does not say
            inventories = List.copyOf(inventories);
            changed = List.copyOf(changed);
        }

        /// The same, saying who brought it about.
        public Revised asked(List<Asked> who) {
            return new Revised(revision, digest, publishedAt, gwpSet, who, inventories, changed, baseYears);
        }

        /// The same, saying what became of base years.
        public Revised baseYears(List<BaseYearRecord> records) {
            return new Revised(revision, digest, publishedAt, gwpSet, asked, inventories, changed, records);
        }
    }

    /// Who brought a revision about.
    ///
    /// @param by `department`, by the files it sent; `members` of the network, by theirs; or `operator`, by an order
    /// @param name of the department
    /// @param why the operator's reason
    public record Asked(
            String by,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Name> name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> why) {}

    /// One published revision of which some cells are not told by themselves.
    public static Revised without(Revised revised, Set<String> cells) {
        return new Revised(
                revised.revision(),
                revised.digest(),
                revised.publishedAt(),
                revised.gwpSet(),
                revised.asked(),
                revised.inventories(),
                revised.changed().stream()
                        .map(year -> new YearChange(
                                year.year(),
                                year.totals(),
                                year.cells().stream()
                                        .filter(cell -> !cells.contains(cell.of()))
                                        .toList()))
                        .toList(),
                revised.baseYears());
    }

    /// A base year that moved, and whether by so much that it is to be computed anew. The growth of a city is never a
    /// reason; its data, methods, factors and boundary are.
    ///
    /// @param target of the city, whose base it is
    /// @param total the total that the target is of, as in `totals`
    /// @param statedKilograms what the target states as its base
    /// @param computedKilograms what it is now
    /// @param movedPercent by how much it differs from what is stated, rounded half even to six places
    /// @param trigger what moved it most this time: `data`, `error-found`, `factor`, `method` or `boundary`
    /// @param parts the exact split of what moved it this time
    public record BaseYearRecord(
            int year,
            String target,
            String total,
            BigDecimal statedKilograms,
            BigDecimal computedKilograms,
            BigDecimal movedPercent,
            BigDecimal thresholdPercent,
            boolean recalculate,
            String trigger,
            List<Part> parts) {
        public BaseYearRecord {
            parts = List.copyOf(parts);
        }
    }

    public record Inventory(int year, String digest) {}

    /// What changed of one year.
    ///
    /// @param cells those that differ
    public record YearChange(int year, List<Change> totals, List<Change> cells) {
        public YearChange {
            totals = List.copyOf(totals);
            cells = List.copyOf(cells);
        }
    }

    /// A difference and its parts, which add up to it to the last digit.
    ///
    /// @param of `basic`, `basicPlus`, `territorial`, `otherScope3`, or a cell
    /// @param beforeKilograms left out where there was nothing to compare with
    public record Change(
            String of,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> beforeKilograms,
            BigDecimal afterKilograms,
            BigDecimal differenceKilograms,
            List<Part> parts) {
        public Change {
            parts = List.copyOf(parts);
        }
    }

    /// What one cause did.
    ///
    /// @param cause `new-data`, `late-data`, `correction`, `withdrawal`, `gap-fill`, `factor`, `gwp`, `method` or
    ///     `reference`
    public record Part(String cause, BigDecimal kilograms) {}
}
