package city.kaen.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what a table is that has no column of quantities.
final class NoActivity {
    private static final Map<Meaning, String> CODES = Map.of(
            Meaning.LOADS, "counts-loads",
            Meaning.DEMAND, "measures-power",
            Meaning.PERCENT, "measures-share",
            Meaning.CARBON, "states-emissions",
            Meaning.STOCK, "measures-stock",
            Meaning.OUTPUT, "measures-output",
            Meaning.READING_AFTER, "measures-readings",
            Meaning.COST, "measures-money");
    private static final List<Meaning> ORDER = List.of(
            Meaning.LOADS,
            Meaning.STOCK,
            Meaning.OUTPUT,
            Meaning.DEMAND,
            Meaning.CARBON,
            Meaning.PERCENT,
            Meaning.READING_AFTER,
            Meaning.COST);

    private NoActivity() {}

    static Optional<Problem> of(Table table, Place place) {
        boolean quantities = table.columns().stream()
                .anyMatch(column -> column.meaning() == Meaning.QUANTITY || column.meaning() == Meaning.INTERVAL);
        if (quantities || table.shape() == Table.Shape.READINGS) {
            return Optional.empty();
        }
        for (Meaning meaning : ORDER) {
            Optional<Column> column = table.first(meaning);
            if (column.isPresent()) {
                Place at = new Place(place.sheet(), place.row(), column.get().index());
                return Optional.of(Problem.of(
                        CODES.getOrDefault(meaning, "no-quantity-column"),
                        at,
                        column.get().heading().text(),
                        "",
                        ""));
            }
        }
        Optional<Column> sum = table.of(Meaning.TOTAL).stream()
                .filter(column -> RunningColumns.isCumulative(column.heading().text())
                        || RunningColumns.isCumulative(table.titles().text()))
                .findFirst();
        if (sum.isPresent()) {
            Place at = new Place(place.sheet(), place.row(), sum.get().index());
            return Optional.of(
                    Problem.of("states-cumulative", at, sum.get().heading().text(), "", ""));
        }
        String headers = table.columns().stream()
                .map(column -> column.heading().text())
                .filter(text -> !text.isEmpty())
                .limit(8)
                .collect(Collectors.joining(", "));
        Optional<Column> ofDay = table.columns().stream()
                .filter(column -> ColumnRoles.interval(column.heading()).meaning() == Meaning.INTERVAL)
                .findFirst();
        if (ofDay.isPresent()) {
            Place at = new Place(place.sheet(), place.row(), ofDay.get().index());
            return Optional.of(
                    Problem.of("readings-of-what", at, ofDay.get().heading().text(), "", ""));
        }
        boolean events = table.first(Meaning.START).isPresent()
                && table.first(Meaning.END).isPresent();
        return Optional.of(Problem.of(events ? "lists-events" : "no-quantity-column", place, headers, "", ""));
    }
}
