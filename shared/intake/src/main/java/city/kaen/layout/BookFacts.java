package city.kaen.layout;

import city.kaen.activity.Activities;
import city.kaen.table.Sheet;
import city.kaen.text.Folding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a file states, table by table, and what became of its rows.
///
/// @param activities those that its city knows
/// @param printedTotals how many printed totals were held against their sums and fitted
public record BookFacts(
        List<TableFacts> tables, List<SheetLog> sheets, Problems problems, Activities activities, int printedTotals) {
    private static final Pattern SUMMARY = Pattern.compile("สรุป|ภาพรวม|summary|overview");

    public BookFacts {
        tables = List.copyOf(tables);
        sheets = List.copyOf(sheets);
    }

    /// The sheets in the order they are read in: those that sum others up last, for they leave to the others what they
    /// are measured in, and what the others state counts.
    static List<Integer> sumsLast(List<Sheet> sheets) {
        return IntStream.range(0, sheets.size())
                .boxed()
                .sorted(Comparator.comparing(
                        sheet -> isNamedAsSum(sheets.get(sheet).name())))
                .toList();
    }

    /// Whether a table is of the place that its sheet is named for.
    public boolean placedBySheet(TableFacts table) {
        String place = table.table().titles().place();
        return !place.isEmpty() && place.equals(sheets.get(table.sheet()).name().strip());
    }

    /// Whether the name of a table's sheet says that it sums others up.
    public boolean namedAsSum(TableFacts table) {
        return isNamedAsSum(sheets.get(table.sheet()).name());
    }

    static boolean isNamedAsSum(String name) {
        return Labels.of(name).contains(Labels.TOTAL)
                || SUMMARY.matcher(Folding.fold(name)).find();
    }

    /// How many rows held two readings of a meter that made, or were held against, what was used.
    public int meterRows() {
        return tables.stream().mapToInt(TableFacts::meterRows).sum();
    }

    /// Why none of the tables states an activity, where one is of something else: loads, power, money, events.
    public Optional<Problem> noActivity() {
        return tables.stream()
                .map(table -> table.skipped().or(() -> NoActivity.of(table.table(), table.place())))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
