package city.kaen.factor;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/// How much of each gas one unit of an activity causes, where and when that holds, and who says so.
///
/// @param set the set it belongs to: `TGO-2022`
/// @param activity the id of the activity
/// @param unit what the masses are per
/// @param region where it holds: `TH`; `*` for anywhere
/// @param perUnit the masses of one unit as built, at full precision
/// @param publishedCo2e kilograms of CO2e per unit as the source rounds them, where it does; for comparison, never used
/// @param validFrom the first month it holds for
/// @param validTo the last month it holds for, or empty while it is in force
/// @param vintage what it describes: `grid mix 2016-2018`
/// @param includesLosses whether losses of transmission and distribution are in it already
/// @param uncertaintyPercent half the 95 % confidence interval in percent, where a source states it
public record EmissionFactor(
        String set,
        String activity,
        Unit unit,
        String region,
        GasMasses perUnit,
        Optional<BigDecimal> publishedCo2e,
        YearMonth validFrom,
        Optional<YearMonth> validTo,
        String vintage,
        boolean includesLosses,
        Quality quality,
        Optional<BigDecimal> uncertaintyPercent,
        Source source) {
    /// The region of a factor that holds anywhere.
    public static final String ANYWHERE = "*";

    /// What names this factor for good: `TGO-GRID/electricity-grid/kWh/TH/2026-01`.
    public String id() {
        return set + "/" + activity + "/" + unit.symbol() + "/" + region + "/" + validFrom;
    }

    /// Whether it is in force in a month.
    public boolean holdsIn(YearMonth month) {
        return !month.isBefore(validFrom)
                && validTo.map(last -> !month.isAfter(last)).orElse(true);
    }

    /// Emissions of one activity: activity data times emission factor (GPC v1.1).
    ///
    /// @throws IllegalArgumentException if the quantity is not in this factor's unit; units are converted at intake,
    ///     never here
    public GasMasses emissionsOf(Quantity quantity) {
        if (quantity.unit() != unit) {
            throw new IllegalArgumentException("the factor is per " + unit.symbol() + " but the activity is in "
                    + quantity.unit().symbol());
        }
        return perUnit.times(quantity.amount());
    }
}
