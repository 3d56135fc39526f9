package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.publication.form.Form;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/// `calendar.json`: when the figures of the next twelve months will be released, and what was released before.
///
/// A release makes final what is published at its hour of the month and of every month before it that is not final yet.
/// Until then figures are provisional: each new or corrected file moves them.
public record CalendarDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        String city,
        String zone,
        List<Expected> expected,
        List<Past> released) {
    private static final int MONTHS = 12;

    public CalendarDocument {
        expected = List.copyOf(expected);
        released = List.copyOf(released);
    }

    /// A month and when it will be released.
    ///
    /// @param at with the zone's offset, such as `2026-09-21T09:00:00+07:00`
    public record Expected(String month, String at) {}

    /// A release that was.
    ///
    /// @param digest of the publication that was the release
    /// @param months those it made final
    public record Past(String month, String at, String digest, List<String> months) {
        public Past {
            months = List.copyOf(months);
        }
    }

    /// The calendar of a city.
    ///
    /// @param last the last month that has data: where no release is planned yet, the calendar begins after it
    public static CalendarDocument of(CityProfile profile, YearMonth last, Released released) {
        YearMonth first = released.next().orElseGet(() -> last.plusMonths(1));
        return new CalendarDocument(
                Form.schema("calendar"),
                YearDocuments.CONTRACT,
                profile.slug(),
                ReleaseDay.ZONE.getId(),
                IntStream.range(0, MONTHS)
                        .mapToObj(first::plusMonths)
                        .map(month -> new Expected(month.toString(), text(ReleaseDay.of(profile, month))))
                        .toList(),
                released.past());
    }

    /// How a moment is written.
    public static String text(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
