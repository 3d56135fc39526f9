package city.kaen.factor;

import city.kaen.emission.GasMasses;
import city.kaen.shipped.ShippedRow;
import java.math.BigDecimal;
import java.util.Optional;

/// A road fuel blended with biodiesel or ethanol, built by volume from its base fuel.
///
/// @param bioShare the share of bio fuel by volume, 0 to 1
/// @param bioCo2 kilograms of biogenic CO2 of a litre of the bio fuel
record Blend(String activity, BigDecimal bioShare, BigDecimal bioCo2) {
    private static final String DOCUMENT =
            "By volume from the TGO list in force 1 April 2022, which has no row for blends;"
                    + " biogenic CO2 by the TGO list of 2026 in a public transcription";

    static Blend of(ShippedRow row) {
        return new Blend(row.get("activity"), row.decimal("bio_share"), row.decimal("bio_co2_kg"));
    }

    /// The blend's factor. CH4 and N2O depend on the engine and are the base fuel's for the whole litre; the bio share
    /// of the CH4 is not fossil.
    EmissionFactor factor(EmissionFactor base) {
        GasMasses fossil = base.perUnit();
        BigDecimal fossilShare = BigDecimal.ONE.subtract(bioShare);
        GasMasses blend = new GasMasses(
                fossil.co2().multiply(fossilShare),
                fossil.ch4Fossil().multiply(fossilShare),
                fossil.ch4Fossil().multiply(bioShare),
                fossil.n2o(),
                bioCo2.multiply(bioShare),
                BigDecimal.ZERO);
        return new EmissionFactor(
                base.set(),
                activity,
                base.unit(),
                base.region(),
                blend,
                Optional.empty(),
                base.validFrom(),
                base.validTo(),
                base.vintage(),
                false,
                Quality.MEDIUM,
                Optional.empty(),
                new Source(
                        DOCUMENT,
                        base.source().table(),
                        bioShare.movePointRight(2).stripTrailingZeros().toPlainString() + " % bio fuel by volume"));
    }
}
