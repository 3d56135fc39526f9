package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A fixed layout that operators have taught: what a table with certain headers means where its own words do not say.
///
/// @param id its name in `reference/{city}/layouts/`
/// @param headers every one of these headers must stand in the table
/// @param activity the activity of all its figures, or empty
/// @param unit the unit of all its figures, or empty
/// @param year the common year of its months, or 0
/// @param columns what single columns are
public record LayoutProfile(
        String id, List<String> headers, String activity, String unit, int year, List<ColumnRole> columns) {
    public LayoutProfile {
        headers = List.copyOf(headers);
        columns = List.copyOf(columns);
    }

    /// What one column is.
    ///
    /// @param header its header, as it stands
    /// @param role `month`, `date`, `year`, `start`, `end`, `facility`, `meter`, `district`, `activity`, `unit`,
    /// `quantity`, `cost` or
    ///     `ignore`
    /// @param activity the activity of its figures, or empty
    /// @param unit the unit of its figures, or empty
    public record ColumnRole(String header, String role, String activity, String unit) {}

    /// The roles that a column may have.
    public static List<String> roles() {
        return List.of(
                "month",
                "date",
                "year",
                "start",
                "end",
                "facility",
                "meter",
                "district",
                "activity",
                "unit",
                "quantity",
                "cost",
                "ignore");
    }

    boolean matches(Table table) {
        return !headers.isEmpty()
                && headers.stream()
                        .allMatch(header -> table.columns().stream().anyMatch(column -> isOf(column, header)));
    }

    private static boolean isOf(Column column, String header) {
        String folded = Folding.fold(header);
        String text = Folding.fold(column.heading().text());
        return text.equals(folded) || text.endsWith("/ " + folded) || text.endsWith("/" + folded);
    }

    /// The table as this layout has it.
    Table apply(Table table) {
        List<Column> changed = new ArrayList<>();
        for (Column column : table.columns()) {
            changed.add(columns.stream()
                    .filter(role -> isOf(column, role.header()))
                    .findFirst()
                    .map(role -> apply(column, role))
                    .orElse(column));
        }
        Table.Titles old = table.titles();
        Table.Titles titles = new Table.Titles(
                year == 0 ? old.year() : OptionalInt.of(year),
                year == 0 && old.fiscal(),
                unit(unit).or(old::unit),
                spoken(activity).or(old::activity),
                old.place(),
                old.text());
        return new Table(
                table.number(),
                table.sheet(),
                table.headerFirst(),
                table.headerLast(),
                table.end(),
                table.left(),
                table.right(),
                table.shape(),
                List.copyOf(changed),
                table.order(),
                titles,
                table.form());
    }

    private static Column apply(Column column, ColumnRole role) {
        Heading old = column.heading();
        Meaning meaning = role.role().equals("ignore")
                ? Meaning.OTHER
                : Meaning.valueOf(role.role().toUpperCase(Locale.ROOT));
        Heading heading = new Heading(
                meaning,
                old.text(),
                old.year(),
                old.fiscal(),
                old.month(),
                unit(role.unit()).or(old::unit),
                spoken(role.activity()).or(old::activity));
        return new Column(column.index(), heading, column.mark(), "");
    }

    private static Optional<StatedUnit> unit(String id) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatedUnit(Units.shipped().get(id), StatedUnit.Per.PERIOD, false));
    }

    private static Optional<ActivityWords.Spoken> spoken(String activity) {
        return activity.isEmpty() ? Optional.empty() : Optional.of(new ActivityWords.Spoken(activity, false, false));
    }
}
