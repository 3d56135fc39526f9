package city.kaen.factor;

import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What must hold of a factor and between the factors of a set.
final class FactorChecks {
    /// How far a stated CO2e may lie from its gases: sources round each gas to five decimals (DEFRA 2025: 796 items
    /// do).
    private static final BigDecimal ROUNDING = new BigDecimal("0.000011");

    /// Sources also round to three or four significant digits; a gas left out moves the sum by more than this share.
    private static final BigDecimal SHARE = new BigDecimal("0.001");

    private FactorChecks() {}

    static void masses(
            int row, GasMasses masses, Optional<BigDecimal> stated, String gwpSet, List<FactorProblem> problems) {
        if (masses.equals(GasMasses.NONE) && stated.isEmpty()) {
            problems.add(new FactorProblem(row, "factor-empty", "no gas and no CO2e is given; a blank is not zero"));
        }
        masses.toMap().forEach((gas, mass) -> {
            if (mass.signum() < 0) {
                problems.add(new FactorProblem(
                        row, "factor-negative", gas + " is below zero; a removal goes in co2_removed, above zero"));
            }
        });
        Set<String> unknown = GwpSet.of("AR6").missing(masses);
        if (!unknown.isEmpty()) {
            problems.add(new FactorProblem(row, "factor-gas", "no warming potential is known for " + unknown));
        } else if (masses.co2eUnsplit().signum() == 0) {
            stated.ifPresent(co2e -> split(row, masses, co2e, gwpSet, problems));
        }
    }

    /// A CO2e beside its gases must be their sum under some set of potentials; under the one named, if one is.
    private static void split(int row, GasMasses masses, BigDecimal co2e, String gwpSet, List<FactorProblem> problems) {
        List<GwpSet> sets = GwpSet.all().stream()
                .filter(set -> gwpSet.isEmpty() || set.id().equals(gwpSet))
                .filter(set -> set.missing(masses).isEmpty())
                .toList();
        BigDecimal tolerance = co2e.multiply(SHARE).max(ROUNDING);
        boolean foots = sets.stream()
                .map(set -> set.of(masses).plus(set.outsideTotals(masses)).kilograms())
                .anyMatch(sum -> sum.subtract(co2e).abs().compareTo(tolerance) <= 0);
        if (!foots) {
            problems.add(new FactorProblem(
                    row,
                    "factor-gas-split",
                    "the gases do not add up to the stated " + co2e.toPlainString() + " kg CO2e"
                            + (gwpSet.isEmpty() ? " under any known GWP set" : " under " + gwpSet)));
        }
    }

    /// Whether a factor holds where and when an earlier one of its set holds already.
    static void overlap(
            int row, Optional<EmissionFactor> newest, List<EmissionFactor> factors, List<FactorProblem> problems) {
        newest.ifPresent(one -> factors.stream()
                .filter(other -> other.activity().equals(one.activity())
                        && other.unit() == one.unit()
                        && other.region().equals(one.region()))
                .filter(other -> meet(one, other))
                .findFirst()
                .ifPresent(other -> problems.add(
                        other.equals(one)
                                ? new FactorProblem(
                                        row, "factor-duplicate", "the same factor stands in the set already")
                                : new FactorProblem(
                                        row, "factor-overlap", "months in which " + other.id() + " holds already"))));
    }

    private static boolean meet(EmissionFactor one, EmissionFactor other) {
        return one.validTo().map(last -> !other.validFrom().isAfter(last)).orElse(true)
                && other.validTo().map(last -> !one.validFrom().isAfter(last)).orElse(true);
    }
}
