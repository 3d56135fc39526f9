package city.kaen.publication.export;

import city.kaen.city.CityProfile;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.Exact;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// `activity/{yyyy}.csv`: every entry of a year, from which every figure of the year can be added up again.
///
/// UTF-8, commas, one line feed a row. A number is exact; where there is none the field is empty, never 0.
public final class ActivityCsv {
    /// The columns, in order; `datapackage.json` says what each one holds.
    public static final List<String> COLUMNS = List.of(
            "month",
            "book",
            "department",
            "district",
            "cell",
            "activity",
            "quantity",
            "unit",
            "factor",
            "counted",
            "held",
            "kg_co2",
            "kg_ch4_fossil",
            "kg_ch4_other",
            "kg_n2o",
            "kg_fluorinated",
            "kg_co2e_unsplit",
            "kg_co2_biogenic",
            "kg_co2_removed",
            "kg_co2e",
            "estimate",
            "facility",
            "factor_quality");

    private static final Comparator<CellEntry> ORDER = Comparator.comparing(CellEntry::book)
            .thenComparing(CellEntry::ref)
            .thenComparing(CellEntry::activity)
            .thenComparing(CellEntry::department)
            .thenComparing(CellEntry::district)
            .thenComparing(CellEntry::factor)
            .thenComparing(CellEntry::facility);

    private ActivityCsv() {}

    /// The entries of a year.
    ///
    /// @param factors to tell how good the factor of an entry is
    public static byte[] of(CityProfile profile, InventoryYear year, FactorLibrary factors) {
        GwpSet gwp = GwpSet.of(profile.gwpSet());
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        year.months().stream()
                .sorted(Comparator.comparing(InventoryMonth::month))
                .forEach(month -> month.entries().stream()
                        .sorted(ORDER)
                        .map(entry -> row(month, entry, gwp, factors))
                        .forEach(rows::add));
        return Csv.write(rows).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(InventoryMonth month, CellEntry entry, GwpSet gwp, FactorLibrary factors) {
        boolean held = entry.gases().isEmpty();
        List<String> row = new ArrayList<>(List.of(
                month.month().toString(),
                entry.book().name().toLowerCase(Locale.ROOT),
                entry.department(),
                entry.district(),
                entry.ref(),
                entry.activity(),
                Exact.text(entry.quantity().amount()),
                entry.quantity().unit().symbol(),
                held || entry.ref().isEmpty() ? "" : entry.factor(),
                entry.counted() ? "yes" : "no",
                held ? entry.factor() : ""));
        Optional<GasMasses> gases = entry.gases().filter(masses -> !entry.ref().isEmpty());
        row.addAll(gases.map(ActivityCsv::masses).orElse(List.of("", "", "", "", "", "", "", "")));
        row.add(gases.filter(masses -> gwp.missing(masses).isEmpty())
                .map(masses -> Exact.text(gwp.of(masses).kilograms()))
                .orElse(""));
        row.add(entry.estimate());
        row.add(entry.facility());
        row.add(factors.find(entry.factor())
                .map(factor -> factor.quality().letter())
                .orElse(""));
        return row;
    }

    private static List<String> masses(GasMasses masses) {
        return List.of(
                Exact.text(masses.co2()),
                Exact.text(masses.ch4Fossil()),
                Exact.text(masses.ch4Other()),
                Exact.text(masses.n2o()),
                fluorinated(masses.fluorinated()),
                Exact.text(masses.co2eUnsplit()),
                Exact.text(masses.co2Biogenic()),
                Exact.text(masses.co2Removed()));
    }

    /// The fluorinated gases in one field, such as `HFC-134a=1.2;HFC-32=0.5`; empty where there is none.
    private static String fluorinated(Map<String, BigDecimal> gases) {
        return gases.entrySet().stream()
                .map(gas -> gas.getKey() + "=" + Exact.text(gas.getValue()))
                .collect(Collectors.joining(";"));
    }
}
