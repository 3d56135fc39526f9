package city.kaen.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.DomainFolder;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The published vectors that concern factors.
class FactorVectorsTest {
    private static final GwpSet TGO = GwpSet.of("AR5-TGO");

    @ParameterizedTest
    @ValueSource(strings = {"T01", "T02", "T03", "T04"})
    void buildsAFossilFuelFromItsCalorificValue(String id) {
        JsonNode vector = DomainFolder.vector(id);

        DomainFolder.holds(vector, TGO.of(built(vector, false)).kilograms());
    }

    @Test
    void statesALitreValuePerKilogramByTheDensity() {
        JsonNode vector = DomainFolder.vector("T05");
        BigDecimal litre = vector.get("inputs").get("lpg_L").decimalValue();
        BigDecimal density = vector.get("inputs").get("density").decimalValue();

        DomainFolder.holds(vector, litre.divide(density, MathContext.DECIMAL128));
        DomainFolder.holds(
                vector, TGO.of(shipped("lpg-stationary", Unit.KILOGRAM)).kilograms());
    }

    @Test
    void buildsABiomassFuelWithItsCarbonApart() {
        DomainFolder.holds(
                DomainFolder.vector("T06"),
                TGO.of(built(DomainFolder.vector("T06"), true)).kilograms());
        DomainFolder.holds(
                DomainFolder.vector("T07"),
                built(DomainFolder.vector("T07"), true).co2Biogenic());
    }

    @ParameterizedTest
    @CsvSource({"T08, diesel-b7-road", "T10, gasohol-e85-road"})
    void aBlendKeepsTheFossilShare(String id, String activity) {
        JsonNode vector = DomainFolder.vector(id);
        BigDecimal share = vector.get("inputs").get("x").decimalValue();
        GasMasses base = GasMasses.of("co2", DomainFolder.firstInput(vector));

        DomainFolder.holds(vector, blend(base, share, BigDecimal.ZERO).co2());
        DomainFolder.holds(vector, shipped(activity, Unit.LITRE).co2());
    }

    @Test
    void aBlendsBioShareIsBiogenic() {
        JsonNode vector = DomainFolder.vector("T09");
        BigDecimal share = vector.get("inputs").get("x").decimalValue();

        DomainFolder.holds(
                vector,
                blend(GasMasses.NONE, share, DomainFolder.firstInput(vector)).co2Biogenic());
        DomainFolder.holds(vector, shipped("diesel-b20-road", Unit.LITRE).co2Biogenic());
    }

    private static GasMasses blend(GasMasses base, BigDecimal share, BigDecimal bio) {
        EmissionFactor diesel = FactorLibrary.shipped()
                .find("diesel-road", Unit.LITRE, "TH", YearMonth.of(2025, 1), List.of("TGO-2022"))
                .orElseThrow();
        EmissionFactor own = new EmissionFactor(
                diesel.set(),
                diesel.activity(),
                diesel.unit(),
                diesel.region(),
                base,
                Optional.empty(),
                diesel.validFrom(),
                diesel.validTo(),
                diesel.vintage(),
                false,
                diesel.quality(),
                Optional.empty(),
                diesel.source());
        return new Blend("blend", share, bio).factor(own).perUnit();
    }

    private static GasMasses built(JsonNode vector, boolean biomass) {
        JsonNode inputs = vector.get("inputs");
        return new FuelRow(
                        "fuel",
                        Unit.LITRE,
                        DomainFolder.firstInput(vector),
                        decimal(inputs, "co2"),
                        decimal(inputs, "ch4"),
                        decimal(inputs, "n2o"),
                        BigDecimal.ONE,
                        biomass,
                        Optional.empty(),
                        new Source("a vector", "", ""))
                .perUnit();
    }

    private static BigDecimal decimal(JsonNode inputs, String name) {
        return inputs.has(name) ? inputs.get(name).decimalValue() : BigDecimal.ZERO;
    }

    private static GasMasses shipped(String activity, Unit unit) {
        return FactorLibrary.shipped()
                .find(activity, unit, "TH", YearMonth.of(2025, 1), List.of("TGO-2022"))
                .orElseThrow()
                .perUnit();
    }

    @Test
    void aVectorCanFail() {
        assertThatThrownBy(() -> DomainFolder.holds(DomainFolder.vector("T01"), BigDecimal.ONE))
                .isInstanceOf(AssertionError.class);
        assertThat(DomainFolder.vectors()).hasSize(40);
    }
}
