package city.kaen.layout;

import city.kaen.text.DecimalMark;
import city.kaen.text.When;
import city.kaen.unit.StatedUnit;
import java.util.List;
import java.util.Optional;

/// A fixed layout that operators have taught: where a table with certain headers stands and what its columns mean.
///
/// A sheet in which its headers stand is read by it alone; no rule then looks for tables there.
///
/// @param id its name in `reference/{city}/layouts/`
/// @param edition the beginning of the digest of its document
/// @param columns what single columns are
public record LayoutProfile(
        String id, String edition, Match match, Constants constants, Reading reading, List<ColumnRole> columns) {
    public LayoutProfile {
        columns = List.copyOf(columns);
    }

    /// Which tables it is for.
    ///
    /// @param headers every one of these must stand in the rows of the header
    /// @param headerRows how many rows the header takes
    /// @param skipRows how many rows below the header are no data
    /// @param skipRowsThatBegin rows with a cell that begins so are no data
    /// @param sheets the names of the sheets it is for; none: every sheet
    /// @param departments the departments it is for; none: every department
    public record Match(
            List<String> headers,
            int headerRows,
            int skipRows,
            List<String> skipRowsThatBegin,
            List<String> sheets,
            List<String> departments) {
        public Match {
            headers = List.copyOf(headers);
            skipRowsThatBegin = List.copyOf(skipRowsThatBegin);
            sheets = List.copyOf(sheets);
            departments = List.copyOf(departments);
        }
    }

    /// What holds for all figures, where neither row nor column says otherwise.
    ///
    /// @param activity the activity's id, or empty
    /// @param facility the facility, by its id or a name of it, or empty
    /// @param district the district, or empty
    /// @param year the common year of its months, or 0
    /// @param fiscal whether its years, that one or those of headers and rows, begin in October of the year before
    public record Constants(
            String activity, Optional<StatedUnit> unit, String facility, String district, int year, boolean fiscal) {}

    /// How its cells are read.
    ///
    /// @param acrossOrDown whether its months stand across the top or down the side; empty: as its headers show
    /// @param dates the form of its dates; empty: any that is known
    /// @param mark its decimal mark; empty: the one that its numbers prove
    /// @param prefilled whether months to come are laid out and filled with 0 beforehand; empty: as its shape shows
    /// @param wordsAsAbove whether a blank among words means the same as above
    /// @param blanksAreZero whether a blank figure in a row that says something means 0
    /// @param othersIgnored whether columns without a role are left out; else they mean what their headers say
    public record Reading(
            Optional<AcrossOrDown> acrossOrDown,
            Optional<DateForm> dates,
            Optional<DecimalMark> mark,
            Optional<Boolean> prefilled,
            boolean wordsAsAbove,
            boolean blanksAreZero,
            boolean othersIgnored) {
        /// Nothing is said: everything is read as it would be without a layout.
        public static final Reading PLAIN = new Reading(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false, false);
    }

    /// Where the months of a table stand.
    public enum AcrossOrDown {
        ACROSS,
        DOWN
    }

    /// What one column is.
    ///
    /// @param header its header as it stands: its lowest line, or all its lines joined by ` / `; or empty
    /// @param letter its letter, where no header names it; or empty
    /// @param role one of [#roles]
    /// @param activity the activity of its figures, or empty
    /// @param month the month of its figures, where its header does not tell it
    /// @param place the facility of its figures, or empty
    public record ColumnRole(
            String header,
            String letter,
            String role,
            String activity,
            Optional<StatedUnit> unit,
            Optional<When> month,
            String place) {}

    /// The roles that a column may have.
    public static List<String> roles() {
        return List.of(
                "month",
                "date",
                "year",
                "fiscal-year",
                "start",
                "end",
                "facility",
                "meter",
                "district",
                "activity",
                "unit",
                "quantity",
                "cost",
                "total",
                "ignore");
    }

    /// Its name as receipts and statements give it: `bangkok-waste@5d41402abc4b`.
    public String name() {
        return id + "@" + edition;
    }
}
