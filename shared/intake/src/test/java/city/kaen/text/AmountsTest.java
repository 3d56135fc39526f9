package city.kaen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234,567.5   | 1234567.5
            ๑,๒๓๔.๕๐      | 1234.50
            (1,234)       | -1234
            -12           | -12
            12-           | -12
            1 234.5       | 1234.5
            1'234.5       | 1234.5
            2.5e3         | 2500
            .5            | 0.5
            1,200 kWh     | 1200
            ฿1,500        | 1500
            0             | 0
            """)
    void readsTheNumber(String text, BigDecimal value) {
        assertThat(Amounts.read(text, DecimalMark.POINT))
                .isInstanceOfSatisfying(
                        Said.Amount.class, amount -> assertThat(amount.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,56 | 1234.56", "12,5 | 12.5", "1.234 | 1234"})
    void readsADecimalComma(String text, BigDecimal value) {
        assertThat(Amounts.read(text, DecimalMark.COMMA))
                .isInstanceOfSatisfying(
                        Said.Amount.class, amount -> assertThat(amount.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e16",
                "12,34",
                "1.2.3",
                "12 34",
                "9999999999999999999999999999999999999999999",
                "abc",
                "(12",
                "0x1F",
                "√"
            })
    void readsNoNumberFromWhatIsNone(String text) {
        assertThat(Amounts.read(text, DecimalMark.POINT)).isInstanceOf(Said.Words.class);
    }

    @Test
    void keepsNilNothingUnknownAndZeroApart() {
        assertThat(Amounts.read("-", DecimalMark.POINT)).isEqualTo(new Said.Nil());
        assertThat(Amounts.read("–", DecimalMark.POINT)).isEqualTo(new Said.Nil());
        assertThat(Amounts.read(" ", DecimalMark.POINT)).isEqualTo(new Said.Nothing());
        assertThat(Amounts.read("Not Available", DecimalMark.POINT)).isEqualTo(new Said.Unknown());
        assertThat(Amounts.read("NaN", DecimalMark.POINT)).isEqualTo(new Said.Unknown());
        assertThat(Amounts.read("#DIV/0!", DecimalMark.POINT)).isEqualTo(new Said.Failed("#DIV/0!"));
        assertThat(Amounts.read("0.0", DecimalMark.POINT)).isInstanceOf(Said.Amount.class);
    }

    @Test
    void namesTheUnitBehindTheNumber() {
        assertThat(Amounts.read("1,200 kWh", DecimalMark.POINT))
                .isEqualTo(new Said.Amount(new BigDecimal("1200"), "kwh", false));
    }

    @ParameterizedTest
    @CsvSource({
        "17434.400000000373,17434.4",
        "467.29999999998836,467.3",
        "5666.3999999999651,5666.4",
        "385146.40000000037,385146.4",
        "403036.79999999981,403036.8",
        "82.436999999999998,82.437",
        "1098.4000000000233,1098.4",
        "0.55000000000000004,0.55",
        "106.69999999999999,106.7",
        "4381.0000000000009,4381"
    })
    void takesOffBinaryResidue(BigDecimal stored, BigDecimal meant) {
        assertThat(Residue.clean(stored)).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.333333333333333", "0.541", "0.00000123456789", "1.0000012345", "123456789012345", "0.1999999"
            })
    void leavesATypedNumberAsItIs(BigDecimal typed) {
        assertThat(Residue.clean(typed)).isEqualByComparingTo(typed);
    }

    @Test
    void provesTheDecimalMark() {
        assertThat(Amounts.proof("1.234,56")).contains(DecimalMark.COMMA);
        assertThat(Amounts.proof("12,5")).contains(DecimalMark.COMMA);
        assertThat(Amounts.proof("1,234.5")).contains(DecimalMark.POINT);
        assertThat(Amounts.proof("12.25")).contains(DecimalMark.POINT);
        assertThat(Amounts.proof("1,234")).isEmpty();
        assertThat(Amounts.proof("1.234")).isEmpty();
        assertThat(Amounts.proof("1,234,567")).contains(DecimalMark.POINT);
        assertThat(Amounts.proof("1.234.567")).contains(DecimalMark.COMMA);
        assertThat(Amounts.proof("0.500")).contains(DecimalMark.POINT);
        assertThat(Amounts.proof("1234.567")).contains(DecimalMark.POINT);
        assertThat(Amounts.proof("01.02.2025")).isEmpty();
        assertThat(Amounts.isOpen("1.234")).isTrue();
        assertThat(Amounts.isOpen("12,345 t")).isTrue();
        assertThat(Amounts.isOpen("1.2345")).isFalse();
    }
}
