package city.kaen.recalculation;

import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.LiveReader;
import city.kaen.ledger.LiveStatements;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Revisions.Turn;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// One recalculation of one city: dirty months in, a new revision out.
///
/// The turn is read first, then the marks, then the statements; marks are cleared, by the counter that was read, after
/// the run has ended. A mark stands for its month and for those after it that are judged by it. Whatever is committed
/// meanwhile stays marked for the next run, and a slower run that read less cannot write over one that read more. Dying
/// anywhere and running again ends the same.
public final class Recalculation {
    private static final int TRIES = 5; // another run may end between our reading and our writing

    private final Ledger ledger;
    private final FactorLibrary factors;
    private final Consumer<YearMonth> progress;

    public Recalculation(Ledger ledger, FactorLibrary factors) {
        this(ledger, factors, month -> {});
    }

    private Recalculation(Ledger ledger, FactorLibrary factors, Consumer<YearMonth> progress) {
        this.ledger = ledger;
        this.factors = factors;
        this.progress = progress;
    }

    /// The same, but it tells of each month before it reads it.
    public Recalculation telling(Consumer<YearMonth> each) {
        return new Recalculation(ledger, factors, each);
    }

    /// What a run did.
    ///
    /// @param months how many months were recomputed
    /// @param before the head's number when it began; 0 if there was none
    /// @param revision the head's number afterwards; 0 if there is none
    /// @param held why it did nothing: the head is held by a rollback
    /// @param inputs the object versions that count in those months and in those that were read for an estimate
    /// @param factorSets the edition of each uploaded set that the profile names, `shipped` for the others
    public record Result(
            int months,
            boolean revised,
            long before,
            long revision,
            Optional<String> held,
            SortedSet<ObjectVersion> inputs,
            SortedMap<String, String> factorSets) {
        public Result {
            inputs = Collections.unmodifiableSortedSet(new TreeSet<>(inputs));
            factorSets = Collections.unmodifiableSortedMap(new TreeMap<>(factorSets));
        }

        private static Result nothing(Turn turn) {
            long number = number(turn.head());
            return new Result(0, false, number, number, turn.held(), new TreeSet<>(), new TreeMap<>());
        }
    }

    /// Recomputes the dirty months of a city; not while its head is held.
    public Result run(String city) {
        return run(city, false, Set.of(), "");
    }

    /// Recomputes the dirty months of a city and some years whole, and ends a hold: for operators.
    ///
    /// @param years to recompute whether dirty or not; they are marked first, so that who dies here is finished by the
    ///     schedule
    public Result run(String city, Set<Integer> years) {
        return run(city, years, "");
    }

    /// The same, with a reason for the readers of what is published.
    public Result run(String city, Set<Integer> years, String why) {
        Set<YearMonth> months = new TreeSet<>();
        years.forEach(year -> months.addAll(ledger.statements().months(city, year)));
        if (!months.isEmpty()) {
            ledger.dirtyMonths().mark(city, months);
        }
        return run(city, true, months, why);
    }

    private Result run(String city, boolean release, Set<YearMonth> asked, String why) {
        Turn began = ledger.revisions().turn(city);
        Turn turn = began;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Result> result = attempt(city, release, asked, why, began, turn);
            if (result.isPresent()) {
                return result.get();
            }
            turn = ledger.revisions().turn(city);
        }
        throw new IllegalStateException(
                "other runs of " + city + " kept ending first; the months stay marked for the next run");
    }

    /// One try. It ends only a hold that stood when the run began: who said to go on did not know of a later one.
    ///
    /// @param asked months to compute though they are not marked, or no longer: a schedule that ran meanwhile does not
    /// answer an
    ///     operator
    /// @return empty if another run ended meanwhile, so that what was read may be older than what counts
    private Optional<Result> attempt(
            String city, boolean release, Set<YearMonth> asked, String why, Turn began, Turn turn) {
        List<DirtyMonths.Mark> marks = ledger.dirtyMonths().list(city);
        boolean known = turn.held().equals(began.held()) && turn.head().equals(began.head());
        if (turn.held().isPresent() ? !(release && known) : marks.isEmpty() && asked.isEmpty()) {
            return Optional.of(Result.nothing(turn));
        }
        CityProfile profile = ledger.cities()
                .find(city)
                .orElseThrow(() -> new IllegalStateException("the city " + city + " has months but no profile"));
        CityFactors counted = CityFactors.of(profile, factors, ledger.factorSets());
        SortedSet<ObjectVersion> inputs = new TreeSet<>();
        Set<YearMonth> months = new TreeSet<>(asked);
        marks.forEach(mark -> months.add(mark.month()));
        LiveReader reader = new LiveReader(ledger, profile);
        Map<YearMonth, InventoryMonth> computed = new MonthsOfCity(
                        profile,
                        counted.library(),
                        month -> read(reader, month, inputs),
                        year -> ledger.statements().months(city, year))
                .changed(reader.following(months));
        Optional<Head> ended = commit(city, turn, computed);
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        // Before the marks go: should this die here, the next run comes here again.
        ledger.unpublished().mark(city, why);
        marks.forEach(mark -> ledger.dirtyMonths().clear(city, mark));
        computed.keySet().forEach(month -> ledger.settle(city, month));
        long before = number(turn.head());
        return Optional.of(new Result(
                computed.size(),
                ended.get().number() != before,
                before,
                ended.get().number(),
                Optional.empty(),
                inputs,
                counted.editions()));
    }

    private LiveStatements read(LiveReader reader, YearMonth month, SortedSet<ObjectVersion> inputs) {
        progress.accept(month);
        LiveStatements live = reader.live(month);
        live.live().forEach(each -> inputs.add(each.version()));
        return live;
    }

    /// The head after the run; empty if another run ended meanwhile.
    private Optional<Head> commit(String city, Turn turn, Map<YearMonth, InventoryMonth> computed) {
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
        if (standing.equals(years)) {
            return ledger.revisions().confirm(city, turn)
                    ? Optional.of(head.orElse(new Head(0, Map.of())))
                    : Optional.empty();
        }
        Head next = new Head(number(head) + 1, years);
        return ledger.revisions().advance(city, turn, next) ? Optional.of(next) : Optional.empty();
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
