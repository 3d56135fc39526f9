package city.kaen.check;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlipTest {
    /// [Usual] looks for none there.
    @ParameterizedTest
    @EnumSource(Unit.class)
    void noneLiesNearTheUsual(Unit unit) {
        for (int hundredths = 70; hundredths <= 140; hundredths++) {
            assertThat(Slip.find(unit, BigDecimal.valueOf(hundredths, 2), true)).isEmpty();
        }
    }

    @Test
    void onesThatOnlySteadyMonthsTellAreNotFoundOtherwise() {
        BigDecimal times = new BigDecimal("3.6");
        assertThat(Slip.find(Unit.KILOWATT_HOUR, times, true)).isPresent();
        assertThat(Slip.find(Unit.KILOWATT_HOUR, times, false)).isEmpty();
        assertThat(Slip.find(Unit.KILOWATT_HOUR, BigDecimal.valueOf(1_000), false))
                .isPresent();
    }
}
