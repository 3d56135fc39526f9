package city.kaen.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void equalAmountsAreEqualWhateverTheirTrailingZeros() {
        assertThat(Quantity.of("1.50", Unit.LITRE)).isEqualTo(Quantity.of("1.5", Unit.LITRE));
        assertThat(Quantity.of("0.00", Unit.LITRE)).isEqualTo(Quantity.of("0", Unit.LITRE));
    }

    @Test
    void addsExactly() {
        assertThat(Quantity.of("0.1", Unit.LITRE).plus(Quantity.of("0.2", Unit.LITRE)))
                .isEqualTo(Quantity.of("0.3", Unit.LITRE));
    }

    @Test
    void refusesToAddLitresToKilograms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of("1", Unit.LITRE).plus(Quantity.of("1", Unit.KILOGRAM)))
                .withMessage("cannot add kg to L");
    }

    @Test
    void everyUnitIsReadBackFromItsSymbol() {
        assertThat(Unit.values()).allMatch(unit -> Unit.parse(unit.symbol()) == unit);
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.parse("gallon"));
    }
}
