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
/// @param asStated the masses and the unit of the source: emissions are computed from these, so that a figure per MMBtu
///     or US gallon comes out exact
/// @param edition which registration of its set it belongs to; empty for what ships
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
        Source source,
        AsStated asStated,
        String edition) {
    /// The region of a factor that holds anywhere.
    public static final String ANYWHERE = "*";

    /// Masses per a stated unit, and how many of the kept unit one of it is.
    public record AsStated(GasMasses masses, Conversion ratio) {}

    /// A factor stated in the unit it is kept in, which ships.
    public EmissionFactor(
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
        this(
                set,
                activity,
                unit,
                region,
                perUnit,
                publishedCo2e,
                validFrom,
                validTo,
                vintage,
                includesLosses,
                quality,
                uncertaintyPercent,
                source,
                new AsStated(perUnit, Conversion.NONE),
                "");
    }

    /// The same factor as one of an edition of its set.
    public EmissionFactor in(String ofEdition) {
        return new EmissionFactor(
                set,
                activity,
                unit,
                region,
                perUnit,
                publishedCo2e,
                validFrom,
                validTo,
                vintage,
                includesLosses,
                quality,
                uncertaintyPercent,
                source,
                asStated,
                ofEdition);
    }

    /// What names this factor for good: `TGO-GRID/electricity-grid/kWh/TH/2026-01`; of an uploaded set with its
    /// edition, `EPA-2024@9f86d081/...`.
    public String id() {
        String of = edition.isEmpty() ? set : set + "@" + edition;
        return of + "/" + activity + "/" + unit.symbol() + "/" + region + "/" + validFrom;
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
        Conversion ratio = asStated.ratio();
        if (ratio.equals(Conversion.NONE)) {
            return perUnit.times(quantity.amount());
        }
        return asStated.masses()
                .times(quantity.amount().multiply(ratio.denominator()))
                .dividedBy(ratio.numerator());
    }
}
