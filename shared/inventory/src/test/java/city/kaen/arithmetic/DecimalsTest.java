package city.kaen.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    /// The mathematical constants e and ln 2, to 31 digits.
    @Test
    void knowsTheConstants() {
        near(Decimals.exp(BigDecimal.ONE), "2.718281828459045235360287471352");
        near(Decimals.ln(BigDecimal.TWO), "0.693147180559945309417232121458");
        near(Decimals.ln(BigDecimal.TEN), "2.302585092994045684017991454684");
        assertThat(Decimals.exp(BigDecimal.ZERO)).isEqualByComparingTo("1");
        assertThat(Decimals.ln(BigDecimal.ONE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "0.4", "1", "1.5", "2", "3.7", "4800", "123456.789"})
    void logarithmAndExponentialUndoEachOther(String value) {
        BigDecimal x = new BigDecimal(value);

        assertThat(Decimals.exp(Decimals.ln(x)).subtract(x).abs()).isLessThan(x.movePointLeft(28));
    }

    @ParameterizedTest
    @CsvSource({"2, 10, 1024", "9, 0.5, 3", "10, -2, 0.01", "4800, 0, 1"})
    void raisesToAnyPower(String base, String exponent, String expected) {
        near(Decimals.power(new BigDecimal(base), new BigDecimal(exponent)), expected);
    }

    @Test
    void refusesWhatHasNoAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> Decimals.ln(BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Decimals.exp(new BigDecimal("1001")));
        assertThatIllegalArgumentException().isThrownBy(() -> Decimals.exp(new BigDecimal("-1001")));
    }

    @Test
    void dividesAndTakesRoots() {
        assertThat(Decimals.root(new BigDecimal("74"))
                        .pow(2)
                        .subtract(new BigDecimal("74"))
                        .abs())
                .isLessThan(new BigDecimal("1e-30"));
        near(Decimals.quotient(BigDecimal.ONE, new BigDecimal("3")), "0.333333333333333333333333333333");
    }

    private static void near(BigDecimal actual, String expected) {
        assertThat(actual.subtract(new BigDecimal(expected)).abs()).isLessThan(new BigDecimal("2e-27"));
    }
}
