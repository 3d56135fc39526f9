package city.kaen.layout;

import city.kaen.text.Said;
import java.util.List;

/// Notices money where a quantity is due: a column of quantities that holds, row by row, the numbers of the cost beside
/// it.
final class CostColumns {
    private static final int SAMPLE = 200;
    private static final int FEWEST = 3;

    private final SheetHead head;
    private final Cells cells;

    CostColumns(SheetHead head, Cells cells) {
        this.head = head;
        this.cells = cells;
    }

    void check(Table table, Problems problems) {
        List<Column> costs = table.of(Meaning.COST);
        for (Column quantity : table.of(Meaning.QUANTITY)) {
            for (Column cost : costs) {
                if (areEqual(table, quantity, cost)) {
                    problems.add(
                            "money-as-quantity",
                            new Place(table.sheet(), head.number(table.headerLast()), quantity.index()),
                            Figures.shortened(quantity.heading().text()),
                            Figures.shortened(cost.heading().text()),
                            "");
                }
            }
        }
    }

    private boolean areEqual(Table table, Column quantity, Column cost) {
        int equal = 0;
        int last = Math.min(Math.min(table.end(), head.size()), table.headerLast() + 1 + SAMPLE);
        for (int row = table.headerLast() + 1; row < last; row++) {
            Said here = cells.said(head.cell(row, quantity.index()), quantity.mark());
            Said there = cells.said(head.cell(row, cost.index()), cost.mark());
            if (here instanceof Said.Amount one && there instanceof Said.Amount other) {
                if (one.value().compareTo(other.value()) != 0) {
                    return false;
                }
                equal += one.value().signum() == 0 ? 0 : 1;
            }
        }
        return equal >= FEWEST;
    }
}
