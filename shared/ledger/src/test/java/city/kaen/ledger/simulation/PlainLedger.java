package city.kaen.ledger.simulation;

import city.kaen.activity.Unit;
import city.kaen.check.Usual;
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
import java.util.stream.Stream;

/// The plain sequential history: what must count, worked out from the inbox alone in the plainest way, fact by fact,
/// without a ledger, events or concurrency.
final class PlainLedger {
    /// One amount, and the upload it is from.
    record Fact(BigDecimal amount, ObjectVersion source, String reason) {
        Fact(BigDecimal amount, ObjectVersion source) {
            this(amount, source, "");
        }
    }

    /// What a file says of a facility; the same amount with a reason says more than without.
    private record Said(BigDecimal amount, String reason) {}

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

    /// What counts in a month, and what is held, by department and facility: what stands, but in place of each fact in
    /// doubt the one that would count had the file that states it never come.
    private static Map<String, Fact> facts(List<Deed> deeds, YearMonth month) {
        Map<String, Fact> standing = standing(deeds, month);
        Map<String, Fact> facts = new TreeMap<>();
        standing.forEach((name, fact) -> {
            if (!isDoubted(deeds, month, name, fact.source())) {
                facts.put(name, fact);
                return;
            }
            List<Deed> others = deeds.stream()
                    .filter(deed -> !deed.version().equals(fact.source()))
                    .toList();
            Fact instead = counting(others, deeds, month).get(name);
            if (instead != null) {
                facts.put(name, instead);
            }
            if (instead == null || instead.amount().compareTo(fact.amount()) != 0) {
                facts.put(name + " held", fact);
            }
        });
        return facts;
    }

    /// What would count if these were all the deeds, judged as they are by all.
    private static Map<String, Fact> counting(List<Deed> deeds, List<Deed> all, YearMonth month) {
        Map<String, Fact> counting = new TreeMap<>();
        standing(deeds, month).forEach((name, fact) -> {
            if (!isDoubted(all, month, name, fact.source())) {
                counting.put(name, fact);
                return;
            }
            List<Deed> others = deeds.stream()
                    .filter(deed -> !deed.version().equals(fact.source()))
                    .toList();
            Fact instead = counting(others, all, month).get(name);
            if (instead != null) {
                counting.put(name, instead);
            }
        });
        return counting;
    }

    private static boolean isDoubted(List<Deed> deeds, YearMonth month, String name, ObjectVersion source) {
        Line line = line(deeds, month, name, source);
        if (!line.confirmation().isEmpty()) {
            return false;
        }
        String figures = figures(deeds, month, source);
        List<BigDecimal> before = new ArrayList<>();
        boolean copied = false;
        boolean known = false;
        for (YearMonth other : History.MONTHS) {
            if (other.equals(month)) {
                continue;
            }
            Map<String, Fact> then = standing(deeds, other);
            copied |= !figures.isEmpty()
                    && then.entrySet().stream()
                            .anyMatch(fact -> department(fact.getKey()).equals(department(name))
                                    && figures(deeds, other, fact.getValue().source())
                                            .equals(figures)
                                    && fact.getValue().source().compareTo(source) < 0);
            Fact fact = then.get(name);
            if (fact != null && other.isBefore(month)) {
                Line stated = line(deeds, other, name, fact.source());
                if (stated.doubt().isEmpty() || !stated.confirmation().isEmpty()) {
                    before.add(fact.amount());
                }
                known |= !stated.confirmation().isEmpty()
                        && isLike(line.quantity().amount(), fact.amount());
            }
        }
        boolean unusual = Usual.of(before)
                .flatMap(usual -> usual.doubt(line.quantity().amount(), Unit.KILOWATT_HOUR))
                .isPresent();
        return copied || (!known && (unusual || !line.doubt().isEmpty()));
    }

    private static boolean isLike(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.add(other)) <= 0 && other.compareTo(one.add(one)) <= 0;
    }

    private static String department(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    private static Statement statement(List<Deed> deeds, YearMonth month, ObjectVersion source) {
        return deeds.stream()
                .filter(deed -> deed.version().equals(source))
                .flatMap(deed -> deed instanceof Deed.Good good ? good.statements().stream() : Stream.of())
                .filter(statement -> statement.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private static String figures(List<Deed> deeds, YearMonth month, ObjectVersion source) {
        return statement(deeds, month, source).figures();
    }

    private static Line line(List<Deed> deeds, YearMonth month, String name, ObjectVersion source) {
        return statement(deeds, month, source).lines().stream()
                .filter(line -> name.endsWith("/" + line.facility()))
                .findFirst()
                .orElseThrow();
    }

    /// What stands in a month if nothing is in doubt, by department and facility.
    private static Map<String, Fact> standing(List<Deed> deeds, YearMonth month) {
        List<Deed> inOrder = deeds.stream()
                .sorted(Comparator.comparing(Deed::version))
                .filter(deed -> deed instanceof Deed.Good || deed instanceof Deed.Removal)
                .toList();
        Map<String, Fact> facts = new TreeMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Map<String, Said> said = said(inOrder.get(i), month);
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

    private static void apply(Map<String, Said> said, ObjectVersion version, Map<String, Fact> facts) {
        Set<ObjectVersion> touched = new HashSet<>();
        said.keySet().forEach(name -> {
            Fact fact = facts.get(name);
            if (fact != null) {
                touched.add(fact.source());
            }
        });
        Map<String, Said> standing = new HashMap<>();
        facts.forEach((name, fact) -> {
            if (touched.contains(fact.source())) {
                standing.put(name, new Said(fact.amount(), fact.reason()));
            }
        });
        if (!standing.equals(said)) {
            facts.values().removeIf(fact -> touched.contains(fact.source()));
            said.forEach((name, each) -> facts.put(name, new Fact(each.amount(), version, each.reason())));
        }
    }

    private static Map<String, Said> said(Deed deed, YearMonth month) {
        Map<String, Said> said = new HashMap<>();
        if (deed instanceof Deed.Good good) {
            for (Statement statement : good.statements()) {
                if (statement.month().equals(month)) {
                    for (Line line : statement.lines()) {
                        said.put(
                                deed.version().department() + "/" + line.facility(),
                                new Said(line.quantity().amount(), line.confirmation()));
                    }
                }
            }
        }
        return said;
    }
}
