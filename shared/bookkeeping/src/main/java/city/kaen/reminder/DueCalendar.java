package city.kaen.reminder;

import city.kaen.activity.Activity;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.LiveReader;
import city.kaen.ledger.LiveStatements;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Statements.Committed;
import city.kaen.reminder.Slot.State;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What every department has sent and owes, month by month.
///
/// A dataset is owed from the month in which anything of the city was first reported, though at most a year back; what
/// came is dated by its first upload that was accepted, so that a correction does not make it late.
public final class DueCalendar {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final int MONTHS = 12;
    private static final LiveStatements NOTHING = new LiveStatements(List.of(), List.of(), List.of());

    private final Ledger ledger;
    private final CityProfile profile;
    private final Map<Integer, List<InventoryMonth>> years = new HashMap<>();

    private record Name(String department, String dataset) {}

    public DueCalendar(Ledger ledger, CityProfile profile) {
        this.ledger = ledger;
        this.profile = profile;
    }

    /// The slots of the months up to the one before a day, in the order of months, departments and datasets.
    ///
    /// @param today the day it is judged on, in the city's own time; never read from a clock here
    public List<Slot> on(LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        YearMonth first = last.minusMonths(MONTHS - 1L);
        Set<YearMonth> reported = new HashSet<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            reported.addAll(ledger.statements().months(profile.slug(), year));
        }
        YearMonth begin = reported.stream()
                .filter(month -> !month.isBefore(first) && !month.isAfter(last))
                .min(YearMonth::compareTo)
                .orElse(last);
        LiveReader reader = new LiveReader(ledger, profile);
        List<Slot> slots = new ArrayList<>();
        for (YearMonth month = begin; !month.isAfter(last); month = month.plusMonths(1)) {
            LiveStatements statements = reported.contains(month) ? reader.live(month) : NOTHING;
            slots.addAll(of(month, statements, entries(month), today));
        }
        return slots;
    }

    private List<Slot> of(YearMonth month, LiveStatements statements, List<CellEntry> entries, LocalDate today) {
        Map<Name, LocalDate> came = came(statements);
        Set<Name> held = new HashSet<>(heldLines(statements).keySet());
        Set<Name> estimated = new HashSet<>();
        for (CellEntry entry : entries) {
            Name name = new Name(
                    entry.department(),
                    profile.activities()
                            .find(entry.activity())
                            .map(Activity::dataset)
                            .orElse(""));
            if (entry.isEstimated()) {
                estimated.add(name);
            } else if (entry.gases().isEmpty()) {
                held.add(name);
            }
        }
        List<Slot> slots = new ArrayList<>();
        for (Department department : profile.departments()) {
            for (String dataset : department.datasets()) {
                Name name = new Name(department.id(), dataset);
                LocalDate due = month.plusMonths(1).atDay(department.dueDay());
                State state = Optional.ofNullable(came.get(name))
                        .map(day -> held.contains(name) ? State.HELD : day.isAfter(due) ? State.LATE : State.RECEIVED)
                        .orElseGet(() -> estimated.contains(name)
                                ? State.ESTIMATED
                                : today.isAfter(due) ? State.MISSING : State.NOT_DUE);
                slots.add(new Slot(department.id(), dataset, month, due, state));
            }
        }
        return slots;
    }

    /// The day on which each dataset that counts now first came.
    private static Map<Name, LocalDate> came(LiveStatements statements) {
        Set<Name> live = new HashSet<>();
        statements.live().forEach(each -> live.add(name(each)));
        Map<Name, LocalDate> came = heldLines(statements);
        live.addAll(came.keySet());
        Stream.concat(
                        statements.live().stream(),
                        statements.setAside().stream()
                                .filter(each -> each.reason() != LiveStatements.Reason.NOT_CONCLUDED)
                                .map(LiveStatements.SetAside::committed))
                .filter(each -> live.contains(name(each)))
                .forEach(each -> came.merge(name(each), day(each.version()), (a, b) -> a.isBefore(b) ? a : b));
        return came;
    }

    /// The day on which what is held first came: it came, though it does not count until its sender confirms it.
    private static Map<Name, LocalDate> heldLines(LiveStatements statements) {
        Map<Name, LocalDate> came = new HashMap<>();
        statements
                .held()
                .forEach(each -> came.merge(
                        new Name(each.version().department(), each.dataset()),
                        day(each.version()),
                        (a, b) -> a.isBefore(b) ? a : b));
        return came;
    }

    private static Name name(Committed committed) {
        return new Name(committed.version().department(), committed.statement().dataset());
    }

    private static LocalDate day(ObjectVersion version) {
        return version.uploadedAt().atZone(ZONE).toLocalDate();
    }

    private List<CellEntry> entries(YearMonth month) {
        return years.computeIfAbsent(month.getYear(), this::year).stream()
                .filter(each -> each.month().equals(month))
                .flatMap(each -> each.entries().stream())
                .toList();
    }

    private List<InventoryMonth> year(int year) {
        return ledger.revisions()
                .head(profile.slug())
                .map(head -> head.years().get(year))
                .map(digest ->
                        ledger.revisions().get(profile.slug(), year, digest).months())
                .orElse(List.of());
    }
}
