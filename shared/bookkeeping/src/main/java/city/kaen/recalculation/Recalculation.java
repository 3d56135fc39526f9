package city.kaen.recalculation;

import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One recalculation of one city: dirty months in, a new revision out.
///
/// Marks are read before statements and cleared, by the counter that was read, after the head has moved: whatever is
/// committed meanwhile stays marked for the next run. Dying anywhere and running again ends the same.
public final class Recalculation {
    private static final int TRIES = 5; // another run may move the head between our reading and our writing

    private final Ledger ledger;
    private final FactorLibrary factors;

    public Recalculation(Ledger ledger, FactorLibrary factors) {
        this.ledger = ledger;
        this.factors = factors;
    }

    /// What a run did.
    ///
    /// @param months how many months were recomputed
    /// @param revision the head's number afterwards; 0 if there is none
    public record Result(int months, boolean revised, long revision) {}

    /// Recomputes the dirty months of a city, and some years whole.
    ///
    /// @param years to recompute whether dirty or not
    public Result run(String city, Set<Integer> years) {
        List<DirtyMonths.Mark> marks = ledger.dirtyMonths().list(city);
        Set<YearMonth> months = new TreeSet<>();
        marks.forEach(mark -> months.add(mark.month()));
        years.forEach(year -> months.addAll(ledger.statements().months(city, year)));
        if (months.isEmpty()) {
            return new Result(0, false, number(ledger.revisions().head(city)));
        }
        CityProfile profile = ledger.cities()
                .find(city)
                .orElseThrow(() -> new IllegalStateException("the city " + city + " has months but no profile"));
        Map<YearMonth, InventoryMonth> computed = new TreeMap<>();
        for (YearMonth month : months) {
            computed.put(month, compute(profile, month));
        }
        Result result = commit(city, computed);
        marks.forEach(mark -> ledger.dirtyMonths().clear(city, mark));
        return result;
    }

    private InventoryMonth compute(CityProfile profile, YearMonth month) {
        return InventoryCalculation.month(
                profile, factors, month, Placement.place(profile, ledger.live(profile.slug(), month)));
    }

    private Result commit(String city, Map<YearMonth, InventoryMonth> computed) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Head> head = ledger.revisions().head(city);
            Map<Integer, String> years = new TreeMap<>();
            head.ifPresent(current -> years.putAll(current.years()));
            for (int year : years(computed.keySet())) {
                InventoryYear revised = merge(city, year, head, computed);
                if (revised.months().isEmpty()) {
                    years.remove(year);
                } else {
                    years.put(year, ledger.revisions().keep(city, revised));
                }
            }
            if (head.isPresent() && head.get().years().equals(years)) {
                return new Result(computed.size(), false, head.get().number());
            }
            if (head.isEmpty() && years.isEmpty()) {
                return new Result(computed.size(), false, 0);
            }
            Head next = new Head(number(head) + 1, years);
            if (ledger.revisions().advance(city, head, next)) {
                return new Result(computed.size(), true, next.number());
            }
        }
        throw new IllegalStateException(
                "the head of " + city + " kept moving; the months stay marked for the next run");
    }

    private InventoryYear merge(String city, int year, Optional<Head> head, Map<YearMonth, InventoryMonth> computed) {
        Map<YearMonth, InventoryMonth> months = new TreeMap<>();
        head.flatMap(current -> Optional.ofNullable(current.years().get(year)))
                .ifPresent(digest -> ledger.revisions()
                        .get(city, year, digest)
                        .months()
                        .forEach(month -> months.put(month.month(), month)));
        computed.forEach((month, inventory) -> {
            if (month.getYear() == year) {
                months.put(month, inventory);
            }
        });
        months.values().removeIf(month -> month.entries().isEmpty());
        return new InventoryYear(year, new ArrayList<>(months.values()));
    }

    private static Set<Integer> years(Collection<YearMonth> months) {
        Set<Integer> years = new TreeSet<>();
        months.forEach(month -> years.add(month.getYear()));
        return years;
    }

    private static long number(Optional<Head> head) {
        return head.map(Head::number).orElse(0L);
    }
}
