package city.kaen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void tellsAStepThatTheWholeHides() {
        Growth growth = growth(Map.of(10L, 100.0, 100L, 101.0, 1_000L, 10_000.0));

        assertThat(growth.exponent()).isEqualTo(1, within(0.001));
        assertThat(growth.steepest()).isGreaterThan(1.9);
        assertThat(growth.holds()).isFalse();
        assertThat(Report.text(growth)).contains("GROWS FASTER");
    }

    @Test
    void holdsInProportion() {
        assertThat(growth(Map.of(1L, 4.0, 10L, 41.0, 100L, 402.0)).holds()).isTrue();
    }

    private static Growth growth(Map<Long, Double> points) {
        return new Growth("rows", "units", new TreeMap<>(points));
    }
}
