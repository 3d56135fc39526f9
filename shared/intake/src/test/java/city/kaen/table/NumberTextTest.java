package city.kaen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "12, 12",
        "-12.5, -12.5",
        "1.50, 1.5",
        "100, 100",
        ".5, 0.5",
        "1., 1",
        "1.5E-3, 0.0015",
        "1E3, 1000",
        "+7, 7",
        "123456789012345, 123456789012345",
        "0.12345678901234, 0.12345678901234",
    })
    void readsExactlyWhatStandsThere(String raw, BigDecimal value) {
        assertThat(NumberText.cell(raw)).isEqualTo(new Cell.Numeric(value, raw));
        assertThat(((Cell.Numeric) NumberText.cell(raw)).cleaned()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // The difference of two meter readings, and what it costs.
        "17434.400000000373, 17434.4",
        "155111.72800000201, 155111.728",
        "94494.448000002012, 94494.448",
        "132564.52799999696, 132564.528",
        "24458.399999999441, 24458.4",
        "246015.968000002, 246015.968",
        "18.68800000000018, 18.688",
        "0.30000000000000004, 0.3",
        "0.19999999995343387, 0.2",
        "-7802891.2000000002, -7802891.2",
        "999.99999999999989, 1000",
        "1.1000000000000001E-2, 0.011",
        // A true fraction keeps its fifteen digits.
        "24.72964539007145, 24.7296453900714",
        "0.33333333333333331, 0.333333333333333",
        "-5.7251908397038869E-3, -0.00572519083970389",
    })
    void takesOffWhatFloatingPointLeft(String raw, BigDecimal value) {
        Cell.Numeric cell = (Cell.Numeric) NumberText.cell(raw);
        assertThat(cell.value()).isEqualTo(value);
        assertThat(cell.cleaned()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000000001", "10000000000.001", "0.12345678900001", "20000.0000000001"})
    void keepsDigitsThatAreMeant(String raw) {
        assertThat(NumberText.cell(raw).text()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e401",
                "NaN",
                "Infinity",
                "-Infinity",
                "0x1p3",
                "1d",
                "1.2.3",
                "--1",
                "1e",
                "1e+",
                "-",
                ".",
                "1,000",
                "1 000",
            })
    void leavesTextWhatIsNoFiniteNumber(String raw) {
        assertThat(NumberText.cell(raw)).isEqualTo(new Cell.Text(raw));
    }

    @Test
    void leavesTextWhatIsTooLong() {
        assertThat(NumberText.cell("9".repeat(10_000))).isInstanceOf(Cell.Text.class);
    }

    @Test
    void isBlankWhereNothingStands() {
        assertThat(NumberText.cell(" ")).isEqualTo(new Cell.Blank());
    }
}
