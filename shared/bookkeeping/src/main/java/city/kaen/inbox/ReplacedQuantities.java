package city.kaen.inbox;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.activity.Quantity;
import city.kaen.intake.Line;
import city.kaen.ledger.LiveStatements;
import city.kaen.ledger.LiveStatements.Held;
import city.kaen.ledger.LiveStatements.LiveLine;
import city.kaen.receipt.Receipt.Change;
import city.kaen.receipt.Receipt.HeldLine;
import city.kaen.receipt.Receipt.Words;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a department's lines were and are, by month and activity, where that differs.
final class ReplacedQuantities {
    private static final int MOST_GONE = 10;

    private record Sum(BigDecimal amount, int lines, TreeSet<String> places) {
        static final Sum NONE = new Sum(BigDecimal.ZERO, 0, new TreeSet<>());

        static Sum of(Line line) {
            return new Sum(line.quantity().amount(), 1, new TreeSet<>(List.of(place(line))));
        }

        Sum plus(Sum other) {
            places.addAll(other.places);
            return new Sum(amount.add(other.amount), lines + other.lines, places);
        }

        private static String place(Line line) {
            return line.meter().isEmpty() ? line.facility() : line.meter();
        }
    }

    private final Activities activities;
    private final String department;
    private final List<Change> changes = new ArrayList<>();

    ReplacedQuantities(Activities activities, String department) {
        this.activities = activities;
        this.department = department;
    }

    void add(YearMonth month, LiveStatements before, LiveStatements after) {
        Map<String, Sum> then = sums(before);
        Map<String, Sum> now = sums(after);
        TreeSet<String> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        for (String id : all) {
            Sum old = then.getOrDefault(id, Sum.NONE);
            Sum fresh = now.getOrDefault(id, Sum.NONE);
            if (old.amount.compareTo(fresh.amount) != 0 || !old.places.equals(fresh.places)) {
                TreeSet<String> gone = new TreeSet<>(old.places);
                gone.removeAll(fresh.places);
                Activity activity = activities.get(id);
                changes.add(new Change(
                        id,
                        new Words(activity.nameTh(), activity.nameEn()),
                        month.toString(),
                        activity.unit().symbol(),
                        old.amount,
                        fresh.amount,
                        old.lines,
                        fresh.lines,
                        gone.stream().limit(MOST_GONE).toList()));
            }
        }
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    /// A held line as its sender is told of it.
    static HeldLine held(Held held, Activities activities) {
        Line line = held.line();
        Activity activity = activities.get(line.activity());
        return new HeldLine(
                line.origin().sheet(),
                line.origin().row(),
                line.origin().column(),
                new Words(activity.nameTh(), activity.nameEn()),
                line.month().toString(),
                line.quantity().amount(),
                line.quantity().unit().symbol(),
                held.doubt().code(),
                held.standing()
                        .map(LiveLine::line)
                        .map(Line::quantity)
                        .map(Quantity::amount)
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
    }

    private Map<String, Sum> sums(LiveStatements live) {
        Map<String, Sum> sums = new TreeMap<>();
        for (LiveLine each : live.lines()) {
            if (each.version().department().equals(department)) {
                sums.merge(each.line().activity(), Sum.of(each.line()), Sum::plus);
            }
        }
        return sums;
    }
}
