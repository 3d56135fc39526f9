package city.kaen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.kaen.DomainFolder;
import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
    private static final GwpSet AR5 = GwpSet.of("AR5");

    /// The cells of the seven lines of the published form: fuel, septic tanks, lagoon, electricity, paper, water,
    /// waste.
    private static final List<String> FORM =
            List.of("II.1.1", "III.4.1", "III.4.1", "I.2.2", "VI.1", "VI.1", "III.1.1");

    @Test
    void reportsAnOrganisationByItsScopes() {
        JsonNode vector = DomainFolder.vector("T17");
        List<CellEntry> entries = new ArrayList<>();
        for (int i = 0; i < FORM.size(); i++) {
            entries.add(entry(
                    FORM.get(i),
                    "co2eUnsplit",
                    vector.get("inputs").get("lines").get(i).decimalValue()));
        }
        OrganisationReport report = OrganisationReport.of(entries, AR5);

        DomainFolder.holds(vector, report.total().kilograms());
        assertThat(OrganisationReport.roundedUpTonnes(report.direct())).isEqualByComparingTo("11");
        assertThat(OrganisationReport.roundedUpTonnes(report.purchasedEnergy())).isEqualByComparingTo("202");
        assertThat(OrganisationReport.roundedUpTonnes(report.other())).isEqualByComparingTo("20");
    }

    @Test
    void keepsMontrealGasesAndBiogenicCarbonOutOfTheScopes() {
        OrganisationReport report = OrganisationReport.of(
                List.of(
                        entry("IV.2", "HCFC-22", BigDecimal.ONE),
                        entry("I.2.1", "co2Biogenic", BigDecimal.TEN),
                        entry("", "co2", BigDecimal.ZERO)),
                AR5);

        assertThat(report.total()).isEqualTo(Co2e.ZERO);
        assertThat(report.outside().kilograms()).isEqualByComparingTo("1760");
        assertThat(report.biogenic()).isEqualByComparingTo("10");
    }

    @Test
    void publishedScopesAddUp() {
        JsonNode vector = DomainFolder.vector("T29");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode scope : vector.get("inputs").get("s")) {
            sum = sum.add(scope.decimalValue());
        }

        DomainFolder.holds(vector, sum);
    }

    @ParameterizedTest
    @CsvSource({"T11, litres", "T12, kwh", "T13, m3", "T14, kg"})
    void monthsTimesFactorGiveThePublishedYear(String id, String months) {
        JsonNode inputs = DomainFolder.vector(id).get("inputs");
        GasMasses perUnit = GasMasses.of("co2eUnsplit", inputs.get("ef").decimalValue());
        List<CellEntry> entries = new ArrayList<>();
        for (JsonNode month : inputs.get(months)) {
            entries.add(entry("I.2.2", perUnit.times(month.decimalValue())));
        }

        DomainFolder.holds(
                DomainFolder.vector(id),
                Views.by(entries, AR5, CellEntry::ref)
                        .getOrDefault("I.2.2", Co2e.ZERO)
                        .kilograms());
    }

    @ParameterizedTest
    @ValueSource(strings = {"T18", "T19", "T20"})
    void gasesWeighAsPublished(String id) {
        JsonNode inputs = DomainFolder.vector(id).get("inputs");
        GasMasses masses = GasMasses.of("co2", inputs.get("co2").decimalValue())
                .plus(GasMasses.of("ch4Fossil", inputs.get("ch4").decimalValue()))
                .plus(GasMasses.of("n2o", inputs.get("n2o").decimalValue()))
                .times(inputs.get("m3").decimalValue());

        DomainFolder.holds(DomainFolder.vector(id), AR5.of(masses).kilograms().movePointLeft(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T26", "T27"})
    void heatTimesFactorGivesThePublishedFactor(String id) {
        JsonNode inputs = DomainFolder.vector(id).get("inputs");
        GasMasses perHeat = GasMasses.of("co2", inputs.get("ef").decimalValue());

        DomainFolder.holds(
                DomainFolder.vector(id),
                perHeat.times(inputs.get("heat").decimalValue()).co2());
    }

    @Test
    void groupsByAnyWordAndDividesByAnyCount() {
        List<CellEntry> entries =
                List.of(entry("I.2.2", "co2", BigDecimal.TEN), entry("I.1.1", "co2", BigDecimal.ONE), held());

        assertThat(Views.by(entries, AR5, CellEntry::department)).containsOnlyKeys("engineering");
        assertThat(Views.by(entries, AR5, CellEntry::ref)
                        .getOrDefault("I.1.1", Co2e.ZERO)
                        .kilograms())
                .isEqualByComparingTo("1");
        assertThat(Views.per(new Co2e(new BigDecimal("50")), new BigDecimal("4")))
                .isEqualByComparingTo("12.5");
        assertThatIllegalArgumentException().isThrownBy(() -> Views.per(Co2e.ZERO, BigDecimal.ZERO));
    }

    private static CellEntry held() {
        return new CellEntry(
                Book.OPERATIONS,
                "I.1.1",
                "diesel-stationary",
                "engineering",
                "",
                Quantity.of("1", Unit.LITRE),
                Optional.empty(),
                "held",
                true);
    }

    private static CellEntry entry(String ref, String gas, BigDecimal kilograms) {
        return entry(ref, GasMasses.of(gas, kilograms));
    }

    private static CellEntry entry(String ref, GasMasses gases) {
        return new CellEntry(
                Book.OPERATIONS,
                ref,
                "diesel-stationary",
                "engineering",
                "",
                Quantity.of("1", Unit.LITRE),
                Optional.of(gases),
                "factor",
                true);
    }
}
