package city.kaen.inbox;

import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Intake;
import city.kaen.intake.Statement;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a file does to what the city has: each of its months read once, strongly consistent, and resolved with the file
/// and as if it had never come.
///
/// For the receipt only, as of now: what counts is decided anew whenever a month is computed.
final class Comparison {
    /// So many months of a file are compared, the latest; each is judged by the 24 before it.
    private static final int MOST_MONTHS = 24;

    /// More lines than this are not held side by side.
    private static final int MOST_LINES = 400_000;

    private final Ledger ledger;
    private final FactorLibrary factors;
    private final CityProfile city;
    private final ObjectVersion version;
    private final Map<YearMonth, SaidOfMonth> read = new HashMap<>();
    private int lines;

    private Comparison(Ledger ledger, FactorLibrary factors, CityProfile city, ObjectVersion version) {
        this.ledger = ledger;
        this.factors = factors;
        this.city = city;
        this.version = version;
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
        LiveReader without = LiveReader.reading(month -> said(month).without(version), ledger, city.slug());
        LiveReader with = LiveReader.reading(this::said, ledger, city.slug());
        ReplacedQuantities replaced = new ReplacedQuantities(city.activities(), version.department());
        InventoryGain gain = new InventoryGain(city, version.department());
        List<Held> held = new ArrayList<>();
        NavigableMap<YearMonth, LiveStatements> after = new TreeMap<>();
        for (YearMonth month : months) {
            if (lines > MOST_LINES) {
                whole = false;
                break;
            }
            LiveStatements before = without.live(month);
            LiveStatements now = with.live(month);
            after.put(month, now);
            now.held().stream().filter(each -> each.version().equals(version)).forEach(held::add);
            replaced.add(month, before, now);
            gain.add(computed(month, before), computed(month, now));
        }
        return new Effects(
                new HistoryFindings(with, version, intake.findings()).of(after, held),
                held.stream()
                        .map(each -> ReplacedQuantities.held(each, city.activities()))
                        .toList(),
                replaced.changes(),
                gain.gain(),
                MissingDatasets.of(city, version, month -> {
                    LiveStatements known = after.get(month);
                    return known == null ? with.live(month) : known;
                }),
                whole);
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
}
