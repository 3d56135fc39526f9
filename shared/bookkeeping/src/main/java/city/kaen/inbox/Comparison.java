package city.kaen.inbox;

import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Intake;
import city.kaen.intake.Statement;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.LiveReader;
import city.kaen.ledger.LiveStatements;
import city.kaen.ledger.LiveStatements.Held;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.SaidOfMonth;
import city.kaen.recalculation.MonthsOfCity;
import city.kaen.receipt.Effects;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// What a file does to what the city has: each of its months read once, strongly consistent, and resolved with the file
/// and as if it had never come.
///
/// For the receipt only, as of now: what counts is decided anew whenever a month is computed. A department's lines are
/// judged by its own past alone, and by what others say in the file's months; so of the months before, only what the
/// department said is read. Only where others have something in another book in the file's cells does it matter for the
/// city's total what of theirs is in doubt: then their past is read, too.
final class Comparison {
    /// So many months of a file are compared, the latest; each is judged by the 24 before it.
    private static final int MOST_MONTHS = 24;

    /// More lines than this are not held side by side.
    private static final int MOST_LINES = 400_000;

    private final Ledger ledger;
    private final FactorLibrary factors;
    private final CityProfile city;
    private final ObjectVersion version;
    private final Optional<CityProfile> profile;
    private final Map<YearMonth, SaidOfMonth> read = new HashMap<>();
    private final Map<YearMonth, SaidOfMonth> own = new HashMap<>();
    private final Map<Integer, List<YearMonth>> stated = new HashMap<>();
    private int lines;

    /// What counts as if the file had never come, and with it.
    private record Sides(LiveReader without, LiveReader with) {}

    private Comparison(Ledger ledger, FactorLibrary factors, CityProfile city, ObjectVersion version) {
        this.ledger = ledger;
        this.factors = factors;
        this.city = city;
        this.version = version;
        this.profile = ledger.cities().find(city.slug());
    }

    private Sides sides(Function<YearMonth, SaidOfMonth> said) {
        return new Sides(
                LiveReader.reading(month -> said.apply(month).without(version), this::stated, profile),
                LiveReader.reading(said, this::stated, profile));
    }

    /// Compares an accepted file, once it is concluded.
    static Effects of(
            Ledger ledger, FactorLibrary shipped, CityProfile city, ObjectVersion version, Intake.Accepted intake) {
        return new Comparison(ledger, shipped.plus(ledger.factorSets().inUse()), city, version).compare(intake);
    }

    private Effects compare(Intake.Accepted intake) {
        NavigableSet<YearMonth> months = new TreeSet<>();
        intake.statements().stream().map(Statement::month).forEach(months::add);
        boolean whole = months.size() <= MOST_MONTHS;
        while (months.size() > MOST_MONTHS) {
            months.pollFirst();
        }
        Set<YearMonth> judged = new HashSet<>(months);
        judged.addAll(MissingDatasets.months(version));
        Sides sides = sides(month -> judged.contains(month) ? said(month) : own(month));
        Optional<Sides> all = Optional.empty();
        ReplacedQuantities replaced = new ReplacedQuantities(city.activities(), version.department());
        InventoryGain gain = new InventoryGain(city, version.department());
        List<Held> held = new ArrayList<>();
        NavigableMap<YearMonth, LiveStatements> after = new TreeMap<>();
        for (YearMonth month : months) {
            if (lines > MOST_LINES) {
                whole = false;
                break;
            }
            LiveStatements before = sides.without.live(month);
            LiveStatements now = sides.with.live(month);
            after.put(month, now);
            now.held().stream().filter(each -> each.version().equals(version)).forEach(held::add);
            replaced.add(month, before, now);
            Optional<InventoryMonth> was = computed(month, before);
            Optional<InventoryMonth> is = computed(month, now);
            if (meetsOtherBooks(was) || meetsOtherBooks(is)) {
                all = all.or(() -> Optional.of(sides(this::said)));
                was = computed(month, all.get().without.live(month));
                is = computed(month, all.get().with.live(month));
            }
            gain.add(was, is);
        }
        return new Effects(
                new HistoryFindings(sides.with, version, intake.findings()).of(after, held),
                held.stream()
                        .map(each -> ReplacedQuantities.held(each, city.activities()))
                        .toList(),
                replaced.changes(),
                gain.gain(),
                MissingDatasets.of(city, version, month -> {
                    LiveStatements known = after.get(month);
                    return known == null ? sides.with.live(month) : known;
                }),
                whole);
    }

    /// Whether a cell of the department's has entries of other departments in another book, so that one keeps the other
    /// from counting.
    private boolean meetsOtherBooks(Optional<InventoryMonth> computed) {
        Map<String, Set<Book>> books = new HashMap<>();
        computed.ifPresent(month -> month.entries().stream()
                .filter(entry -> isOwn(entry) && !entry.ref().isEmpty())
                .forEach(entry -> books.computeIfAbsent(entry.ref(), ref -> EnumSet.noneOf(Book.class))
                        .add(entry.book())));
        return computed.stream()
                .flatMap(month -> month.entries().stream())
                .filter(entry -> !isOwn(entry) && books.containsKey(entry.ref()))
                .anyMatch(entry -> !books.getOrDefault(entry.ref(), Set.of()).equals(Set.of(entry.book())));
    }

    private boolean isOwn(CellEntry entry) {
        return entry.department().equals(version.department());
    }

    private Optional<InventoryMonth> computed(YearMonth month, LiveStatements live) {
        boolean placed = live.live().stream()
                .allMatch(
                        each -> city.findDepartment(each.version().department()).isPresent());
        return placed ? Optional.of(MonthsOfCity.month(city, factors, month, live)) : Optional.empty();
    }

    private SaidOfMonth said(YearMonth month) {
        return read.computeIfAbsent(month, each -> {
            SaidOfMonth said = ledger.said(city.slug(), each);
            said.committed().forEach(one -> lines += one.statement().lines().size());
            return said;
        });
    }

    private SaidOfMonth own(YearMonth month) {
        return own.computeIfAbsent(month, each -> {
            SaidOfMonth said = ledger.said(city.slug(), each, version.department());
            said.committed().forEach(one -> lines += one.statement().lines().size());
            return said;
        });
    }

    private List<YearMonth> stated(int year) {
        return stated.computeIfAbsent(year, each -> ledger.statements().months(city.slug(), each));
    }
}
