package city.kaen.ledger.simulation;

import city.kaen.factor.EmissionFactor;
import city.kaen.intake.Statement;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.DirtyMonths.Mark;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.LiveReader;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Revisions.Turn;
import city.kaen.ledger.Unpublished;
import city.kaen.ledger.Upload;
import city.kaen.ledger.simulation.History.Deed;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// The writer and the reader of [Ledger], as the functions follow them, and in ways that they must not.
class Functions {
    private static final String SHA_256 = "00";

    /// Follows up one thing done to the buckets, up to the receipt.
    void answer(Ledger ledger, Deed deed, Set<String> receipts) {
        if (receipts.contains(deed.version().versionId())) {
            return;
        }
        switch (deed) {
            case Deed.Good good ->
                write(ledger, new Upload.Accepted(good.version(), SHA_256, months(good)), good.statements());
            case Deed.Bad bad -> write(ledger, new Upload.Rejected(bad.version(), SHA_256), List.of());
            case Deed.Removal removal -> write(ledger, new Upload.Removed(removal.version()), List.of());
            case Deed.Factors factors -> load(ledger, factors);
        }
        receipts.add(deed.version().versionId());
    }

    /// Registers factors, then marks the months of those that changed.
    void load(Ledger ledger, Deed.Factors deed) {
        String city = deed.version().city();
        List<EmissionFactor> factors = SampleFactors.of(city, deed.byMonth());
        FactorSets.Registered registered =
                ledger.factorSets().register(city, factors, deed.version().uploadedAt());
        if (!registered.inUse()) {
            return;
        }
        Set<YearMonth> touched = new TreeSet<>(deed.byMonth().keySet());
        registered
                .replaced()
                .ifPresent(old ->
                        touched.addAll(SampleFactors.byMonth(ledger.factorSets().get(city, old))
                                .keySet()));
        if (registered.replaced().filter(registered.edition()::equals).isPresent()) {
            touched.addAll(History.MONTHS); // it may have died before it marked
        }
        ledger.dirtyMonths().mark(city, touched);
    }

    void write(Ledger ledger, Upload upload, List<Statement> statements) {
        ledger.statements().commit(upload.version(), SHA_256, statements);
        ledger.conclude(upload);
    }

    /// Recomputes what is marked. A head that is held stays, unless an operator says that it is to go on.
    ///
    /// @return whether it ended a run
    boolean recompute(Ledger ledger, String city, boolean release) {
        Optional<Turn> first = Optional.empty();
        while (true) {
            Turn turn = ledger.revisions().turn(city);
            List<Mark> marks = ledger.dirtyMonths().list(city);
            if (turn.held().isPresent() ? !release : marks.isEmpty()) {
                return false;
            }
            if (turn.held().isPresent()
                    && first.filter(began -> !began.held().equals(turn.held())
                                    || !began.head().equals(turn.head()))
                            .isPresent()) {
                return false; // rolled back since the operator said to go on
            }
            first = first.or(() -> Optional.of(turn));
            Optional<Head> next = next(ledger, city, turn.head(), compute(ledger, city, marks));
            boolean done = next.isPresent()
                    ? ledger.revisions().advance(city, turn, next.get())
                    : ledger.revisions().confirm(city, turn);
            if (done) {
                ledger.unpublished().mark(city);
                clear(ledger, city, marks);
                return true;
            }
        }
    }

    /// Moves the head back to an earlier revision and holds it; what differs is marked before.
    ///
    /// @return what the head was moved to, if it was
    Optional<Head> rollBack(Ledger ledger, String city) {
        while (true) {
            Turn turn = ledger.revisions().turn(city);
            List<Head> earlier = ledger.revisions().history(city).stream()
                    .filter(each ->
                            each.number() < turn.head().map(Head::number).orElse(0L))
                    .toList();
            if (earlier.isEmpty()) {
                return Optional.empty();
            }
            Head head = turn.head().orElseThrow();
            Head to = new Head(head.number() + 1, earlier.getLast().years());
            ledger.dirtyMonths().mark(city, differing(head, to));
            if (ledger.revisions().rollBack(city, turn, to, "a trial")) {
                ledger.unpublished().mark(city);
                return Optional.of(to);
            }
        }
    }

    /// Publishes what is marked.
    void publish(Ledger ledger, String city, AtomicReference<Head> pointer) {
        for (Unpublished.Pending mark : ledger.unpublished().list()) {
            if (mark.city().equals(city)) {
                Head head = ledger.revisions().head(city).orElse(new Head(0, Map.of()));
                Head standing = pointer.get();
                ledger.revisions().history(city); // a publication takes its time
                if (standing.number() > head.number() || pointer.compareAndSet(standing, head)) {
                    ledger.unpublished().clear(mark);
                }
            }
        }
    }

    private static Set<YearMonth> differing(Head one, Head other) {
        Set<YearMonth> months = new TreeSet<>(History.MONTHS);
        months.removeIf(month ->
                Objects.equals(one.years().get(month.getYear()), other.years().get(month.getYear())));
        return months;
    }

    Map<YearMonth, InventoryMonth> compute(Ledger ledger, String city, List<Mark> marks) {
        Map<YearMonth, InventoryMonth> computed = new TreeMap<>();
        Map<YearMonth, String> factors = SampleFactors.inUse(ledger, city);
        LiveReader reader = new LiveReader(ledger, city);
        for (YearMonth month : months(reader, marks)) {
            computed.put(month, Arithmetic.month(month, reader.live(month), factors));
        }
        return computed;
    }

    /// The months to recompute for some marks.
    SortedSet<YearMonth> months(LiveReader reader, List<Mark> marks) {
        return reader.following(marks.stream().map(Mark::month).toList());
    }

    static void clear(Ledger ledger, String city, List<Mark> marks) {
        for (Mark mark : marks) {
            ledger.dirtyMonths().clear(city, mark);
            ledger.settle(city, mark.month());
        }
    }

    /// The head with the computed months in it; empty if that is what it is already.
    static Optional<Head> next(
            Ledger ledger, String city, Optional<Head> head, Map<YearMonth, InventoryMonth> computed) {
        Map<Integer, String> years = new TreeMap<>(head.map(Head::years).orElse(Map.of()));
        for (int year : computed.keySet().stream().map(YearMonth::getYear).collect(Collectors.toSet())) {
            Map<YearMonth, InventoryMonth> months = new TreeMap<>();
            String before = years.remove(year);
            if (before != null) {
                ledger.revisions().get(city, year, before).months().forEach(month -> months.put(month.month(), month));
            }
            computed.forEach((month, inventory) -> {
                if (month.getYear() == year) {
                    months.put(month, inventory);
                }
            });
            months.values().removeIf(month -> month.entries().isEmpty());
            if (!months.isEmpty()) {
                years.put(year, ledger.revisions().keep(city, new InventoryYear(year, List.copyOf(months.values()))));
            }
        }
        if (years.equals(head.map(Head::years).orElse(Map.of()))) {
            return Optional.empty();
        }
        return Optional.of(new Head(head.map(Head::number).orElse(0L) + 1, years));
    }

    private static Set<YearMonth> months(Deed.Good good) {
        return good.statements().stream().map(Statement::month).collect(Collectors.toSet());
    }
}
