package city.kaen.wastewater;

import city.kaen.arithmetic.Decimals;
import city.kaen.emission.GasMasses;
import city.kaen.method.Methods;
import java.math.BigDecimal;

/// Nitrous oxide of the nitrogen that leaves with the effluent (GPC equation 8.12).
public final class Effluent {
    private static final String METHOD = "wastewater-nitrous";
    private static final BigDecimal NITROUS_OXIDE = new BigDecimal("44");
    private static final BigDecimal NITROGEN = new BigDecimal("28");

    private Effluent() {}

    /// The nitrous oxide of people's effluent.
    ///
    /// @param personDays persons times days
    /// @param country whose protein is eaten: `TH`
    /// @param kitchens `no-garbage-disposal` or `garbage-disposal`
    /// @param collection `centralised` or `households`
    /// @param sludgeNitrogen kilograms of nitrogen taken out as sludge
    public static GasMasses emissions(
            BigDecimal personDays, String country, String kitchens, String collection, BigDecimal sludgeNitrogen) {
        BigDecimal nitrogen = nitrogen(personDays, Methods.value(METHOD, "protein", country), kitchens, collection);
        return emissions(nitrogen.subtract(sludgeNitrogen));
    }

    /// Kilograms of nitrogen in people's effluent.
    ///
    /// @param protein grams eaten a person and day
    public static BigDecimal nitrogen(BigDecimal personDays, BigDecimal protein, String kitchens, String collection) {
        return personDays
                .multiply(protein)
                .movePointLeft(3)
                .multiply(Methods.value(METHOD, "FNPR"))
                .multiply(Methods.value(METHOD, "FNON", kitchens))
                .multiply(Methods.value(METHOD, "FIND", collection));
    }

    /// The nitrous oxide of nitrogen that leaves with effluent.
    public static GasMasses emissions(BigDecimal nitrogen) {
        BigDecimal asNitrogen = nitrogen.multiply(Methods.value(METHOD, "EF"));
        return GasMasses.of("n2o", Decimals.quotient(asNitrogen.multiply(NITROUS_OXIDE), NITROGEN));
    }
}
