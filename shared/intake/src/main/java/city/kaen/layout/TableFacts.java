package city.kaen.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The facts of one table.
public final class TableFacts {
    private final Table table;
    private final int headerRow;
    private final Map<Fact.Thing, List<Fact>> byThing = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private boolean complete;
    private final Map<Integer, String> confirmed = new HashMap<>();
    private int meterRows;
    private final BitSet laid = new BitSet(13);
    private final BitSet columns = new BitSet();
    private final List<Problem> skipped = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private String layout = "";
    private boolean lent;
    private final RecentTexts texts = new RecentTexts();

    /// A pair of meter readings of one row.
    ///
    /// @param month the month's number, 1 to 12
    public record Reading(int month, BigDecimal before, BigDecimal after, int row, int beforeColumn, int afterColumn) {}

    /// @param headerRow the number of the row it begins in
    TableFacts(Table table, int headerRow) {
        this.table = table;
        this.headerRow = headerRow;
    }

    Fact add(Fact.Thing thing, int month, int row, int column, BigDecimal amount, boolean nil, boolean paid) {
        columns.set(column);
        List<Fact> known = byThing.get(thing);
        Fact.Thing kept = known == null ? thing.with(texts) : known.getFirst().thing();
        if (known == null) {
            known = new ArrayList<>(4);
            byThing.put(kept, known);
        }
        for (int i = known.size() - 1; i >= 0; i--) {
            if (known.get(i).month() == month) {
                known.get(i).add(amount, nil, paid, row, column);
                return known.get(i);
            }
        }
        Fact fact = new Fact(this, kept, month, row, column, amount, nil, paid);
        known.add(fact);
        facts.add(fact);
        return fact;
    }

    /// Notes a row that is of no activity.
    void skip(String code, Place place, String found) {
        if (skipped.isEmpty()) {
            skipped.add(Problem.of(code, place, found, "", ""));
        }
    }

    /// What the first row is that was left out since it is of no activity.
    Optional<Problem> skipped() {
        return skipped.stream().findFirst();
    }

    /// Notes a row with two readings of a meter.
    void metered() {
        meterRows++;
    }

    int meterRows() {
        return meterRows;
    }

    /// Notes the taught layout that the table was read by.
    void taughtBy(String name) {
        layout = name;
    }

    /// The taught layout that the table was read by, or empty.
    public String layout() {
        return layout;
    }

    /// Notes whether the table says no unit and is read in that of the tables it sums up.
    void lent(boolean lends) {
        lent = lends;
    }

    /// Whether the table says no unit and is read in that of the tables it sums up.
    public boolean isLent() {
        return lent;
    }

    /// Notes that the sender confirms a row.
    ///
    /// @param reason what stands in the confirm column
    void confirm(int row, String reason) {
        confirmed.put(row, reason);
    }

    /// Why the sender confirms what a row says, as the confirm column has it; empty if nothing stands there.
    public String confirmation(int row) {
        return confirmed.getOrDefault(row, "");
    }

    /// Whether a figure of a column was stated.
    boolean states(int column) {
        return columns.get(column);
    }

    /// Notes that the table has a place for a month, filled or not.
    ///
    /// @param month the month's number, 1 to 12
    void lays(int month) {
        laid.set(month);
    }

    /// Whether the table has a place for a month of the year, filled or not.
    public boolean hasPlaceFor(int month) {
        return laid.get(month);
    }

    void add(Reading reading) {
        readings.add(reading);
    }

    Table table() {
        return table;
    }

    /// The number of the table within the file, from 0.
    public int number() {
        return table.number();
    }

    /// The sheet the table stands on, from 0.
    public int sheet() {
        return table.sheet();
    }

    /// Where the table begins: its header, or its first row where it has none of its own.
    public Place place() {
        return new Place(table.sheet(), headerRow, table.left());
    }

    /// Whether its months were laid out beforehand, to be filled in as they pass.
    public boolean form() {
        return table.form();
    }

    /// The year that the table's titles name.
    public OptionalInt titleYear() {
        return table.titles().year();
    }

    /// Whether its years are fiscal ones, October to September.
    public boolean fiscal() {
        return table.titles().fiscal()
                || table.columns().stream().anyMatch(column -> column.heading().fiscal());
    }

    /// Says that every row was read. What facts are of may then change, so they are no longer found by it.
    void complete() {
        complete = true;
        byThing.clear();
    }

    /// The facts in the order of the file; none before every row was read.
    public List<Fact> facts() {
        return complete ? Collections.unmodifiableList(facts) : List.of();
    }

    public List<Reading> readings() {
        return Collections.unmodifiableList(readings);
    }

    /// The place of a fact's first figure.
    public Place place(Fact fact) {
        return new Place(sheet(), fact.row(), fact.column());
    }
}
