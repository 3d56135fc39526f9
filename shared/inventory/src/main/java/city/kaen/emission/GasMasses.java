package city.kaen.emission;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Masses of greenhouse gases, in kilograms. Exact; rounded only when published.
///
/// [#toMap()] and [#of(Map)] are the form to store and to publish: a gas that is added later passes through them.
///
/// @param co2 fossil carbon dioxide
/// @param ch4Fossil methane of fossil origin
/// @param ch4Other methane of any other origin
/// @param n2o nitrous oxide
/// @param co2Biogenic carbon dioxide of biogenic origin; reported apart, never in a total
/// @param co2eUnsplit what a source states as CO2 equivalent only, without naming the gases; unmoved by a change of GWP
///     set
/// @param fluorinated HFCs, PFCs, SF6, NF3 and the gases of the Montreal Protocol, by name: `HFC-134a`
/// @param co2Removed carbon dioxide taken up by sinks, as a positive mass; reported apart, never netted
public record GasMasses(
        BigDecimal co2,
        BigDecimal ch4Fossil,
        BigDecimal ch4Other,
        BigDecimal n2o,
        BigDecimal co2Biogenic,
        BigDecimal co2eUnsplit,
        SortedMap<String, BigDecimal> fluorinated,
        BigDecimal co2Removed) {

    public static final GasMasses NONE = of(Map.of());

    /// Zero is kept as `0` or left out and trailing zeros go, so that equal masses are equal values.
    public GasMasses {
        co2 = plain(co2);
        ch4Fossil = plain(ch4Fossil);
        ch4Other = plain(ch4Other);
        n2o = plain(n2o);
        co2Biogenic = plain(co2Biogenic);
        co2eUnsplit = plain(co2eUnsplit);
        SortedMap<String, BigDecimal> present = new TreeMap<>();
        fluorinated.forEach((gas, mass) -> {
            if (mass.signum() != 0) {
                present.put(gas, plain(mass));
            }
        });
        fluorinated = Collections.unmodifiableSortedMap(present);
        co2Removed = plain(co2Removed);
    }

    /// Masses without fluorinated gases and removals, as of a fuel.
    public GasMasses(
            BigDecimal co2,
            BigDecimal ch4Fossil,
            BigDecimal ch4Other,
            BigDecimal n2o,
            BigDecimal co2Biogenic,
            BigDecimal co2eUnsplit) {
        this(co2, ch4Fossil, ch4Other, n2o, co2Biogenic, co2eUnsplit, new TreeMap<>(), BigDecimal.ZERO);
    }

    /// Masses by the names [#toMap()] gives them; what is not named is zero, what is no other name is a fluorinated
    /// gas.
    public static GasMasses of(Map<String, BigDecimal> masses) {
        SortedMap<String, BigDecimal> rest = new TreeMap<>(masses);
        BigDecimal removed = take(rest, "co2Removed");
        return new GasMasses(
                take(rest, "co2"),
                take(rest, "ch4Fossil"),
                take(rest, "ch4Other"),
                take(rest, "n2o"),
                take(rest, "co2Biogenic"),
                take(rest, "co2eUnsplit"),
                rest,
                removed);
    }

    /// One gas alone, by its name in [#toMap()].
    public static GasMasses of(String gas, BigDecimal kilograms) {
        return of(Map.of(gas, kilograms));
    }

    /// The sum of many masses.
    public static GasMasses sum(Collection<GasMasses> masses) {
        return masses.stream().reduce(NONE, GasMasses::plus);
    }

    /// Every mass that is not zero, by name: `co2`, `ch4Fossil`, `ch4Other`, `n2o`, `co2Biogenic`, `co2eUnsplit`,
    /// `co2Removed`, and fluorinated gases by theirs.
    public SortedMap<String, BigDecimal> toMap() {
        SortedMap<String, BigDecimal> all = new TreeMap<>(fluorinated);
        all.put("co2", co2);
        all.put("ch4Fossil", ch4Fossil);
        all.put("ch4Other", ch4Other);
        all.put("n2o", n2o);
        all.put("co2Biogenic", co2Biogenic);
        all.put("co2eUnsplit", co2eUnsplit);
        all.put("co2Removed", co2Removed);
        all.values().removeIf(mass -> mass.signum() == 0);
        return all;
    }

    public GasMasses plus(GasMasses other) {
        SortedMap<String, BigDecimal> sum = new TreeMap<>(fluorinated);
        other.fluorinated.forEach((gas, mass) -> sum.merge(gas, mass, BigDecimal::add));
        return new GasMasses(
                co2.add(other.co2),
                ch4Fossil.add(other.ch4Fossil),
                ch4Other.add(other.ch4Other),
                n2o.add(other.n2o),
                co2Biogenic.add(other.co2Biogenic),
                co2eUnsplit.add(other.co2eUnsplit),
                sum,
                co2Removed.add(other.co2Removed));
    }

    public GasMasses minus(GasMasses other) {
        return plus(other.each(BigDecimal::negate));
    }

    public GasMasses times(BigDecimal amount) {
        return each(mass -> mass.multiply(amount));
    }

    /// Divides every mass; kept to 34 digits where the quotient does not end.
    public GasMasses dividedBy(BigDecimal divisor) {
        return each(mass -> mass.divide(divisor, MathContext.DECIMAL128));
    }

    private GasMasses each(UnaryOperator<BigDecimal> change) {
        SortedMap<String, BigDecimal> changed = new TreeMap<>();
        fluorinated.forEach((gas, mass) -> changed.put(gas, change.apply(mass)));
        return new GasMasses(
                change.apply(co2),
                change.apply(ch4Fossil),
                change.apply(ch4Other),
                change.apply(n2o),
                change.apply(co2Biogenic),
                change.apply(co2eUnsplit),
                changed,
                change.apply(co2Removed));
    }

    private static BigDecimal take(SortedMap<String, BigDecimal> masses, String name) {
        BigDecimal mass = masses.remove(name);
        return mass == null ? BigDecimal.ZERO : mass;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
