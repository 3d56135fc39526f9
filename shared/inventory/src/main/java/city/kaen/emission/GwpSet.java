package city.kaen.emission;

import city.kaen.shipped.ShippedRow;
import city.kaen.shipped.ShippedTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// One set of global warming potentials over 100 years, from `gwp.csv`: AR4, AR5, AR5-TGO (AR5 as the Thailand
/// Greenhouse Gas Management Organization uses it: fossil CH4 30), AR5-CCF (with climate-carbon feedbacks), AR6.
///
/// AR6 has one value for all methane here; its split into fossil and other is not shipped for want of a source.
public final class GwpSet {
    private static final List<String> IDS = List.of("AR4", "AR5", "AR5-TGO", "AR5-CCF", "AR6");
    private static final Set<String> UNCOUNTED = uncounted(rows());
    private static final List<GwpSet> ALL =
            IDS.stream().map(id -> new GwpSet(id, rows())).toList();

    private final String id;
    private final Map<String, BigDecimal> potentials = new HashMap<>();

    private GwpSet(String id, List<ShippedRow> rows) {
        this.id = id;
        rows.forEach(row -> row.findDecimal(id).ifPresent(gwp -> potentials.put(row.get("gas"), gwp)));
    }

    /// The set of an id.
    ///
    /// @throws IllegalArgumentException if there is none
    public static GwpSet of(String id) {
        return ALL.stream()
                .filter(set -> set.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no GWP set '" + id + "', only " + IDS));
    }

    /// Every set, oldest first.
    public static List<GwpSet> all() {
        return ALL;
    }

    public String id() {
        return id;
    }

    /// What the masses weigh as CO2: fossil CO2, all CH4, N2O, HFCs, PFCs, SF6, NF3 and what is known as CO2e only.
    /// Without biogenic CO2, removals and the gases of the Montreal Protocol, which are reported apart.
    ///
    /// @throws IllegalArgumentException if the set gives no potential for one of the gases
    public Co2e of(GasMasses masses) {
        BigDecimal sum = masses.co2()
                .multiply(potential("CO2"))
                .add(masses.ch4Fossil().multiply(potential("CH4-fossil")))
                .add(masses.ch4Other().multiply(potential("CH4-other")))
                .add(masses.n2o().multiply(potential("N2O")))
                .add(masses.co2eUnsplit());
        return new Co2e(sum.add(fluorinated(masses, true)));
    }

    /// What the gases of the Montreal Protocol among the masses weigh as CO2: HCFCs and CFCs, which no total holds.
    ///
    /// @throws IllegalArgumentException if the set gives no potential for one of them
    public Co2e outsideTotals(GasMasses masses) {
        return new Co2e(fluorinated(masses, false));
    }

    /// The gases among the masses that this set gives no potential for.
    public SortedSet<String> missing(GasMasses masses) {
        SortedSet<String> missing = new TreeSet<>(masses.fluorinated().keySet());
        missing.removeAll(potentials.keySet());
        return missing;
    }

    /// The potential of a gas by its name in `gwp.csv`: `CO2`, `CH4-fossil`, `CH4-other`, `N2O`, `HFC-134a` ...
    ///
    /// @throws IllegalArgumentException if the set gives none
    public BigDecimal potential(String gas) {
        BigDecimal potential = potentials.get(gas);
        if (potential == null) {
            throw new IllegalArgumentException(id + " gives no warming potential for " + gas);
        }
        return potential;
    }

    private BigDecimal fluorinated(GasMasses masses, boolean counted) {
        return masses.fluorinated().entrySet().stream()
                .filter(gas -> UNCOUNTED.contains(gas.getKey()) != counted)
                .map(gas -> gas.getValue().multiply(potential(gas.getKey())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public String toString() {
        return id;
    }

    private static List<ShippedRow> rows() {
        return ShippedTable.read(GwpSet.class, "gwp.csv");
    }

    private static Set<String> uncounted(List<ShippedRow> rows) {
        Set<String> gases = new TreeSet<>();
        rows.stream().filter(row -> !row.isYes("counted")).forEach(row -> gases.add(row.get("gas")));
        return Set.copyOf(gases);
    }
}
