package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Said;
import city.kaen.text.When;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One quantity that stands in two columns in two units, as kWh and kBtu: it is taken once, from the first. Paper that
/// is weighed and counted is taken by its weight.
final class TwinColumns {
    /// Conversions are printed rounded.
    private static final BigDecimal NEAR = new BigDecimal("0.01");
    private static final int SAMPLE = 40;

    private record Time(OptionalInt year, Optional<When> month) {
        static Time of(Column column) {
            return new Time(column.heading().year(), column.heading().month());
        }
    }

    private final SheetHead head;
    private final Cells cells;

    TwinColumns(SheetHead head, Cells cells) {
        this.head = head;
        this.cells = cells;
    }

    /// The table without the second of two such columns, which is noted.
    Table once(Table table, Problems problems) {
        List<Column> columns = new ArrayList<>(table.columns());
        // Only columns of one time are compared: a table may be thousands of months wide.
        Map<Time, List<Column>> before = new HashMap<>();
        for (Column other : table.of(Meaning.QUANTITY)) {
            List<Column> earlier = before.computeIfAbsent(Time.of(other), time -> new ArrayList<>());
            for (Column one : earlier) {
                if (isReams(other, one)) {
                    drop(one, other, table, columns, problems);
                } else if (isReams(one, other) || (isTwin(one, other) && agree(table, one, other))) {
                    drop(other, one, table, columns, problems);
                }
            }
            earlier.add(other);
        }
        return table.with(columns);
    }

    private void drop(Column dropped, Column kept, Table table, List<Column> columns, Problems problems) {
        columns.replaceAll(column -> column.index() == dropped.index()
                ? new Column(column.index(), column.heading().as(Meaning.OTHER), column.mark())
                : column);
        problems.add(
                "same-quantity-two-units",
                new Place(table.sheet(), head.number(table.headerLast()), dropped.index()),
                dropped.heading().text(),
                kept.heading().text(),
                "");
    }

    /// Whether the second column counts the reams of the paper that the first one weighs.
    private static boolean isReams(Column weight, Column reams) {
        return dimension(reams).equals("reams")
                && dimension(weight).equals("mass")
                && (weight.heading().activity().isEmpty()
                        || weight.heading().activity().equals(reams.heading().activity()));
    }

    private static boolean isTwin(Column one, Column other) {
        return one.heading().unit().isPresent()
                && !one.heading()
                        .unit()
                        .map(StatedUnit::unit)
                        .equals(other.heading().unit().map(StatedUnit::unit))
                && dimension(one).equals(dimension(other));
    }

    private static String dimension(Column column) {
        return column.heading().unit().map(unit -> unit.unit().dimension()).orElse("");
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
