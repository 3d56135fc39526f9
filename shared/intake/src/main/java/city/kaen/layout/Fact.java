package city.kaen.layout;

import java.math.BigDecimal;
import java.time.YearMonth;

/// What one table states of one thing in one month: the sum of the figures that speak of it.
public final class Fact {
    /// What a fact is about.
    ///
    /// @param facility the facility's id, or empty
    /// @param meter the meter, plate or unregistered place as the file names it, or empty
    /// @param activity the activity's id
    /// @param month years times twelve plus the month from 0, or the month's number below zero where the year is not
    /// told
    public record Key(String facility, String meter, String district, String activity, int month) {
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

        /// The same key, of texts that are kept once.
        Key with(RecentTexts texts) {
            return new Key(texts.same(facility), texts.same(meter), texts.same(district), activity, month);
        }

        /// What it is of, whatever the month.
        public Key ofAllMonths() {
            return new Key(facility, meter, district, activity, 0);
        }

        /// The same thing in a facility.
        public Key in(String other) {
            return new Key(other, meter, district, activity, month);
        }

        /// The same thing of another activity.
        public Key of(String other) {
            return new Key(facility, meter, district, other, month);
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

    private Key key;
    private int row;
    private int column;
    private BigDecimal amount;
    private boolean nil;
    private boolean paid;
    private Verdict verdict = Verdict.OPEN;
    private String doubt = "";

    Fact(Key key, int row, int column, BigDecimal amount, boolean nil, boolean paid) {
        this.key = key;
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
        return key;
    }

    /// Takes the fact for one of a facility.
    public void place(String facility) {
        key = key.in(facility);
    }

    /// Takes the fact for one of another activity.
    public void rename(String activity) {
        key = key.of(activity);
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
