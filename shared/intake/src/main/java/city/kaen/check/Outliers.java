package city.kaen.check;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks for amounts that lie far above what the same meter or place uses in its other months of the file. What else
/// only
/// a slip explains is the matter of [OwnSeries].
///
/// They are held: none counts until the sender writes a reason in the confirm column.
public final class Outliers {
    private Outliers() {}

    /// Notes each such amount.
    public static void check(Things things, BookFacts book) {
        things.all().forEach(all -> check(all, book));
    }

    private static void check(List<Things.Stated> all, BookFacts book) {
        Optional<Usual> usual =
                Usual.of(all.stream().map(one -> one.fact().amount()).toList());
        for (Things.Stated one : all) {
            Fact fact = one.fact();
            usual.flatMap(months -> months.doubtAbove(
                            fact.amount(),
                            book.activities().get(fact.key().activity()).unit()))
                    .ifPresent(doubt -> note(doubt, one, book));
        }
    }

    private static void note(Doubt doubt, Things.Stated one, BookFacts book) {
        String reason = one.confirmation();
        if (reason.isEmpty()) {
            one.fact().doubt(doubt.code());
        }
        Problem problem = Problem.of(
                reason.isEmpty() ? doubt.code() : "confirmed",
                one.place(),
                Doubt.plain(one.fact().amount()),
                doubt.expected(),
                doubt.proposed());
        for (Map.Entry<String, String> word : doubt.words().entrySet()) {
            problem = problem.with(word.getKey(), word.getValue());
        }
        book.problems().add(problem.with("reason", reason));
    }
}
