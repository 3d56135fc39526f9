package city.kaen.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.kaen.emission.Co2e;
import city.kaen.target.BaseYearPolicy.Trigger;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {
    private static final Target HALF =
            new Target("half", "kkc", "BASIC", 2020, co2e("1000"), 2030, new BigDecimal("50"));

    @Test
    void theLineFallsEvenlyFromBaseToGoal() {
        assertThat(HALF.allowed(2015)).isEqualTo(co2e("1000"));
        assertThat(HALF.allowed(2020)).isEqualTo(co2e("1000"));
        assertThat(HALF.allowed(2025)).isEqualTo(co2e("750"));
        assertThat(HALF.allowed(2040)).isEqualTo(co2e("500"));
    }

    @Test
    void aYearIsOnTrackOrNot() {
        assertThat(HALF.progress(2025, co2e("750")).isOnTrack()).isTrue();
        assertThat(HALF.progress(2025, co2e("751")).isOnTrack()).isFalse();
        assertThat(HALF.progress(2025, co2e("751")).over()).isEqualTo(co2e("1"));
        assertThat(HALF.progress(2025, co2e("700")).reducedPercent()).isEqualByComparingTo("30");
        Target nothing = new Target("n", "kkc", "BASIC", 2020, Co2e.ZERO, 2030, BigDecimal.TEN);
        assertThat(nothing.progress(2025, co2e("5")).reducedPercent()).isZero();
    }

    @Test
    void refusesAPromiseThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target("t", "kkc", "BASIC", 2030, Co2e.ZERO, 2030, BigDecimal.TEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target("t", "kkc", "BASIC", 2020, Co2e.ZERO, 2030, new BigDecimal("101")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target("t", "kkc", "BASIC", 2020, Co2e.ZERO, 2030, new BigDecimal("-1")));
    }

    @Test
    void measuresSaveFromTheirYearOn() {
        Measure solar = new Measure("solar", "kkc", "Solar roofs", "I.2.2", 2024, co2e("10"), "feasibility study");
        Measure buses = new Measure("buses", "kkc", "Buses", "II.1.1", 2026, co2e("5"), "feasibility study");

        assertThat(Measure.expected(List.of(solar, buses), 2023)).isEqualTo(Co2e.ZERO);
        assertThat(Measure.expected(List.of(solar, buses), 2024)).isEqualTo(co2e("10"));
        assertThat(Measure.expected(List.of(solar, buses), 2026)).isEqualTo(co2e("15"));
    }

    @Test
    void aBaseYearMovesOnlyForAReasonAndBeyondTheThreshold() {
        BaseYearPolicy policy = new BaseYearPolicy(new BigDecimal("5"));

        assertThat(policy.decide(2020, Trigger.METHOD, co2e("1000"), co2e("1050"))
                        .recalculate())
                .isFalse();
        assertThat(policy.decide(2020, Trigger.METHOD, co2e("1000"), co2e("949"))
                        .recalculate())
                .isTrue();
        assertThat(policy.decide(2020, Trigger.GROWTH, co2e("1000"), co2e("2000"))
                        .recalculate())
                .isFalse();
        assertThat(policy.decide(2020, Trigger.ERROR_FOUND, Co2e.ZERO, co2e("2000"))
                        .movedPercent())
                .isEqualByComparingTo("100");
        assertThat(policy.decide(2020, Trigger.DATA, Co2e.ZERO, Co2e.ZERO).recalculate())
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new BaseYearPolicy(BigDecimal.ZERO));
    }

    private static Co2e co2e(String kilograms) {
        return new Co2e(new BigDecimal(kilograms));
    }
}
