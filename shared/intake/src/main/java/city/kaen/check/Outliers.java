package city.kaen.check;

import city.kaen.activity.Unit;
import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks for amounts that lie far above what the same meter or place uses in its other months of the file. What else
/// only a slip explains is the matter of [OwnSeries].
///
/// They are held: none counts until the sender writes a reason in the confirm column.
public final class Outliers {
    private Outliers() {}

    /// Notes each such amount.
    public static void check(Things things, BookFacts book) {
        things.all().forEach(all -> check(all, book));
    }

    private static void check(List<Fact> all, BookFacts book) {
        List<BigDecimal> amounts = new ArrayList<>(all.size());
        all.forEach(fact -> amounts.add(fact.amount()));
        Optional<Usual> usual = Usual.of(amounts);
        if (usual.isEmpty()) {
            return;
        }
        Unit unit = book.activities().get(all.getFirst().thing().activity()).unit();
        for (Fact fact : all) {
            usual.get().doubtAbove(fact.amount(), unit).ifPresent(doubt -> note(doubt, fact, book));
        }
    }

    private static void note(Doubt doubt, Fact one, BookFacts book) {
        String reason = one.confirmation();
        if (reason.isEmpty()) {
            one.doubt(doubt.code());
        }
        Problem problem = Problem.of(
                reason.isEmpty() ? doubt.code() : "confirmed",
                one.place(),
                Doubt.plain(one.amount()),
                doubt.expected(),
                doubt.proposed());
        for (Map.Entry<String, String> word : doubt.words().entrySet()) {
            problem = problem.with(word.getKey(), word.getValue());
        }
        book.problems().add(problem.with("reason", reason));
    }
}
