package city.kaen.ledger.simulation;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.ledger.LiveStatements;
import city.kaen.ledger.LiveStatements.Held;
import city.kaen.ledger.LiveStatements.LiveLine;
import city.kaen.ledger.simulation.PlainLedger.Fact;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An inventory month that shows each fact and its source, so that equal bytes are equal facts from equal files.
final class Arithmetic {
    private Arithmetic() {}

    /// @param factors what each month's factor is; months without one have none
    static InventoryMonth month(YearMonth month, LiveStatements live, Map<YearMonth, String> factors) {
        Map<String, Fact> facts = new TreeMap<>();
        for (LiveLine line : live.lines()) {
            String name = line.version().department() + "/" + line.line().facility();
            Fact twice = facts.put(name, new Fact(line.line().quantity().amount(), line.version()));
            if (twice != null) {
                throw new AssertionError(name + " counts twice in " + month);
            }
        }
        for (Held held : live.held()) {
            facts.put(
                    held.version().department() + "/" + held.line().facility() + " held",
                    new Fact(held.line().quantity().amount(), held.version()));
        }
        return month(month, facts, factors);
    }

    static InventoryMonth month(YearMonth month, Map<String, Fact> facts, Map<YearMonth, String> factors) {
        return new InventoryMonth(
                month,
                facts.entrySet().stream()
                        .map(fact -> entry(fact.getKey(), fact.getValue(), factors.getOrDefault(month, "none")))
                        .toList());
    }

    private static CellEntry entry(String name, Fact fact, String factor) {
        return new CellEntry(
                Book.OPERATIONS,
                "I.2.2",
                "electricity-grid",
                name,
                "",
                new Quantity(fact.amount(), Unit.KILOWATT_HOUR),
                Optional.empty(),
                fact.source().key() + "@" + fact.source().versionId() + "*" + factor,
                true);
    }
}
