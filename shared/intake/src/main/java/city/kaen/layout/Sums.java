package city.kaen.layout;

import city.kaen.table.Row;
import city.kaen.text.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps the sum of each column as it is read, so that printed totals can be held against it.
final class Sums {
    /// A printed total may differ by rounding in this part of itself.
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");

    private final Table table;
    private final Problems problems;
    private final Map<Integer, BigDecimal> all = new HashMap<>();
    private final Map<Integer, BigDecimal> inGroup = new HashMap<>();
    private int fitting;
    private int added;
    private final List<Row> first = new ArrayList<>();

    Sums(Table table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    void add(Column column, BigDecimal amount) {
        added += amount.signum() == 0 ? 0 : 1;
        all.merge(column.index(), amount, BigDecimal::add);
        inGroup.merge(column.index(), amount, BigDecimal::add);
    }

    /// Holds the totals that stand above all rows against the sums, now that they are known.
    void finish(Cells cells) {
        if (added > 0) {
            first.forEach(row -> {
                inGroup.putAll(all);
                compare(row, cells);
            });
        }
    }

    /// How many printed totals were the sum.
    int fitting() {
        return fitting;
    }

    /// A new group begins.
    void group() {
        inGroup.clear();
    }

    /// Whether every figure of a row is the sum of what was read above it, of at least two rows.
    boolean addsUp(Row row, Cells cells) {
        boolean any = false;
        for (Column column : table.of(Meaning.QUANTITY)) {
            if (cells.said(row.cell(column.index()), column.mark()) instanceof Said.Amount printed) {
                BigDecimal sum = all.getOrDefault(column.index(), BigDecimal.ZERO);
                if (!near(printed.value(), sum)) {
                    return false;
                }
                any |= sum.signum() != 0;
            }
        }
        return any && added >= 2;
    }

    /// Holds a row of totals against the sums of what was read: of the group, or of all.
    void compare(Row row, Cells cells) {
        if (added == 0) {
            first.add(row);
            return;
        }
        for (Column column : table.of(Meaning.QUANTITY)) {
            if (!(cells.said(row.cell(column.index()), column.mark()) instanceof Said.Amount printed)) {
                continue;
            }
            BigDecimal ofGroup = inGroup.getOrDefault(column.index(), BigDecimal.ZERO);
            BigDecimal ofAll = all.getOrDefault(column.index(), BigDecimal.ZERO);
            boolean fits = List.of(ofGroup, ofAll).stream().anyMatch(sum -> near(printed.value(), sum));
            fitting += fits ? 1 : 0;
            if (!fits) {
                problems.add(
                        "total-differs",
                        new Place(table.sheet(), row.number(), column.index()),
                        printed.value().toPlainString(),
                        ofGroup.stripTrailingZeros().toPlainString(),
                        ofGroup.stripTrailingZeros().toPlainString());
            }
        }
        inGroup.clear();
    }

    private static boolean near(BigDecimal printed, BigDecimal sum) {
        return printed.subtract(sum)
                        .abs()
                        .compareTo(printed.abs().multiply(TOLERANCE).max(TOLERANCE))
                <= 0;
    }
}
