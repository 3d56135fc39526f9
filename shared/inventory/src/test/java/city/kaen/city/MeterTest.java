package city.kaen.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeterTest {
    @Test
    void holdsFromItsFirstMonthToItsLast() {
        Meter meter = meter("2024-02", "2024-04");
        assertThat(meter.holdsIn(YearMonth.of(2024, 1))).isFalse();
        assertThat(meter.holdsIn(YearMonth.of(2024, 2))).isTrue();
        assertThat(meter.holdsIn(YearMonth.of(2024, 4))).isTrue();
        assertThat(meter.holdsIn(YearMonth.of(2024, 5))).isFalse();
        assertThat(meter("", "").holdsIn(YearMonth.of(1999, 1))).isTrue();
    }

    @Test
    void overlapsWhereAMonthIsOfBoth() {
        assertThat(meter("", "2024-04").overlaps(meter("2024-04", ""))).isTrue();
        assertThat(meter("", "2024-04").overlaps(meter("2024-05", ""))).isFalse();
        assertThat(meter("2024-05", "").overlaps(meter("", "2024-04"))).isFalse();
        assertThat(meter("", "").overlaps(meter("2024-05", ""))).isTrue();
    }

    private static Meter meter(String from, String to) {
        return new Meter("M", month(from), month(to));
    }

    private static Optional<YearMonth> month(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
    }
}
