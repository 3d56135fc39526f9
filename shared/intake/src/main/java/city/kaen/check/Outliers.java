package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Problem;
import city.kaen.layout.TableFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Looks for amounts that lie far above what the same meter or place uses in its other months of the file. What else
/// only
/// a slip explains is the matter of [OwnSeries].
///
/// They are held: none counts until the sender writes a reason in the confirm column.
public final class Outliers {
    private Outliers() {}

    private record Stated(Fact fact, TableFacts table) {}

    /// Notes each such amount.
    public static void check(BookFacts book) {
        Map<String, List<Stated>> series = new TreeMap<>();
        for (TableFacts table : book.tables()) {
            for (Fact fact : table.facts()) {
                if (fact.verdict() == Fact.Verdict.COUNTS && fact.amount().signum() > 0) {
                    Fact.Key key = fact.key();
                    String thing = String.join("\n", key.facility(), key.meter(), key.district(), key.activity());
                    series.computeIfAbsent(thing, one -> new ArrayList<>()).add(new Stated(fact, table));
                }
            }
        }
        series.values().forEach(all -> check(all, book));
    }

    private static void check(List<Stated> all, BookFacts book) {
        Optional<Usual> usual =
                Usual.of(all.stream().map(one -> one.fact().amount()).toList());
        for (Stated one : all) {
            Fact fact = one.fact();
            usual.flatMap(months -> months.doubtAbove(
                            fact.amount(),
                            book.activities().get(fact.key().activity()).unit()))
                    .ifPresent(doubt -> note(doubt, one, book));
        }
    }

    private static void note(Doubt doubt, Stated one, BookFacts book) {
        String reason = one.table().confirmation(one.fact().row());
        if (reason.isEmpty()) {
            one.fact().doubt(doubt.code());
        }
        Problem problem = Problem.of(
                reason.isEmpty() ? doubt.code() : "confirmed",
                one.table().place(one.fact()),
                Doubt.plain(one.fact().amount()),
                doubt.expected(),
                doubt.proposed());
        for (Map.Entry<String, String> word : doubt.words().entrySet()) {
            problem = problem.with(word.getKey(), word.getValue());
        }
        book.problems().add(problem.with("reason", reason));
    }
}
