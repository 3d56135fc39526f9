package city.kaen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void takesTheMiddleWhateverTheOrder() {
        assertThat(new Samples(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
        assertThat(new Samples(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    }

    @Test
    void callsNoiseHalfOfWhatTheMiddleHalfSpans() {
        assertThat(new Samples(List.of(1.0, 2.0, 3.0, 4.0, 5.0)).noise()).isEqualTo(1);
        assertThat(new Samples(List.of(7.0)).noise()).isZero();
    }

    @Test
    void dividesRoundByRoundSoThatASlowRoundCancelsOut() {
        Samples ours = new Samples(List.of(10.0, 40.0));
        Samples floor = new Samples(List.of(5.0, 20.0));

        assertThat(ours.over(floor).values()).containsExactly(2.0, 2.0);
        assertThatThrownBy(() -> ours.over(new Samples(List.of(1.0)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsAGoalWithinTheNoiseAndNoFurther() {
        Goal goal = Goal.atMost("ms", "ours", 10);

        assertThat(goal.holds(new Samples(List.of(9.0, 10.5, 12.0)))).isTrue();
        assertThat(goal.holds(new Samples(List.of(11.0, 11.0, 11.0)))).isFalse();
        assertThat(Goal.ratioAtLeast("rate", "ours", "theirs", 200).holds(new Samples(List.of(190.0))))
                .isFalse();
    }

    @Test
    void readsGrowthOffTheEnds() {
        Growth linear = new Growth("rows", "ms", new TreeMap<>(java.util.Map.of(10L, 3.0, 1_000L, 300.0)));
        Growth flat = new Growth("cities", "units", new TreeMap<>(java.util.Map.of(1L, 5.0, 300L, 5.0)));

        assertThat(linear.exponent()).isCloseTo(1, within(1e-9));
        assertThat(flat.exponent()).isCloseTo(0, within(1e-9));
    }
}
