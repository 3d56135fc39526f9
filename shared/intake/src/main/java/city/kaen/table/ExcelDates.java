package city.kaen.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The date a serial number stands for, to the nearest millisecond (ECMA-376 part 1, 18.17.4.1).
///
/// In the 1900 system day 1 is 1 January 1900 and day 60 a 29 February that never was; both it and day 61 are read as
/// 1 March. A time without a date is day 0. In the 1904 system day 0 is 1 January 1904.
enum ExcelDates {
    FROM_1900,
    FROM_1904;

    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final LocalDateTime BEFORE_THE_LEAP = LocalDateTime.of(1899, 12, 31, 0, 0);
    private static final LocalDateTime BEHIND_THE_LEAP = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(86_400_000);

    /// The day behind 31 December 9999.
    private static final BigDecimal BEYOND = BigDecimal.valueOf(2_958_466);

    /// The moment, or nothing where the number is beyond what a spreadsheet shows as a date.
    Optional<LocalDateTime> moment(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BEYOND) >= 0) {
            return Optional.empty();
        }
        long day = serial.longValue();
        long millis = serial.subtract(BigDecimal.valueOf(day))
                .multiply(MILLIS_A_DAY)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        LocalDateTime start = switch (this) {
            case FROM_1904 -> EPOCH_1904;
            case FROM_1900 -> day <= 60 ? BEFORE_THE_LEAP : BEHIND_THE_LEAP;
        };
        return Optional.of(start.plusDays(day).plus(millis, ChronoUnit.MILLIS));
    }
}
