package city.kaen.recalculation;

import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Revisions.Turn;
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
/// The turn is read first, then the marks, then the statements; marks are cleared, by the counter that was read, after
/// the
/// run has ended. Whatever is committed meanwhile stays marked for the next run, and a slower run that read less cannot
/// write over one that read more. Dying anywhere and running again ends the same.
public final class Recalculation {
    private static final int TRIES = 5; // another run may end between our reading and our writing

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
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Result> result = attempt(city, years);
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new IllegalStateException(
                "other runs of " + city + " kept ending first; the months stay marked for the next run");
    }

    /// One try; empty if another run ended meanwhile, so that what was read may be older than what counts.
    private Optional<Result> attempt(String city, Set<Integer> years) {
        Turn turn = ledger.revisions().turn(city);
        List<DirtyMonths.Mark> marks = ledger.dirtyMonths().list(city);
        Set<YearMonth> months = new TreeSet<>();
        marks.forEach(mark -> months.add(mark.month()));
        years.forEach(year -> months.addAll(ledger.statements().months(city, year)));
        if (months.isEmpty()) {
            return Optional.of(new Result(0, false, number(turn.head())));
        }
        CityProfile profile = ledger.cities()
                .find(city)
                .orElseThrow(() -> new IllegalStateException("the city " + city + " has months but no profile"));
        FactorLibrary library = factors.plus(ledger.factorSets().inUse());
        Map<YearMonth, InventoryMonth> computed = new MonthsOfCity(
                        profile,
                        library,
                        month -> ledger.live(city, month),
                        year -> ledger.statements().months(city, year))
                .changed(months);
        Optional<Result> result = commit(city, turn, computed);
        if (result.isPresent()) {
            marks.forEach(mark -> ledger.dirtyMonths().clear(city, mark));
            months.forEach(month -> ledger.settle(city, month));
        }
        return result;
    }

    private Optional<Result> commit(String city, Turn turn, Map<YearMonth, InventoryMonth> computed) {
        Optional<Head> head = turn.head();
        Map<Integer, String> standing = head.map(Head::years).orElse(Map.of());
        Map<Integer, String> years = new TreeMap<>(standing);
        for (int year : years(computed.keySet())) {
            InventoryYear revised = merge(city, year, head, computed);
            if (revised.months().isEmpty()) {
                years.remove(year);
            } else {
                years.put(year, ledger.revisions().keep(city, revised));
            }
        }
        boolean revised = !standing.equals(years);
        long number = revised ? number(head) + 1 : number(head);
        boolean ended = revised
                ? ledger.revisions().advance(city, turn, new Head(number, years))
                : ledger.revisions().confirm(city, turn);
        return ended ? Optional.of(new Result(computed.size(), revised, number)) : Optional.empty();
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
