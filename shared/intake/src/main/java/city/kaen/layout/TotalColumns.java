package city.kaen.layout;

import city.kaen.table.Row;
import city.kaen.text.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds the columns of totals against the sums of their rows.
///
/// A column that is a sum in at least half of its rows is one; where it is not in the others, that is told. What is the
/// sum of nothing here, such as a figure carried on from another year, is left alone.
final class TotalColumns {
    private static final BigDecimal NEAR = new BigDecimal("0.0001");

    private static final class Kept {
        private int fits;
        private int misses;
        private final List<Problem> problems = new ArrayList<>();
    }

    private final Table table;
    private final Cells cells;
    private final List<Column> totals;
    private final List<Column> quantities;
    private final Map<Integer, Kept> kept = new HashMap<>();

    TotalColumns(Table table, Cells cells) {
        this.table = table;
        this.cells = cells;
        this.totals = table.of(Meaning.TOTAL);
        this.quantities = table.columns().stream()
                .filter(column -> column.meaning() == Meaning.QUANTITY || column.meaning() == Meaning.INTERVAL)
                .toList();
    }

    /// Notes a row that was read.
    void add(Row row) {
        if (quantities.size() < 2) {
            return;
        }
        int before = -1;
        for (Column total : totals) {
            if (cells.said(row.cell(total.index()), total.mark()) instanceof Said.Amount printed) {
                add(row, total, printed.value(), before);
            }
            before = total.index();
        }
    }

    private void add(Row row, Column total, BigDecimal printed, int before) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal since = BigDecimal.ZERO;
        BigDecimal until = BigDecimal.ZERO;
        BigDecimal alike = BigDecimal.ZERO;
        for (Column column : quantities) {
            Said said = cells.said(row.cell(column.index()), column.mark());
            if (said instanceof Said.Amount amount) {
                boolean left = column.index() < total.index();
                all = all.add(amount.value());
                since = left && column.index() > before ? since.add(amount.value()) : since;
                until = left ? until.add(amount.value()) : until;
                alike = isAlike(column, total) ? alike.add(amount.value()) : alike;
            }
        }
        Kept here = kept.computeIfAbsent(total.index(), column -> new Kept());
        boolean fits = near(printed, all) || near(printed, since) || near(printed, until) || near(printed, alike);
        here.fits += fits ? 1 : 0;
        here.misses += fits ? 0 : 1;
        if (!fits && here.problems.size() < Problems.KEPT) {
            String sum = all.stripTrailingZeros().toPlainString();
            here.problems.add(Problem.of(
                    "total-differs",
                    new Place(table.sheet(), row.number(), total.index()),
                    printed.toPlainString(),
                    sum,
                    sum));
        }
    }

    private static boolean isAlike(Column column, Column total) {
        return column.heading().unit().equals(total.heading().unit())
                && column.heading().year().equals(total.heading().year());
    }

    private static boolean near(BigDecimal printed, BigDecimal sum) {
        return printed.subtract(sum)
                        .abs()
                        .compareTo(printed.abs().multiply(NEAR).max(NEAR))
                <= 0;
    }

    /// How many rows' totals were the sum, and tells of those that were not.
    int finish(Problems problems) {
        int fitting = 0;
        for (Column total : totals) {
            Kept here = kept.get(total.index());
            if (here == null) {
                continue;
            }
            fitting += here.fits;
            boolean only = table.shape() == Table.Shape.ACROSS && here.fits + here.misses == 1;
            if (here.fits >= here.misses || only) {
                here.problems.forEach(problems::add);
            }
        }
        return fitting;
    }
}
