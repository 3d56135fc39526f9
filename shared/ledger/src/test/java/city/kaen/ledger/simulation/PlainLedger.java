package city.kaen.ledger.simulation;

import city.kaen.intake.Line;
import city.kaen.intake.Statement;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.encoding.Digests;
import city.kaen.ledger.encoding.YearBytes;
import city.kaen.ledger.simulation.History.Deed;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The plain sequential history: what must count, worked out from the inbox alone in the plainest way, fact by fact,
/// without a ledger, events or concurrency.
final class PlainLedger {
    /// One amount, and the upload it is from.
    record Fact(BigDecimal amount, ObjectVersion source) {}

    private PlainLedger() {}

    /// The digest of each year that has anything.
    static Map<Integer, String> years(List<Deed> deeds) {
        Map<Integer, List<YearMonth>> months = new TreeMap<>();
        History.MONTHS.forEach(month -> months.computeIfAbsent(month.getYear(), year -> new ArrayList<>())
                .add(month));
        Map<Integer, String> digests = new TreeMap<>();
        months.forEach((year, ofYear) -> {
            InventoryYear inventory = new InventoryYear(
                    year,
                    ofYear.stream()
                            .map(month -> Arithmetic.month(month, facts(deeds, month), factors(deeds)))
                            .filter(month -> !month.entries().isEmpty())
                            .toList());
            if (!inventory.months().isEmpty()) {
                digests.put(year, Digests.sha256(YearBytes.of(inventory)));
            }
        });
        return digests;
    }

    /// The factors of the last upload of them.
    private static Map<YearMonth, String> factors(List<Deed> deeds) {
        return deeds.stream()
                .filter(Deed.Factors.class::isInstance)
                .map(Deed.Factors.class::cast)
                .max(Comparator.comparing(Deed.Factors::version))
                .map(last ->
                        SampleFactors.byMonth(SampleFactors.of(last.version().city(), last.byMonth())))
                .orElse(Map.of());
    }

    /// What counts in a month, by department and facility.
    private static Map<String, Fact> facts(List<Deed> deeds, YearMonth month) {
        List<Deed> inOrder = deeds.stream()
                .sorted(Comparator.comparing(Deed::version))
                .filter(deed -> deed instanceof Deed.Good || deed instanceof Deed.Removal)
                .toList();
        Map<String, Fact> facts = new TreeMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Map<String, BigDecimal> said = said(inOrder.get(i), month);
            if (!said.isEmpty() && neverUnsaid(inOrder, i, month)) {
                apply(said, inOrder.get(i).version(), facts);
            }
        }
        return facts;
    }

    private static boolean neverUnsaid(List<Deed> deeds, int index, YearMonth month) {
        Deed deed = deeds.get(index);
        return deeds.subList(index, deeds.size()).stream()
                .filter(later -> later.version().key().equals(deed.version().key()))
                .allMatch(later -> said(later, month).equals(said(deed, month)));
    }

    private static void apply(Map<String, BigDecimal> said, ObjectVersion version, Map<String, Fact> facts) {
        Set<ObjectVersion> touched = new HashSet<>();
        said.keySet().forEach(name -> {
            Fact fact = facts.get(name);
            if (fact != null) {
                touched.add(fact.source());
            }
        });
        Map<String, BigDecimal> standing = new HashMap<>();
        facts.forEach((name, fact) -> {
            if (touched.contains(fact.source())) {
                standing.put(name, fact.amount());
            }
        });
        if (!standing.equals(said)) {
            facts.values().removeIf(fact -> touched.contains(fact.source()));
            said.forEach((name, amount) -> facts.put(name, new Fact(amount, version)));
        }
    }

    private static Map<String, BigDecimal> said(Deed deed, YearMonth month) {
        Map<String, BigDecimal> said = new HashMap<>();
        if (deed instanceof Deed.Good good) {
            for (Statement statement : good.statements()) {
                if (statement.month().equals(month)) {
                    for (Line line : statement.lines()) {
                        said.put(
                                deed.version().department() + "/" + line.facility(),
                                line.quantity().amount());
                    }
                }
            }
        }
        return said;
    }
}
