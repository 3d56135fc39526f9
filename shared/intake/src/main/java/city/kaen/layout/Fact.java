package city.kaen.layout;

import java.math.BigDecimal;
import java.time.YearMonth;

/// What one table states of one thing in one month: the sum of the figures that speak of it.
public final class Fact {
    /// What a fact is of, whatever its month.
    ///
    /// @param facility the facility's id, or empty
    /// @param meter the meter, plate or unregistered place as the file names it, or empty
    /// @param activity the activity's id
    public record Thing(String facility, String meter, String district, String activity) {
        /// Written out, as the first compiler takes long over what records bring: every figure is looked up.
        @Override
        public int hashCode() {
            int hash = meter.hashCode() * 31 + facility.hashCode();
            return (hash * 31 + activity.hashCode()) * 31 + district.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof Thing that
                            && meter.equals(that.meter)
                            && facility.equals(that.facility)
                            && activity.equals(that.activity)
                            && district.equals(that.district));
        }

        /// The same thing, of texts that are kept once.
        Thing with(RecentTexts texts) {
            return new Thing(texts.same(facility), texts.same(meter), texts.same(district), activity);
        }

        /// The same thing in a facility.
        Thing in(String other) {
            return new Thing(other, meter, district, activity);
        }

        /// The same thing of another activity.
        Thing of(String other) {
            return new Thing(facility, meter, district, other);
        }
    }

    /// What a fact is about.
    ///
    /// @param month years times twelve plus the month from 0, or the month's number below zero where the year is not
    /// told
    public record Key(Thing thing, int month) {
        public String facility() {
            return thing.facility();
        }

        public String meter() {
            return thing.meter();
        }

        public String district() {
            return thing.district();
        }

        public String activity() {
            return thing.activity();
        }

        /// A dated month as a key's number.
        public static int of(YearMonth month) {
            return month.getYear() * 12 + month.getMonthValue() - 1;
        }

        /// Whether the year is told.
        public boolean dated() {
            return month > 0;
        }

        /// The month, where its year is told.
        public YearMonth yearMonth() {
            return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
        }

        /// The month's number, 1 to 12.
        public int monthOfYear() {
            return dated() ? Math.floorMod(month, 12) + 1 : -month;
        }

        /// The same thing in a facility.
        public Key in(String other) {
            return new Key(thing.in(other), month);
        }
    }

    /// What is made of a fact.
    public enum Verdict {
        /// Nothing yet.
        OPEN,
        /// It is counted.
        COUNTS,
        /// Another table says the same; that one is counted.
        RESTATES,
        /// Its month has not been reported yet: the form was only laid out.
        NOT_REPORTED,
        /// Something about it is wrong.
        REFUSED
    }

    private final TableFacts table;
    private Thing thing;
    private final int month;
    private int row;
    private int column;
    private BigDecimal amount;
    private boolean nil;
    private boolean paid;
    private Verdict verdict = Verdict.OPEN;
    private String doubt = "";

    Fact(TableFacts table, Thing thing, int month, int row, int column, BigDecimal amount, boolean nil, boolean paid) {
        this.table = table;
        this.thing = thing;
        this.month = month;
        this.row = row;
        this.column = column;
        this.amount = amount;
        this.nil = nil;
        this.paid = paid;
    }

    void add(BigDecimal more, boolean moreNil, boolean morePaid, int moreRow, int moreColumn) {
        if (nil && !moreNil) {
            row = moreRow;
            column = moreColumn;
        }
        amount = amount.add(more);
        nil &= moreNil;
        paid |= morePaid;
    }

    public Key key() {
        return new Key(thing, month);
    }

    /// What it is of, whatever its month.
    public Thing thing() {
        return thing;
    }

    /// Its month, as a key has it.
    public int month() {
        return month;
    }

    /// The place of its first figure that is no dash.
    public Place place() {
        return table.place(this);
    }

    /// Why the sender confirms it, as the confirm column has it, or empty.
    public String confirmation() {
        return table.confirmation(row);
    }

    /// The taught layout that it was read by, or empty.
    public String layout() {
        return table.layout();
    }

    /// Takes the fact for one of a facility.
    public void place(String facility) {
        thing = thing.in(facility);
    }

    /// Takes the fact for one of another activity.
    public void rename(String activity) {
        thing = thing.of(activity);
    }

    public Verdict verdict() {
        return verdict;
    }

    public void decide(Verdict decided) {
        verdict = decided;
    }

    /// The row of the first figure that is no dash, as a spreadsheet counts it.
    public int row() {
        return row;
    }

    /// The column of that figure, counted from 0.
    public int column() {
        return column;
    }

    /// In the unit that the activity is kept in.
    public BigDecimal amount() {
        return amount;
    }

    /// Whether every figure is a dash .
    public boolean nil() {
        return nil;
    }

    /// Whether a cost above nothing stands beside any figure.
    public boolean paid() {
        return paid;
    }

    /// Why it does not count until the sender confirms it: the code of the finding, or empty.
    public String doubt() {
        return doubt;
    }

    /// Notes that it is in doubt.
    ///
    /// @param code of the finding
    public void doubt(String code) {
        doubt = code;
    }
}
