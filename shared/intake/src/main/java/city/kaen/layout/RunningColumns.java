package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Columns whose figures run on from row to row: what a meter's counter shows, and sums since the year began. Their
/// words say so, and their figures never fall.
final class RunningColumns {
    private static final Pattern COUNTER = Pattern.compile(
            "(?<![a-z])(?:meter )?(?:readings?|counter|register|index)(?![a-z])|มิเตอร์|มาตรวัด|เลขที่อ่าน|หน้าปัด");
    private static final Pattern CUMULATIVE =
            Pattern.compile("สะสม|(?<![a-z])(?:cumulative|accumulated|ytd|year to date|running total)(?![a-z])");
    private static final int FEWEST = 3;
    private static final int SAMPLE = 400;

    private final SheetHead head;
    private final Cells cells;

    RunningColumns(SheetHead head, Cells cells) {
        this.head = head;
        this.cells = cells;
    }

    /// The table with such columns as what they are.
    Table settled(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        boolean across = table.shape() == Table.Shape.ACROSS;
        boolean runs = across && isCumulative(table.titles().text()) && everyRowRuns(table);
        columns.replaceAll(column -> {
            if (column.meaning() != Meaning.QUANTITY || column.place().equals(MeterRows.READ)) {
                return column;
            }
            String header = Folding.fold(column.heading().text());
            boolean sum = across
                    ? runs || (CUMULATIVE.matcher(header).find() && everyRowRuns(table))
                    : (CUMULATIVE.matcher(header).find()
                                    || isCumulative(table.titles().text()))
                            && runs(table, column, false);
            boolean counter = !across && COUNTER.matcher(header).find() && runs(table, column, true);
            return !sum && !counter
                    ? column
                    : new Column(
                            column.index(),
                            column.heading().as(sum ? Meaning.TOTAL : Meaning.READING_AFTER),
                            column.mark());
        });
        return table.with(columns);
    }

    /// Whether a text speaks of sums that run on.
    static boolean isCumulative(String text) {
        return CUMULATIVE.matcher(Folding.fold(text)).find();
    }

    /// Whether a column's figures never fall from row to row of one meter or place, and rise by little beside what they
    /// are if it is a counter.
    private boolean runs(Table table, Column column, boolean counter) {
        Map<String, BigDecimal> before = new HashMap<>();
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal widest = BigDecimal.ZERO;
        int steps = 0;
        int last = Math.min(Math.min(table.end(), head.size()), table.headerLast() + 1 + SAMPLE);
        for (int row = table.headerLast() + 1; row < last; row++) {
            if (!(cells.said(head.cell(row, column.index()), column.mark()) instanceof Said.Amount amount)) {
                continue;
            }
            BigDecimal value = amount.value();
            BigDecimal earlier = before.put(thing(table, row), value);
            least = least.signum() == 0 ? value : least.min(value);
            if (earlier != null) {
                if (value.compareTo(earlier) < 0) {
                    return false;
                }
                widest = widest.max(value.subtract(earlier));
                steps += value.compareTo(earlier) > 0 ? 1 : 0;
            }
        }
        return steps >= FEWEST - 1 && (!counter || least.compareTo(widest) > 0);
    }

    private String thing(Table table, int row) {
        StringBuilder thing = new StringBuilder();
        for (Column column : table.columns()) {
            boolean names = switch (column.meaning()) {
                case FACILITY, METER, DISTRICT, ACTIVITY, LABEL -> true;
                default -> false;
            };
            if (names) {
                thing.append(head.text(row, column.index())).append('\n');
            }
        }
        return thing.toString();
    }

    private boolean everyRowRuns(Table table) {
        int rows = 0;
        int last = Math.min(Math.min(table.end(), head.size()), table.headerLast() + 1 + SAMPLE);
        for (int row = table.headerLast() + 1; row < last; row++) {
            BigDecimal before = BigDecimal.ZERO;
            int steps = 0;
            for (Column column : table.of(Meaning.QUANTITY)) {
                if (cells.said(head.cell(row, column.index()), column.mark()) instanceof Said.Amount amount) {
                    if (amount.value().compareTo(before) < 0) {
                        return false;
                    }
                    steps += amount.value().compareTo(before) > 0 ? 1 : 0;
                    before = amount.value();
                }
            }
            rows += steps >= FEWEST ? 1 : 0;
        }
        return rows > 0;
    }
}
