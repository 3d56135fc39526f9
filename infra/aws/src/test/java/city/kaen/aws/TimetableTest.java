package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimetableTest {
    @Test
    void countsFromTheStartOfTheHourOrOfTheDay() {
        assertThat(Timetable.expression(Duration.ofMinutes(5))).isEqualTo("cron(0/5 * * * ? *)");
        assertThat(Timetable.expression(Duration.ofHours(1))).isEqualTo("cron(0 0/1 * * ? *)");
        assertThat(Timetable.expression(Duration.ofHours(6))).isEqualTo("cron(0 0/6 * * ? *)");
        assertThat(Timetable.expression(Duration.ofDays(1))).isEqualTo("cron(0 0 * * ? *)");
        assertThat(Timetable.expression(Duration.ofDays(7))).isEqualTo("cron(0 0 ? * SUN *)");
    }

    @Test
    void refusesATimeThatFallsDifferentlyEachHour() {
        Duration uneven = Duration.ofMinutes(7);
        assertThatThrownBy(() -> Timetable.expression(uneven)).isInstanceOf(IllegalArgumentException.class);
    }
}
