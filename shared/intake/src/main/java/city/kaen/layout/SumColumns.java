package city.kaen.layout;

import city.kaen.text.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A column that is in every row the sum of the others is a sum whatever it is called, and is not counted beside them.
final class SumColumns {
    private static final int SAMPLE = 200;
    /// So many rows that add up are no chance.
    private static final int FEWEST = 3;
    private static final BigDecimal NEAR = new BigDecimal("0.0001");

    private final SheetHead head;
    private final Cells cells;
    private final Problems problems;

    SumColumns(SheetHead head, Cells cells, Problems problems) {
        this.head = head;
        this.cells = cells;
        this.problems = problems;
    }

    /// The table with such a column as a total.
    Table once(Table table) {
        List<Column> quantities = table.of(Meaning.QUANTITY);
        if (table.shape() != Table.Shape.DOWN || quantities.size() < 3) {
            return table;
        }
        for (Column column : quantities.reversed()) {
            List<Column> others = quantities.stream()
                    .filter(other -> other.index() != column.index() && isAlike(other, column))
                    .toList();
            if (others.size() >= 2 && isSum(table, column, others) && !isPartOfTotal(table, column, others)) {
                problems.add(
                        "sum-not-counted",
                        new Place(table.sheet(), head.number(table.headerLast()), column.index()),
                        Figures.shortened(column.heading().text()),
                        "",
                        "");
                List<Column> columns = new ArrayList<>(table.columns());
                columns.replaceAll(one -> one.index() == column.index()
                        ? new Column(one.index(), one.heading().as(Meaning.TOTAL), one.mark())
                        : one);
                return table.with(columns);
            }
        }
        return table;
    }

    /// Whether a column of totals counts the column among its parts: then it is one of them.
    private boolean isPartOfTotal(Table table, Column column, List<Column> others) {
        List<Column> all = new ArrayList<>(others);
        all.add(column);
        return table.of(Meaning.TOTAL).stream()
                .anyMatch(total -> total.index() != column.index() && isSum(table, total, all));
    }

    private static boolean isAlike(Column one, Column other) {
        return one.heading().unit().equals(other.heading().unit())
                && one.heading().year().equals(other.heading().year())
                && one.heading().month().equals(other.heading().month());
    }

    private boolean isSum(Table table, Column column, List<Column> others) {
        int fitting = 0;
        int parts = 0;
        int last = Math.min(Math.min(table.end(), head.size()), table.headerLast() + 1 + SAMPLE);
        for (int row = table.headerLast() + 1; row < last; row++) {
            BigDecimal sum = BigDecimal.ZERO;
            int added = 0;
            for (Column other : others) {
                if (said(row, other) instanceof Said.Amount amount) {
                    sum = sum.add(amount.value());
                    added += amount.value().signum() == 0 ? 0 : 1;
                }
            }
            if (!(said(row, column) instanceof Said.Amount printed)) {
                if (sum.signum() != 0) {
                    return false;
                }
                continue;
            }
            BigDecimal allowed = printed.value().abs().multiply(NEAR).max(NEAR);
            if (printed.value().subtract(sum).abs().compareTo(allowed) > 0) {
                return false;
            }
            fitting += sum.signum() == 0 ? 0 : 1;
            parts += added >= 2 ? 1 : 0;
        }
        return fitting >= FEWEST && parts >= FEWEST;
    }

    private Said said(int row, Column column) {
        return cells.said(head.cell(row, column.index()), column.mark());
    }
}
