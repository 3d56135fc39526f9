package city.kaen.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GwpSetTest {
    @ParameterizedTest
    @CsvSource({
        "AR4,     25,   25,   298, 22800, 17200, 1430",
        "AR5,     28,   28,   265, 23500, 16100, 1300",
        "AR5-TGO, 30,   28,   265, 23500, 16100, 1300",
        "AR5-CCF, 34,   34,   298, 26087, 17885, 1549",
        "AR6,     27.9, 27.9, 273, 25200, 17400, 1530"
    })
    void weighsEachGasAsItsSetDoes(
            String id, String fossil, String other, String n2o, String sf6, String nf3, String hfc134a) {
        GwpSet gwp = GwpSet.of(id);

        assertThat(kilograms(gwp, "co2")).isEqualByComparingTo("1");
        assertThat(kilograms(gwp, "ch4Fossil")).isEqualByComparingTo(fossil);
        assertThat(kilograms(gwp, "ch4Other")).isEqualByComparingTo(other);
        assertThat(kilograms(gwp, "n2o")).isEqualByComparingTo(n2o);
        assertThat(kilograms(gwp, "SF6")).isEqualByComparingTo(sf6);
        assertThat(kilograms(gwp, "NF3")).isEqualByComparingTo(nf3);
        assertThat(kilograms(gwp, "HFC-134a")).isEqualByComparingTo(hfc134a);
        assertThat(kilograms(gwp, "co2eUnsplit")).isEqualByComparingTo("1");
    }

    @Test
    void keepsBiogenicCarbonAndRemovalsOut() {
        GasMasses masses = GasMasses.of(Map.of("co2Biogenic", BigDecimal.TEN, "co2Removed", BigDecimal.TEN));

        assertThat(GwpSet.of("AR5").of(masses)).isEqualTo(Co2e.ZERO);
    }

    @Test
    void reportsTheGasesOfTheMontrealProtocolApart() {
        GasMasses masses = GasMasses.of(Map.of("HCFC-22", BigDecimal.ONE, "HFC-32", BigDecimal.ONE));

        assertThat(GwpSet.of("AR5").of(masses).kilograms()).isEqualByComparingTo("677");
        assertThat(GwpSet.of("AR5").outsideTotals(masses).kilograms()).isEqualByComparingTo("1760");
    }

    @Test
    void saysWhichGasItHasNoPotentialFor() {
        GasMasses masses = GasMasses.of("HFC-134", BigDecimal.ONE);

        assertThat(GwpSet.of("AR4").missing(masses)).containsExactly("HFC-134");
        assertThat(GwpSet.of("AR5").missing(masses)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GwpSet.of("AR4").of(masses))
                .withMessageContaining("HFC-134");
    }

    @Test
    void knowsFiveSetsAndRefusesOthers() {
        assertThat(GwpSet.all()).extracting(GwpSet::id).containsExactly("AR4", "AR5", "AR5-TGO", "AR5-CCF", "AR6");
        assertThat(GwpSet.of("AR6")).hasToString("AR6");
        assertThatIllegalArgumentException().isThrownBy(() -> GwpSet.of("AR7"));
    }

    @Test
    void co2eAddsAndComparesByValue() {
        Co2e two = new Co2e(new BigDecimal("2.0"));

        assertThat(two).isEqualTo(new Co2e(new BigDecimal("2")));
        assertThat(two.plus(two).minus(two)).isEqualTo(two);
        assertThat(two.minus(two)).isEqualTo(Co2e.ZERO);
        assertThat(two).isGreaterThan(Co2e.ZERO);
    }

    private static BigDecimal kilograms(GwpSet gwp, String gas) {
        return gwp.of(GasMasses.of(gas, BigDecimal.ONE)).kilograms();
    }
}
