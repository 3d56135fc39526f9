package city.kaen.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A time as people name it: `2026-12-01T02:00 Asia/Bangkok`; without a zone it is Bangkok's.
record PointInTime(LocalDateTime local, ZoneId zone) {
    Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /// Reads what was typed.
    static final class Converter implements ITypeConverter<PointInTime> {
        private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

        @Override
        public PointInTime convert(String text) {
            int space = text.indexOf(' ');
            try {
                return space < 0
                        ? new PointInTime(LocalDateTime.parse(text), BANGKOK)
                        : new PointInTime(
                                LocalDateTime.parse(text.substring(0, space)),
                                ZoneId.of(text.substring(space + 1).strip()));
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no time and zone, such as 2026-12-01T02:00 Asia/Bangkok");
            }
        }
    }
}
