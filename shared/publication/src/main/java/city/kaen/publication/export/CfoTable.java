package city.kaen.publication.export;

import city.kaen.activity.Quantity;
import city.kaen.city.CityProfile;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.Exact;
import city.kaen.report.OrganisationReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The municipality's own year as a carbon footprint of an organisation (TGO CFO, ISO 14064-1): a row for each activity
/// and factor, then the scopes, rounded up to whole tonnes as the form rounds them. Not the city's inventory.
final class CfoTable {
    private static final List<String> COLUMNS = List.of(
            "ขอบเขต / Scope",
            "กิจกรรม / Activity",
            "ปริมาณ / Amount",
            "หน่วย / Unit",
            "ค่าการปล่อย / Emission factor",
            "กก. CO2e / kg CO2e",
            "ตัน CO2e / t CO2e");

    private record Line(String activity, String factor) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return Comparator.comparing(Line::activity)
                    .thenComparing(Line::factor)
                    .compare(this, other);
        }
    }

    private final CityProfile profile;
    private final GwpSet gwp;
    private final List<CellEntry> own;

    CfoTable(CityProfile profile, InventoryYear year) {
        this.profile = profile;
        this.gwp = GwpSet.of(profile.gwpSet());
        this.own = year.months().stream()
                .flatMap(month -> month.entries().stream())
                .filter(entry -> entry.book() == Book.OPERATIONS && !entry.ref().isEmpty())
                .filter(entry -> entry.gases().isPresent())
                .toList();
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        Map<Line, List<CellEntry>> lines = own.stream()
                .collect(Collectors.groupingBy(
                        entry -> new Line(entry.activity(), entry.factor()),
                        TreeMap::new,
                        Collectors.toUnmodifiableList()));
        lines.forEach((line, entries) -> rows.add(row(line, entries)));
        OrganisationReport report = OrganisationReport.of(own, gwp);
        rows.add(total("1", "รวมขอบเขตที่ 1 / Total of scope 1", report.direct()));
        rows.add(total("2", "รวมขอบเขตที่ 2 / Total of scope 2", report.purchasedEnergy()));
        rows.add(total("3", "รวมขอบเขตที่ 3 / Total of scope 3", report.other()));
        rows.add(total("", "ก๊าซนอกข้อกำหนด / Gases outside the requirement", report.outside()));
        rows.add(total("", "CO2 ชีวภาพ / Biogenic CO2", new Co2e(report.biogenic())));
        return rows;
    }

    private List<String> row(Line line, List<CellEntry> entries) {
        GasMasses masses = GasMasses.sum(
                entries.stream().flatMap(entry -> entry.gases().stream()).toList());
        Optional<BigDecimal> kilograms =
                gwp.missing(masses).isEmpty() ? Optional.of(gwp.of(masses).kilograms()) : Optional.empty();
        Quantity quantity = entries.stream()
                .map(CellEntry::quantity)
                .reduce(Quantity::plus)
                .orElseThrow(() -> new IllegalStateException("no entry to sum"));
        OrganisationReport scopes = OrganisationReport.of(entries, gwp);
        String scope = scopes.direct().kilograms().signum() != 0
                ? "1"
                : scopes.purchasedEnergy().kilograms().signum() != 0
                        ? "2"
                        : scopes.other().kilograms().signum() != 0 ? "3" : "";
        return List.of(
                scope,
                profile.activities()
                        .find(line.activity())
                        .map(activity -> activity.nameTh() + " / " + activity.nameEn())
                        .orElse(line.activity()),
                Exact.text(quantity.amount()),
                quantity.unit().symbol(),
                line.factor(),
                kilograms.map(Exact::text).orElse(""),
                kilograms.map(CrfTable::tonnes).orElse(""));
    }

    private static List<String> total(String scope, String label, Co2e co2e) {
        return List.of(
                scope,
                label,
                "",
                "",
                "",
                Exact.text(co2e.kilograms()),
                Exact.text(OrganisationReport.roundedUpTonnes(co2e)));
    }
}
