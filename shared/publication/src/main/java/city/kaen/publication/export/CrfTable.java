package city.kaen.publication.export;

import city.kaen.activity.Activity;
import city.kaen.activity.Quantity;
import city.kaen.city.CityProfile;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCell;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.Exact;
import city.kaen.publication.document.Figure;
import city.kaen.publication.document.YearDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A year in the 33 columns of the Common Reporting Framework: a row for each cell, activity and factor, and for a cell
/// without data a row with its notation key.
final class CrfTable {
    /// The columns, in order, with the names of the framework's reporting file.
    static final List<String> COLUMNS = DataLines.read("crf_columns.tsv");

    private static final Map<Integer, String> SCOPES = Map.of(
            1, "Direct emissions (S1)",
            2, "Indirect emissions (S2)",
            3, "Outside city boundary (S3)");

    private record Key(String activity, String factor) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::activity)
                    .thenComparing(Key::factor)
                    .compare(this, other);
        }
    }

    private final CityProfile profile;
    private final YearDocument document;
    private final int year;
    private final FactorLibrary factors;
    private final GwpSet gwp;
    private final List<CellEntry> counted;

    CrfTable(CityProfile profile, InventoryYear year, YearDocument document, FactorLibrary factors) {
        this.document = document;
        this.profile = profile;
        this.year = year.year();
        this.factors = factors;
        this.gwp = GwpSet.of(profile.gwpSet());
        this.counted = year.months().stream()
                .flatMap(month -> month.entries().stream())
                .filter(CellEntry::counted)
                .toList();
    }

    /// The head and the rows.
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (GpcCell cell : GpcCells.shipped().all()) {
            if (cell.otherScope3()) {
                continue;
            }
            Map<Key, List<CellEntry>> parts = counted.stream()
                    .filter(entry -> entry.ref().equals(cell.ref()))
                    .collect(Collectors.groupingBy(
                            entry -> new Key(entry.activity(), entry.factor()),
                            TreeMap::new,
                            Collectors.toUnmodifiableList()));
            if (parts.isEmpty()) {
                rows.add(without(cell));
            }
            parts.forEach((key, entries) -> rows.add(with(cell, key, entries)));
        }
        return rows;
    }

    private List<String> without(GpcCell cell) {
        List<String> row = start(cell);
        Figure.Unstated why = document.cells().stream()
                .filter(one -> one.ref().equals(cell.ref()))
                .map(YearDocument.Cell::figure)
                .filter(Figure.Unstated.class::isInstance)
                .map(Figure.Unstated.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a cell without data has a figure: " + cell.ref()));
        row.add("");
        row.add(why.notation());
        row.add("");
        row.add("");
        row.add(why.reason().en() + why.includedIn().map(in -> " (" + in + ")").orElse(""));
        return filled(row);
    }

    private List<String> with(GpcCell cell, Key key, List<CellEntry> entries) {
        Quantity quantity = entries.stream()
                .map(CellEntry::quantity)
                .reduce(Quantity::plus)
                .orElseThrow(() -> new IllegalStateException("no entry to sum"));
        List<GasMasses> masses =
                entries.stream().flatMap(entry -> entry.gases().stream()).toList();
        List<String> row = start(cell);
        row.add(profile.activities().find(key.activity()).map(Activity::nameEn).orElse(key.activity()));
        SortedSet<String> unstated = gwp.missing(GasMasses.sum(masses));
        row.add(masses.isEmpty() || !unstated.isEmpty() ? "NE" : "");
        row.add(Exact.text(quantity.amount()));
        row.add(quantity.unit().symbol());
        row.add(
                masses.isEmpty()
                        ? "Data have been received; " + key.factor()
                        : unstated.isEmpty()
                                ? describe(entries)
                                : gwp.id() + " gives no warming potential for " + String.join(", ", unstated));
        row.add(departments(entries));
        row.add("");
        row.addAll(factor(key.factor()));
        row.addAll(masses.isEmpty() ? List.of("", "", "", "", "") : tonnes(GasMasses.sum(masses)));
        return filled(row);
    }

    private List<String> start(GpcCell cell) {
        return new ArrayList<>(List.of(
                Integer.toString(year),
                cell.ref(),
                cell.sector(),
                cell.subSector(),
                SCOPES.getOrDefault(cell.scope(), "")));
    }

    private static String describe(List<CellEntry> entries) {
        return entries.stream()
                .map(entry -> switch (entry.book()) {
                    case COMMUNITY -> "Reported for the whole city";
                    case OPERATIONS -> "The municipality's own, standing in for the whole city";
                    case NETWORK -> "Reported by a member of the network";
                })
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private String departments(List<CellEntry> entries) {
        return entries.stream()
                .map(CellEntry::department)
                .distinct()
                .sorted()
                .map(id -> profile.findDepartment(id)
                        .map(department -> department.nameEn())
                        .orElse(id))
                .collect(Collectors.joining("; "));
    }

    /// The twelve columns of the factor; blank where a method of its own was used, whose name then describes it.
    private List<String> factor(String id) {
        Optional<EmissionFactor> found = factors.find(id);
        if (found.isEmpty()) {
            List<String> blank = new ArrayList<>(java.util.Collections.nCopies(12, ""));
            blank.set(9, id);
            return blank;
        }
        EmissionFactor factor = found.get();
        GasMasses one = factor.perUnit();
        return List.of(
                "kg/" + factor.unit().symbol(),
                Exact.text(one.co2()),
                Exact.text(one.ch4Fossil().add(one.ch4Other())),
                Exact.text(one.n2o()),
                gwp.missing(one).isEmpty() ? Exact.text(gwp.of(one).kilograms()) : "",
                Exact.text(one.co2Biogenic()),
                "",
                Integer.toString(factor.validFrom().getYear()),
                factor.region().equals(EmissionFactor.ANYWHERE) ? "Global" : "National",
                factor.vintage(),
                factor.source().toString(),
                factor.quality().letter());
    }

    /// Tonnes of CO2e by gas, their total with what has no column of its own, and biogenic CO2 in tonnes.
    private List<String> tonnes(GasMasses masses) {
        GasMasses none = GasMasses.NONE;
        GasMasses co2 = GasMasses.of("co2", masses.co2());
        GasMasses ch4 = GasMasses.sum(
                List.of(GasMasses.of("ch4Fossil", masses.ch4Fossil()), GasMasses.of("ch4Other", masses.ch4Other())));
        GasMasses n2o = GasMasses.of("n2o", masses.n2o());
        boolean split = GasMasses.sum(List.of(co2, ch4, n2o)).equals(none)
                && masses.co2eUnsplit().signum() != 0;
        return List.of(
                split ? "" : weight(co2),
                split ? "" : weight(ch4),
                split ? "" : weight(n2o),
                weight(masses),
                tonnes(masses.co2Biogenic()));
    }

    /// Blank where the city's set of potentials has none for a gas among them: no sum leaves a gas out silently.
    private String weight(GasMasses masses) {
        if (!gwp.missing(masses).isEmpty()) {
            return "";
        }
        return tonnes(gwp.of(masses).kilograms());
    }

    static String tonnes(BigDecimal kilograms) {
        return Exact.text(kilograms.movePointLeft(3));
    }

    private static List<String> filled(List<String> row) {
        while (row.size() < COLUMNS.size()) {
            row.add("");
        }
        return row;
    }
}
