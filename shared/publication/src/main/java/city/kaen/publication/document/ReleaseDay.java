package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;

/// When the figures of a month are released: at nine in the morning in Bangkok, on the day after the last one on which
/// a department's files of the month are due.
public final class ReleaseDay {
    /// The zone of all release days.
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    /// The hour of all releases.
    public static final LocalTime HOUR = LocalTime.of(9, 0);

    private static final int LAST_POSSIBLE_DUE_DAY = 28;

    private ReleaseDay() {}

    /// When a month is released.
    public static OffsetDateTime of(CityProfile profile, YearMonth month) {
        int due = profile.departments().stream()
                .filter(department -> !department.datasets().isEmpty())
                .mapToInt(Department::dueDay)
                .max()
                .orElse(LAST_POSSIBLE_DUE_DAY);
        return month.plusMonths(1)
                .atDay(due)
                .plusDays(1)
                .atTime(HOUR)
                .atZone(ZONE)
                .toOffsetDateTime();
    }

    /// The first month whose release is later than a moment.
    public static YearMonth monthAfter(CityProfile profile, Instant moment) {
        YearMonth month = YearMonth.from(moment.atZone(ZONE)).minusMonths(2);
        while (!of(profile, month).toInstant().isAfter(moment)) {
            month = month.plusMonths(1);
        }
        return month;
    }
}
