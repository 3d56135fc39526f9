package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.TableFacts;
import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Looks for months outside the year that a table's title names, where most of its months are inside.
public final class TitleYear {
    private static final int OCTOBER = 10;

    private TitleYear() {}

    /// Notes each such month once a table, at its first figure.
    public static void check(BookFacts book) {
        for (TableFacts table : book.tables()) {
            OptionalInt year = table.titleYear();
            if (year.isPresent()) {
                check(table, year.getAsInt(), book);
            }
        }
    }

    private static void check(TableFacts table, int year, BookFacts book) {
        Map<YearMonth, Fact> months = new TreeMap<>();
        for (Fact fact : table.facts()) {
            if (fact.verdict() == Fact.Verdict.COUNTS) {
                months.putIfAbsent(fact.key().yearMonth(), fact);
            }
        }
        long inside = months.keySet().stream()
                .filter(month -> month.getYear() == year)
                .count();
        long fiscal =
                months.keySet().stream().filter(month -> isIn(month, year)).count();
        boolean asFiscal = table.fiscal() || fiscal == months.size();
        long fitting = asFiscal ? fiscal : inside;
        if (fitting * 2 <= months.size()) {
            return;
        }
        months.forEach((month, fact) -> {
            if (asFiscal ? !isIn(month, year) : month.getYear() != year) {
                book.problems()
                        .add("month-outside-year", table.place(fact), month.toString(), Integer.toString(year), "");
            }
        });
    }

    /// Whether a month lies in a fiscal year, October to September.
    private static boolean isIn(YearMonth month, int fiscalYear) {
        int year = month.getMonthValue() >= OCTOBER ? month.getYear() + 1 : month.getYear();
        return year == fiscalYear;
    }
}
