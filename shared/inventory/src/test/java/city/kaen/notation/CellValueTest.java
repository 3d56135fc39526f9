package city.kaen.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellValueTest {
    @ParameterizedTest
    @ValueSource(strings = {"12.5", " 12.50", "1.25E1", "+12.5", "12.5 "})
    void readsANumber(String text) {
        assertThat(CellValue.parse(text))
                .isInstanceOfSatisfying(
                        CellValue.Amount.class,
                        amount -> assertThat(amount.value()).isEqualByComparingTo("12.5"));
    }

    @ParameterizedTest
    @EnumSource
    void readsEachKeyWhateverItsCaseAndBlanks(NotationKey key) {
        assertThat(CellValue.parse(" " + key.name().toLowerCase(Locale.ROOT) + "  "))
                .isEqualTo(new CellValue.Keys(List.of(Notation.of(key, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IE (II.1.1)", "IE(II.1.1)", "IE II.1.1", "ie ( ii.1.1 )"})
    void readsWhereItIsIncluded(String text) {
        assertThat(CellValue.parse(text)).isEqualTo(new CellValue.Keys(List.of(Notation.includedIn("II.1.1", ""))));
    }

    @Test
    void readsSeveralKeysAndTheSameKeyTwiceAsOne() {
        assertThat(CellValue.parse("NO; IE"))
                .isEqualTo(
                        new CellValue.Keys(List.of(Notation.of(NotationKey.NO, ""), Notation.of(NotationKey.IE, ""))));
        assertThat(CellValue.parse("NE; NE")).isEqualTo(new CellValue.Keys(List.of(Notation.of(NotationKey.NE, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void nothingIsNotZero(String text) {
        assertThat(CellValue.parse(text)).isEqualTo(new CellValue.Blank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5 NE", "NE 12", "IE; 3"})
    void aKeyAndANumberAtOnceAreWrong(String text) {
        assertThat(CellValue.parse(text))
                .isEqualTo(new CellValue.Broken(text, "a number and a notation key in one cell"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "NO;", "-", "1e999999999", "yes", "1 2"})
    void whatIsNeitherIsWrong(String text) {
        assertThat(CellValue.parse(text))
                .isEqualTo(new CellValue.Broken(text, "neither a number nor one of NO, NE, IE and C"));
    }

    @Test
    void aTargetMustExist() {
        assertThat(CellValue.parse("IE (II.9.1)"))
                .isEqualTo(new CellValue.Broken("IE (II.9.1)", "there is no cell II.9.1"));
    }

    @Test
    void onlyIncludedElsewhereNamesACell() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Notation(NotationKey.NO, Optional.of("I.1.1"), ""));
    }

    @Test
    void aVeryLongNumberIsRefused() {
        assertThat(CellValue.parse("1".repeat(61))).isInstanceOf(CellValue.Broken.class);
        assertThat(CellValue.parse("1".repeat(60))).isEqualTo(new CellValue.Amount(new BigDecimal("1".repeat(60))));
    }
}
