package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.text.Said;
import city.kaen.unit.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a meter's two readings make: their difference, times the meter's multiplier. Never less than nothing: a
/// reading that falls says that the meter was replaced, reset or ran over, not how much was used.
final class MeterRows {
    private static final BigDecimal NEAR = new BigDecimal("0.001");

    private final Table table;
    private final Cells cells;
    private final Problems problems;
    private final Optional<Column> before;
    private final Optional<Column> after;
    private final Optional<Column> multiplier;
    private final Optional<Column> stated;
    private final boolean computed;

    MeterRows(Table table, Cells cells, Problems problems) {
        this.table = table;
        this.cells = cells;
        this.problems = problems;
        this.before = table.first(Meaning.READING_BEFORE);
        this.after = table.of(Meaning.QUANTITY).stream()
                .filter(column -> isReading(column, table))
                .findFirst()
                .or(() -> table.first(Meaning.READING_AFTER));
        this.multiplier = table.first(Meaning.MULTIPLIER);
        this.computed = after.isPresent() && after.get().meaning() == Meaning.QUANTITY;
        List<Column> quantities = table.of(Meaning.QUANTITY);
        this.stated = !computed && quantities.size() == 1 ? Optional.of(quantities.getFirst()) : Optional.empty();
    }

    private static boolean isReading(Column column, Table table) {
        return column.place().equals(READ)
                && table.first(Meaning.READING_BEFORE).isPresent();
    }

    /// Marks the column whose figure is made of two readings.
    static final String READ = "\u0000read";

    /// The table with its later readings as the quantity, where it states none itself.
    static Table counted(Table table) {
        boolean both = table.first(Meaning.READING_AFTER).isPresent()
                && table.first(Meaning.READING_BEFORE).isPresent();
        boolean states = table.columns().stream()
                .anyMatch(column -> column.meaning() == Meaning.QUANTITY || column.meaning() == Meaning.INTERVAL);
        if (!both || states) {
            return table.down();
        }
        List<Column> columns = new ArrayList<>();
        boolean done = false;
        for (Column column : table.columns()) {
            if (column.meaning() == Meaning.READING_AFTER && !done) {
                columns.add(new Column(column.index(), metered(column.heading()), column.mark(), READ));
                done = true;
            } else {
                columns.add(column);
            }
        }
        return table.with(columns).down();
    }

    /// A counter that names no unit counts in the utility's own.
    private static Heading metered(Heading heading) {
        return new Heading(
                Meaning.QUANTITY,
                heading.text(),
                heading.year(),
                heading.fiscal(),
                heading.month(),
                heading.unit().or(() -> Units.shipped().find("หน่วย")),
                heading.activity());
    }

    /// The row with the quantity in the place of the later reading; nothing where the readings fall.
    Optional<Row> read(Row row) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of(row);
        }
        if (!(said(row, before.get()) instanceof Said.Amount opening)
                || !(said(row, after.get()) instanceof Said.Amount closing)) {
            return readsAlone(row, before.get(), after.get());
        }
        BigDecimal difference = closing.value().subtract(opening.value());
        Place place = new Place(table.sheet(), row.number(), after.get().index());
        if (difference.signum() < 0 && computed) {
            problems.add(
                    "meter-falls",
                    place,
                    closing.value().toPlainString(),
                    opening.value().toPlainString(),
                    "");
            return Optional.empty();
        }
        BigDecimal used = difference.multiply(times(row));
        if (computed) {
            List<Cell> changed = new ArrayList<>(row.cells());
            changed.set(after.get().index(), new Cell.Numeric(used, ""));
            return Optional.of(new Row(row.number(), changed, row.hidden()));
        }
        if (difference.signum() < 0) {
            problems.add(Problem.of(
                    "meter-replaced",
                    place,
                    closing.value().toPlainString(),
                    opening.value().toPlainString(),
                    ""));
        } else if (stated.isPresent() && said(row, stated.get()) instanceof Said.Amount amount && !near(amount, used)) {
            problems.add(
                    "reading-differs",
                    new Place(table.sheet(), row.number(), stated.get().index()),
                    amount.value().toPlainString(),
                    used.toPlainString(),
                    used.toPlainString());
        }
        return Optional.of(row);
    }

    /// The row with a pair of readings of which one is missing: what was used cannot be told from the later one alone.
    private Optional<Row> readsAlone(Row row, Column earlier, Column later) {
        if (!computed || !(said(row, later) instanceof Said.Amount closing)) {
            return Optional.of(row);
        }
        Place place = new Place(table.sheet(), row.number(), earlier.index());
        problems.add(
                row.cell(earlier.index()) instanceof Cell.Failed failed
                        ? Formulas.problem(failed, place)
                        : Problem.of("reading-missing", place, closing.value().toPlainString(), "", ""));
        return Optional.empty();
    }

    /// Whether a row holds both readings.
    boolean hasBoth(Row row) {
        return before.isPresent()
                && after.isPresent()
                && said(row, before.get()) instanceof Said.Amount
                && said(row, after.get()) instanceof Said.Amount;
    }

    private static boolean near(Said.Amount amount, BigDecimal used) {
        BigDecimal allowed = used.abs().multiply(NEAR).max(BigDecimal.ONE);
        return amount.value().subtract(used).abs().compareTo(allowed) <= 0;
    }

    private BigDecimal times(Row row) {
        return multiplier.isPresent()
                        && said(row, multiplier.get()) instanceof Said.Amount amount
                        && amount.value().signum() > 0
                ? amount.value()
                : BigDecimal.ONE;
    }

    private Said said(Row row, Column column) {
        return cells.said(row.cell(column.index()), column.mark());
    }
}
