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
    public record Revised(
            long revision,
            String digest,
            String publishedAt,
            String gwpSet,
            List<Asked> asked,
            List<Inventory> inventories,
            List<YearChange> changed) {
        public Revised {
            asked = List.copyOf(Objects.requireNonNullElse(asked, List.of())); // a log of earlier software does not say
            inventories = List.copyOf(inventories);
            changed = List.copyOf(changed);
        }

        /// The same, saying who brought it about.
        public Revised asked(List<Asked> who) {
            return new Revised(revision, digest, publishedAt, gwpSet, who, inventories, changed);
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
                        .toList());
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
