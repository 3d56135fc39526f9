package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.TableFacts;
import java.time.YearMonth;
import java.util.TreeSet;

/// Looks for months after the one in which the file came.
public final class Future {
    private Future() {}

    /// Notes each such month once, at its first figure.
    public static void check(BookFacts book, YearMonth uploaded) {
        TreeSet<YearMonth> told = new TreeSet<>();
        int last = Fact.Key.of(uploaded);
        for (TableFacts table : book.tables()) {
            for (Fact fact : table.facts()) {
                boolean counts = fact.verdict() == Fact.Verdict.COUNTS;
                if (counts && fact.month() > last && told.add(fact.key().yearMonth())) {
                    book.problems()
                            .add(
                                    "month-in-future",
                                    table.place(fact),
                                    fact.key().yearMonth().toString(),
                                    uploaded.toString(),
                                    "");
                }
            }
        }
    }
}
