package city.kaen.factor;

import city.kaen.shipped.ShippedRow;
import city.kaen.shipped.ShippedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The factors that ship: the fuels of the TGO list built from their parts, blends by volume, and factors stated as
/// they are.
final class ShippedFactors {
    private ShippedFactors() {}

    static List<EmissionFactor> read() {
        List<EmissionFactor> fuels = rows("tgo-2022-fuels.csv").stream()
                .map(row -> FuelRow.of(row).factor())
                .toList();
        List<EmissionFactor> all = new ArrayList<>(fuels);
        rows("tgo-2022-blends.csv").forEach(row -> all.add(Blend.of(row).factor(fuel(fuels, row.get("base")))));
        Map<String, List<ShippedRow>> stated = rows("stated.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("set"), TreeMap::new, Collectors.toList()));
        stated.forEach((set, rows) -> all.addAll(sound(FactorSet.read(set, rows, FactorUnits.keptOnly()))));
        return all;
    }

    /// What ships obeys the rules that uploaded sets obey.
    static List<EmissionFactor> sound(FactorSet set) {
        if (!set.isSound()) {
            throw new IllegalStateException(set.id() + ": " + set.problems());
        }
        return set.factors();
    }

    private static EmissionFactor fuel(List<EmissionFactor> fuels, String activity) {
        return fuels.stream()
                .filter(fuel -> fuel.activity().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private static List<ShippedRow> rows(String file) {
        return ShippedTable.read(ShippedFactors.class, file);
    }
}
