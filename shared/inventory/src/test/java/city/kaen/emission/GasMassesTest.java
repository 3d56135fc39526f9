package city.kaen.emission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GasMassesTest {
    private static final GasMasses FUEL =
            GasMasses.of(Map.of("co2", kg("2.5"), "ch4Fossil", kg("0.001"), "n2o", kg("0.002")));
    private static final GasMasses COOLANT = GasMasses.of("HFC-134a", kg("0.75"));

    @Test
    void isWrittenAndReadBackByName() {
        GasMasses all = GasMasses.of(Map.of(
                "co2",
                kg("1"),
                "ch4Fossil",
                kg("2"),
                "ch4Other",
                kg("3"),
                "n2o",
                kg("4"),
                "co2Biogenic",
                kg("5"),
                "co2eUnsplit",
                kg("6"),
                "co2Removed",
                kg("7"),
                "SF6",
                kg("8"),
                "HFC-32",
                kg("9")));

        assertThat(all.toMap()).hasSize(9);
        assertThat(GasMasses.of(all.toMap())).isEqualTo(all);
        assertThat(all.fluorinated()).containsOnlyKeys("SF6", "HFC-32");
        assertThat(all.co2Removed()).isEqualTo("7");
    }

    @Test
    void equalMassesAreEqualWhateverTheirDigits() {
        assertThat(GasMasses.of("SF6", kg("1.0"))).isEqualTo(GasMasses.of("SF6", kg("1")));
        assertThat(GasMasses.of("SF6", kg("0.0"))).isEqualTo(GasMasses.NONE);
        assertThat(GasMasses.of("co2", kg("0.00"))).isEqualTo(GasMasses.NONE);
    }

    @Test
    void addsEveryGasApart() {
        GasMasses sum = GasMasses.sum(List.of(FUEL, COOLANT, COOLANT));

        assertThat(sum.co2()).isEqualByComparingTo("2.5");
        assertThat(sum.fluorinated()).containsEntry("HFC-134a", kg("1.5"));
        assertThat(sum.minus(COOLANT).minus(COOLANT)).isEqualTo(FUEL);
    }

    @Test
    void multipliesEveryGas() {
        GasMasses tenfold = FUEL.plus(COOLANT).times(kg("10"));

        assertThat(tenfold.toMap())
                .containsEntry("co2", kg("25"))
                .containsEntry("ch4Fossil", kg("0.01"))
                .containsEntry("n2o", kg("0.02"))
                .containsEntry("HFC-134a", kg("7.5"));
    }

    private static BigDecimal kg(String kilograms) {
        return new BigDecimal(kilograms).stripTrailingZeros();
    }
}
