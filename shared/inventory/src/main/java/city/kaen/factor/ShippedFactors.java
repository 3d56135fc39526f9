package city.kaen.factor;

import city.kaen.activity.Unit;
import city.kaen.shipped.ShippedRow;
import city.kaen.shipped.ShippedTable;
import java.util.ArrayList;
import java.util.List;

/// The factors that ship: the fuels of the TGO list built from their parts, blends by volume, and factors stated as
/// they
/// are.
final class ShippedFactors {
    private ShippedFactors() {}

    static List<EmissionFactor> read() {
        List<EmissionFactor> fuels = rows("tgo-2022-fuels.csv").stream()
                .map(row -> FuelRow.of(row).factor())
                .toList();
        List<EmissionFactor> all = new ArrayList<>(fuels);
        rows("tgo-2022-blends.csv").forEach(row -> all.add(Blend.of(row).factor(fuel(fuels, row.get("base")))));
        rows("stated.csv").forEach(row -> all.add(StatedRow.factor(row)));
        return all;
    }

    private static EmissionFactor fuel(List<EmissionFactor> fuels, String activity) {
        return fuels.stream()
                .filter(fuel -> fuel.activity().equals(activity) && fuel.unit() == Unit.LITRE)
                .findFirst()
                .orElseThrow();
    }

    private static List<ShippedRow> rows(String file) {
        return ShippedTable.read(ShippedFactors.class, file);
    }
}
