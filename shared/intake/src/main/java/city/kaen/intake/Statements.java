package city.kaen.intake;

import city.kaen.activity.Activity;
import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.TableFacts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The facts of a file that count, as statements: one a dataset and month.
final class Statements {
    private Statements() {}

    static List<Statement> of(BookFacts book) {
        SortedMap<String, SortedMap<YearMonth, FactLines.Gathering>> found = new TreeMap<>();
        Map<Integer, YearMonth> months = new HashMap<>();
        for (TableFacts table : book.tables()) {
            for (Fact fact : table.facts()) {
                if (fact.verdict() == Fact.Verdict.COUNTS) {
                    Activity activity = book.activities().get(fact.thing().activity());
                    found.computeIfAbsent(activity.dataset(), one -> new TreeMap<>())
                            .computeIfAbsent(
                                    months.computeIfAbsent(
                                            fact.month(), one -> fact.key().yearMonth()),
                                    month -> new FactLines.Gathering(book, month))
                            .add(fact);
                }
            }
        }
        List<Statement> statements = new ArrayList<>();
        found.forEach((dataset, byMonth) -> {
            SortedMap<YearMonth, List<Line>> lines = new TreeMap<>();
            byMonth.forEach((month, gathered) -> lines.put(month, gathered.lines()));
            String figures = Fingerprint.of(lines);
            byMonth.forEach((month, gathered) -> statements.add(
                    new Statement(dataset, month, lines.getOrDefault(month, List.of()), gathered.layouts(), figures)));
        });
        return statements;
    }
}
