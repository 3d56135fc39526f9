package city.kaen.recalculation;

import city.kaen.inventory.InventoryMonth;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Revisions.Turn;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Moves a city's head back to what an earlier revision was, under a new number, and holds it there.
///
/// Every month that differs is marked before the head moves: nothing forgets what the files say. The schedules leave a
/// held head alone; whoever recomputes with a reason ends the hold, and then those months follow the files again.
public final class Rollback {
    private static final int TRIES = 5; // another run may end between our marking and our moving

    private final Ledger ledger;

    public Rollback(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What was moved.
    ///
    /// @param revision the head's number afterwards
    /// @param months how many months differ between the two
    public record Result(long before, long revision, int months) {}

    /// Moves the head back.
    ///
    /// @param to the number of the revision whose figures are to stand again
    /// @throws IllegalArgumentException if there is no such earlier revision
    public Result run(String city, long to, String why) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Turn turn = ledger.revisions().turn(city);
            Head head = turn.head()
                    .orElseThrow(() -> new IllegalArgumentException("'" + city + "' has no revision to go back from"));
            Head earlier = ledger.revisions().history(city).stream()
                    .filter(each -> each.number() == to && to < head.number())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + city + "' has no revision " + to + " before its newest, " + head.number()));
            Set<YearMonth> differing = differing(city, head, earlier);
            ledger.dirtyMonths().mark(city, differing);
            Head next = new Head(head.number() + 1, earlier.years());
            if (ledger.revisions().rollBack(city, turn, next, why)) {
                ledger.unpublished().mark(city, why);
                return new Result(head.number(), next.number(), differing.size());
            }
        }
        throw new IllegalStateException("runs of " + city + " kept ending first; try again");
    }

    private Set<YearMonth> differing(String city, Head one, Head other) {
        Set<Integer> years = new TreeSet<>(one.years().keySet());
        years.addAll(other.years().keySet());
        Set<YearMonth> months = new TreeSet<>();
        for (int year : years) {
            Map<YearMonth, InventoryMonth> before = months(city, one, year);
            Map<YearMonth, InventoryMonth> after = months(city, other, year);
            Set<YearMonth> all = new TreeSet<>(before.keySet());
            all.addAll(after.keySet());
            all.removeIf(month -> Objects.equals(before.get(month), after.get(month)));
            months.addAll(all);
        }
        return months;
    }

    private Map<YearMonth, InventoryMonth> months(String city, Head head, int year) {
        Map<YearMonth, InventoryMonth> months = new HashMap<>();
        String digest = head.years().get(year);
        if (digest != null) {
            ledger.revisions().get(city, year, digest).months().forEach(month -> months.put(month.month(), month));
        }
        return months;
    }
}
