package city.kaen.recalculation;

import city.kaen.activity.Quantity;
import city.kaen.change.Cause;
import city.kaen.change.DataCauses;
import city.kaen.change.DataChange;
import city.kaen.change.EntryKey;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.inventory.ActivityData;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.LiveReader;
import city.kaen.ledger.LiveStatements.LiveLine;
import city.kaen.ledger.ObjectVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Why quantities changed since a moment, by the files that came: a fact that was not stated before is new, or late if
/// its file came after its department's due day; one stated otherwise is a correction, whether by the same object or
/// another; one that nobody states any more was withdrawn, or corrected away where its object still speaks of the
/// month.
final class LedgerCauses implements DataCauses {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final LiveReader then;
    private final LiveReader today;
    private final CityProfile city;
    private final Set<String> departments = new TreeSet<>();
    private final Map<YearMonth, List<LiveLine>> before = new HashMap<>();
    private final Map<YearMonth, List<LiveLine>> after = new HashMap<>();

    /// @param since when the revision before was published
    LedgerCauses(Ledger ledger, CityProfile city, Instant since) {
        this.then = new LiveReader(ledger, city, said -> said.asOf(since));
        this.today = new LiveReader(ledger, city);
        this.city = city;
    }

    /// What one line is of, whichever file states it.
    private record Fact(String facility, String meter, String activity) {
        static Fact of(LiveLine live) {
            return new Fact(
                    live.line().facility(), live.line().meter(), live.line().activity());
        }
    }

    private record Said(BigDecimal amount, Set<ObjectVersion> by) {}

    /// Whose figures the changes that were asked for are of.
    Set<String> departments() {
        return Collections.unmodifiableSet(departments);
    }

    @Override
    public List<DataChange> of(EntryKey key) {
        List<DataChange> changes = changes(key);
        if (!changes.isEmpty()) {
            departments.add(key.department());
        }
        return changes;
    }

    private List<DataChange> changes(EntryKey key) {
        Map<Fact, Said> old = said(
                key,
                before.computeIfAbsent(key.month(), month -> then.live(month).lines()));
        Map<Fact, Said> now = said(
                key,
                after.computeIfAbsent(key.month(), month -> today.live(month).lines()));
        Set<String> speaking = now.values().stream()
                .flatMap(said -> said.by.stream())
                .map(ObjectVersion::key)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Cause, BigDecimal> causes = new EnumMap<>(Cause.class);
        now.forEach((fact, is) -> {
            Optional<Said> was = Optional.ofNullable(old.get(fact));
            BigDecimal change = is.amount.subtract(was.map(Said::amount).orElse(BigDecimal.ZERO));
            causes.merge(was.isPresent() ? Cause.CORRECTION : came(key, is), change, BigDecimal::add);
        });
        old.forEach((fact, was) -> {
            if (!now.containsKey(fact)) {
                boolean corrected = was.by.stream().map(ObjectVersion::key).anyMatch(speaking::contains);
                causes.merge(corrected ? Cause.CORRECTION : Cause.WITHDRAWAL, was.amount.negate(), BigDecimal::add);
            }
        });
        return causes.entrySet().stream()
                .filter(cause -> cause.getValue().signum() != 0)
                .map(cause -> new DataChange(cause.getKey(), cause.getValue()))
                .toList();
    }

    private Cause came(EntryKey key, Said said) {
        Optional<Integer> due = city.findDepartment(key.department()).map(Department::dueDay);
        LocalDate last = key.month().plusMonths(1).atDay(due.orElse(28));
        boolean late = said.by.stream()
                .map(version -> version.uploadedAt().atZone(ZONE).toLocalDate())
                .anyMatch(day -> day.isAfter(last));
        return late ? Cause.LATE_DATA : Cause.NEW_DATA;
    }

    private Map<Fact, Said> said(EntryKey key, List<LiveLine> lines) {
        Map<Fact, Said> said = new HashMap<>();
        for (LiveLine live : lines) {
            if (Objects.equals(live.version().department(), key.department()) && isOf(key, live)) {
                said.merge(
                        Fact.of(live),
                        new Said(live.line().quantity().amount(), Set.of(live.version())),
                        LedgerCauses::both);
            }
        }
        return said;
    }

    private boolean isOf(EntryKey key, LiveLine live) {
        ActivityData data = Placement.place(city, live.version().department(), live.line());
        CellEntry entry = new CellEntry(
                key.book(),
                key.ref(),
                key.activity(),
                key.department(),
                key.district(),
                new Quantity(BigDecimal.ZERO, live.line().quantity().unit()),
                Optional.empty(),
                "",
                true,
                "",
                key.facility());
        return InventoryCalculation.isMadeOf(entry, data, city);
    }

    private static Said both(Said one, Said other) {
        Set<ObjectVersion> by = new java.util.HashSet<>(one.by);
        by.addAll(other.by);
        return new Said(one.amount.add(other.amount), by);
    }
}
