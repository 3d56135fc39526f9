package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Said;
import city.kaen.unit.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// One quantity that stands in two columns in two units, as kWh and kBtu: it is taken once, from the first.
final class TwinColumns {
    /// Conversions are printed rounded.
    private static final BigDecimal NEAR = new BigDecimal("0.01");
    private static final int SAMPLE = 40;

    private final SheetHead head;
    private final Cells cells;

    TwinColumns(SheetHead head, Cells cells) {
        this.head = head;
        this.cells = cells;
    }

    /// The table without the second of two such columns, which is noted.
    Table once(Table table, Problems problems) {
        List<Column> columns = new ArrayList<>(table.columns());
        List<Column> quantities = table.of(Meaning.QUANTITY);
        for (int second = 1; second < quantities.size(); second++) {
            for (int first = 0; first < second; first++) {
                Column one = quantities.get(first);
                Column other = quantities.get(second);
                if (isTwin(one, other) && agree(table, one, other)) {
                    columns.replaceAll(column -> column.index() == other.index()
                            ? new Column(column.index(), column.heading().as(Meaning.OTHER), column.mark())
                            : column);
                    Place place = new Place(table.sheet(), head.number(table.headerLast()), other.index());
                    problems.add(
                            "same-quantity-two-units",
                            place,
                            other.heading().text(),
                            one.heading().text(),
                            "");
                }
            }
        }
        return table.with(columns);
    }

    private static boolean isTwin(Column one, Column other) {
        return one.heading().unit().isPresent()
                && other.heading().unit().isPresent()
                && !one.heading()
                        .unit()
                        .get()
                        .unit()
                        .equals(other.heading().unit().get().unit())
                && one.heading()
                        .unit()
                        .get()
                        .unit()
                        .dimension()
                        .equals(other.heading().unit().get().unit().dimension())
                && one.heading().year().equals(other.heading().year())
                && one.heading().month().equals(other.heading().month());
    }

    private boolean agree(Table table, Column one, Column other) {
        UnitOfMeasure from = one.heading().unit().orElseThrow().unit();
        UnitOfMeasure to = other.heading().unit().orElseThrow().unit();
        int compared = 0;
        int first = table.headerLast() + 1;
        for (int row = first; row < Math.min(Math.min(table.end(), head.size()), first + SAMPLE); row++) {
            if (!(said(row, one) instanceof Said.Amount here) || !(said(row, other) instanceof Said.Amount there)) {
                continue;
            }
            BigDecimal expected = from.ratio().over(to.ratio()).times(here.value());
            if (expected.subtract(there.value()).abs().compareTo(expected.abs().multiply(NEAR)) > 0) {
                return false;
            }
            compared += here.value().signum() == 0 ? 0 : 1;
        }
        return compared > 0;
    }

    private Said said(int row, Column column) {
        Cell cell = head.cell(row, column.index());
        return cells.said(cell, column.mark());
    }
}
