package city.kaen.emission;

import java.math.BigDecimal;

/// Masses of greenhouse gases, in kilograms. Exact; rounded only when published.
///
/// @param co2 fossil carbon dioxide
/// @param ch4Fossil methane of fossil origin
/// @param ch4Other methane of any other origin
/// @param n2o nitrous oxide
/// @param co2Biogenic carbon dioxide of biogenic origin; reported apart, never in a total
/// @param co2eUnsplit what a source states as CO2 equivalent only, without naming the gases; unmoved by a change of GWP
/// set
public record GasMasses(
        BigDecimal co2,
        BigDecimal ch4Fossil,
        BigDecimal ch4Other,
        BigDecimal n2o,
        BigDecimal co2Biogenic,
        BigDecimal co2eUnsplit) {

    public static final GasMasses NONE = new GasMasses(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /// Zero is kept as `0` and trailing zeros go, so that equal masses are equal values.
    public GasMasses {
        co2 = plain(co2);
        ch4Fossil = plain(ch4Fossil);
        ch4Other = plain(ch4Other);
        n2o = plain(n2o);
        co2Biogenic = plain(co2Biogenic);
        co2eUnsplit = plain(co2eUnsplit);
    }

    public GasMasses plus(GasMasses other) {
        return new GasMasses(
                co2.add(other.co2),
                ch4Fossil.add(other.ch4Fossil),
                ch4Other.add(other.ch4Other),
                n2o.add(other.n2o),
                co2Biogenic.add(other.co2Biogenic),
                co2eUnsplit.add(other.co2eUnsplit));
    }

    public GasMasses times(BigDecimal amount) {
        return new GasMasses(
                co2.multiply(amount),
                ch4Fossil.multiply(amount),
                ch4Other.multiply(amount),
                n2o.multiply(amount),
                co2Biogenic.multiply(amount),
                co2eUnsplit.multiply(amount));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
