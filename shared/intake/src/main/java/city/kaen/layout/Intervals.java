package city.kaen.layout;

import city.kaen.table.Row;
import city.kaen.text.Said;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A day's readings in many columns of one row: their sum is the row's figure.
final class Intervals {
    private final List<Column> columns;
    private final Cells cells;

    Intervals(List<Column> columns, Cells cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /// Takes one figure of a row.
    interface Statement {
        boolean figure(
                Row row,
                Column column,
                Said said,
                RowSaid rowSaid,
                OptionalInt month,
                Optional<RowTimes.RowTime.OfDays> days);
    }

    /// States the sum of the row's readings. A reading that is no number is stated on its own, so that it is told of.
    boolean state(Row row, RowSaid rowSaid, Statement statement, OptionalInt month) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Column column : columns) {
            Said said = cells.said(row.cell(column.index()), column.mark());
            switch (said) {
                case Said.Amount amount -> {
                    sum = sum.add(amount.value());
                    any = true;
                }
                case Said.Nothing nothing -> {}
                case Said.Nil nil -> {}
                case Said.Unknown unknown ->
                    any |= statement.figure(row, column, said, rowSaid, month, Optional.empty());
                case Said.Failed failed -> any |= statement.figure(row, column, said, rowSaid, month, Optional.empty());
                case Said.Words words -> any |= statement.figure(row, column, said, rowSaid, month, Optional.empty());
            }
        }
        return any
                && statement.figure(
                        row, columns.getFirst(), new Said.Amount(sum, "", false), rowSaid, month, Optional.empty());
    }
}
