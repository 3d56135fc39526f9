package city.kaen.uncertainty;

import city.kaen.arithmetic.Decimals;
import city.kaen.factor.Quality;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// How much of a cell or a total rests on data of each quality. The GPC grades activity data and factors apart and
/// gives no rule for grading a sum, so none is made up: the shares are told.
///
/// @param activity the share of the emissions by the quality of their activity data, 0 to 1
/// @param factor the share by the quality of their factors
public record QualityShares(Map<Quality, BigDecimal> activity, Map<Quality, BigDecimal> factor) {
    public QualityShares {
        activity = Map.copyOf(activity);
        factor = Map.copyOf(factor);
    }

    /// The shares over some emissions; empty maps where they weigh nothing.
    public static QualityShares of(Collection<Graded> emissions) {
        return new QualityShares(shares(emissions, Graded::activity), shares(emissions, Graded::factor));
    }

    private static Map<Quality, BigDecimal> shares(Collection<Graded> emissions, Function<Graded, Quality> by) {
        BigDecimal all = emissions.stream().map(one -> one.kilograms.abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<Quality, BigDecimal> shares = new EnumMap<>(Quality.class);
        if (all.signum() > 0) {
            emissions.forEach(one -> shares.merge(by.apply(one), one.kilograms.abs(), BigDecimal::add));
            shares.replaceAll((quality, kilograms) -> Decimals.quotient(kilograms, all));
        }
        return shares;
    }

    /// An emission and the grades of its two parts.
    public record Graded(BigDecimal kilograms, Quality activity, Quality factor) {}
}
