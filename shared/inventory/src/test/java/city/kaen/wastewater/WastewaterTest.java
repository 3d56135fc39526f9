package city.kaen.wastewater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.kaen.DomainFolder;
import city.kaen.method.Methods;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WastewaterTest {
    private static final BigDecimal YEAR = new BigDecimal("365");

    @Test
    void septicTanksGiveMethaneByPersonDays() {
        JsonNode office = DomainFolder.vector("T15");
        BigDecimal days = BigDecimal.ZERO;
        for (JsonNode month : office.get("inputs").get("days")) {
            days = days.add(month.decimalValue());
        }
        BigDecimal personDays = days.multiply(office.get("inputs").get("people").decimalValue());
        JsonNode town = DomainFolder.vector("C08");
        WastewaterMethane septic = WastewaterMethane.of(Treatment.all("septic"));

        DomainFolder.holds(office, septic.ofPersons(personDays, "uncollected").ch4Other());
        DomainFolder.holds(
                town,
                septic.ofPersons(DomainFolder.firstInput(town).multiply(YEAR), "uncollected")
                        .ch4Other()
                        .movePointLeft(3));
    }

    @Test
    void aLagoonGivesMethaneByItsLoad() {
        JsonNode vector = DomainFolder.vector("T16");
        BigDecimal water = BigDecimal.ZERO;
        for (JsonNode month : vector.get("inputs").get("m3")) {
            water = water.add(month.decimalValue());
        }
        BigDecimal load = vector.get("inputs").get("cod_mg_L").decimalValue().movePointLeft(3);
        BigDecimal wastewater = water.multiply(Methods.value("wastewater-organic", "share"));

        DomainFolder.holds(
                vector,
                WastewaterMethane.of(Treatment.all("shallow-lagoon"))
                        .ofVolume(wastewater, load)
                        .ch4Other());
        assertThat(Methods.value("wastewater-organic", "COD", "standard")).isEqualByComparingTo(load);
    }

    @Test
    void effluentGivesNitrousOxide() {
        JsonNode vector = DomainFolder.vector("C09");
        BigDecimal personDays = DomainFolder.firstInput(vector).multiply(YEAR);

        DomainFolder.holds(
                vector,
                Effluent.emissions(personDays, "TH", "no-garbage-disposal", "centralised", BigDecimal.ZERO)
                        .n2o()
                        .movePointLeft(3));
        assertThat(Effluent.emissions(personDays, "TH", "no-garbage-disposal", "households", BigDecimal.ZERO)
                        .n2o())
                .isPositive();
    }

    @Test
    void waysOfTreatmentShareTheLoad() {
        Treatment mixed = new Treatment(List.of(
                new Treatment.Way("septic", new BigDecimal("0.4")),
                new Treatment.Way("deep-lagoon", new BigDecimal("0.6"))));

        assertThat(mixed.correction()).isEqualByComparingTo("0.68");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Treatment(List.of(new Treatment.Way("septic", new BigDecimal("0.4")))));
    }

    @Test
    void sludgeAndRecoveryAreTakenOff() {
        WastewaterMethane taken =
                new WastewaterMethane(Treatment.all("deep-lagoon"), new BigDecimal("20"), new BigDecimal("1"));

        assertThat(taken.ofVolume(new BigDecimal("100"), BigDecimal.ONE).ch4Other())
                .isEqualByComparingTo("15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taken.ofVolume(BigDecimal.TEN, BigDecimal.ONE))
                .withMessageContaining("taken out");
        assertThatIllegalArgumentException().isThrownBy(() -> taken.ofVolume(new BigDecimal("21"), BigDecimal.ONE));
    }
}
