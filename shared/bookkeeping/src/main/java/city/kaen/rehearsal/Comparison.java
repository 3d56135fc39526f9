package city.kaen.rehearsal;

import city.kaen.change.ChangeSplit;
import city.kaen.change.DataCauses;
import city.kaen.change.Revision;
import city.kaen.emission.Co2e;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.TotalKind;
import city.kaen.inventory.Totals;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// One year before and after, cell by cell.
///
/// @param factors a library that has the factors of both
record Comparison(GwpSet before, GwpSet after, FactorLibrary factors) {
    RehearsalReport.Year of(int year, List<InventoryMonth> old, List<InventoryMonth> now) {
        List<CellEntry> oldEntries = entries(old);
        List<CellEntry> newEntries = entries(now);
        TreeSet<String> refs = new TreeSet<>();
        oldEntries.forEach(entry -> refs.add(entry.ref()));
        newEntries.forEach(entry -> refs.add(entry.ref()));
        refs.remove("");
        List<RehearsalReport.Cell> cells = new ArrayList<>();
        for (String ref : refs) {
            Co2e from = before.of(Totals.masses(oldEntries, cell -> cell.ref().equals(ref)));
            Co2e to = after.of(Totals.masses(newEntries, cell -> cell.ref().equals(ref)));
            if (!from.equals(to)) {
                cells.add(new RehearsalReport.Cell(ref, text(from), text(to)));
            }
        }
        Map<String, String> causes = new TreeMap<>();
        ChangeSplit.of(new Revision(old, before), new Revision(now, after), factors, DataCauses.unknown())
                .of(TotalKind.BASIC)
                .forEach((cause, part) -> causes.put(cause.name(), text(part)));
        return new RehearsalReport.Year(
                year,
                months(old, now),
                text(Totals.of(oldEntries, before).get(TotalKind.BASIC)),
                text(Totals.of(newEntries, after).get(TotalKind.BASIC)),
                cells,
                causes);
    }

    /// The months whose figures differ: in their masses, or in all where other potentials are used.
    private List<String> months(List<InventoryMonth> old, List<InventoryMonth> now) {
        Map<YearMonth, InventoryMonth> one = byMonth(old);
        Map<YearMonth, InventoryMonth> other = byMonth(now);
        TreeSet<YearMonth> all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        if (before.id().equals(after.id())) {
            all.removeIf(month -> Objects.equals(one.get(month), other.get(month)));
        }
        return all.stream().map(YearMonth::toString).toList();
    }

    private static Map<YearMonth, InventoryMonth> byMonth(List<InventoryMonth> months) {
        Map<YearMonth, InventoryMonth> byMonth = new HashMap<>();
        months.forEach(month -> byMonth.put(month.month(), month));
        return byMonth;
    }

    private static List<CellEntry> entries(List<InventoryMonth> months) {
        return months.stream().flatMap(month -> month.entries().stream()).toList();
    }

    private static String text(Co2e mass) {
        return mass.kilograms().toPlainString();
    }
}
