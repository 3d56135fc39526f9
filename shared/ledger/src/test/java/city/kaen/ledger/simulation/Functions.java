package city.kaen.ledger.simulation;

import city.kaen.intake.Statement;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.DirtyMonths.Mark;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Revisions.Turn;
import city.kaen.ledger.Upload;
import city.kaen.ledger.simulation.History.Deed;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The writer and the reader of [Ledger], as the functions follow them, and in ways that they must not.
class Functions {
    private static final String SHA_256 = "00";

    /// Follows up one thing done to the inbox, up to the receipt.
    void validate(Ledger ledger, Deed deed, Set<String> receipts) {
        if (receipts.contains(deed.version().versionId())) {
            return;
        }
        Upload upload = switch (deed) {
            case Deed.Good good -> new Upload.Accepted(good.version(), SHA_256, months(good));
            case Deed.Bad bad -> new Upload.Rejected(bad.version(), SHA_256);
            case Deed.Removal removal -> new Upload.Removed(removal.version());
        };
        List<Statement> statements = deed instanceof Deed.Good good ? good.statements() : List.of();
        write(ledger, upload, statements);
        receipts.add(deed.version().versionId());
    }

    void write(Ledger ledger, Upload upload, List<Statement> statements) {
        ledger.statements().commit(upload.version(), SHA_256, statements);
        ledger.conclude(upload);
    }

    /// Recomputes what is marked.
    void recompute(Ledger ledger, String city) {
        boolean done = false;
        while (!done) {
            Turn turn = ledger.revisions().turn(city);
            List<Mark> marks = ledger.dirtyMonths().list(city);
            if (marks.isEmpty()) {
                return;
            }
            Optional<Head> next = next(ledger, city, turn.head(), compute(ledger, city, marks));
            done = next.isPresent()
                    ? ledger.revisions().advance(city, turn, next.get())
                    : ledger.revisions().confirm(city, turn);
            if (done) {
                clear(ledger, city, marks);
            }
        }
    }

    static Map<YearMonth, InventoryMonth> compute(Ledger ledger, String city, List<Mark> marks) {
        Map<YearMonth, InventoryMonth> computed = new TreeMap<>();
        for (Mark mark : marks) {
            computed.put(mark.month(), Arithmetic.month(mark.month(), ledger.live(city, mark.month())));
        }
        return computed;
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
