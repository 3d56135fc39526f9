package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.publication.form.Form;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/// `calendar.json`: when the figures of each of the next twelve months can first be expected.
///
/// A month can be expected on the morning after the last day on which a department's files of it are due. Until then,
/// and
/// after it, its figures are provisional: each new or corrected file moves them.
public record CalendarDocument(
        @JsonProperty("$schema") String schema, String contract, String city, String zone, List<Expected> expected) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int MONTHS = 12;
    private static final int LAST_POSSIBLE_DUE_DAY = 28;

    public CalendarDocument {
        expected = List.copyOf(expected);
    }

    /// A month and when its figures can be expected.
    ///
    /// @param at with the zone's offset, such as `2026-09-21T09:00:00+07:00`
    public record Expected(String month, String at) {}

    /// The calendar of the twelve months after the last one that has data.
    public static CalendarDocument of(CityProfile profile, YearMonth last) {
        int due = profile.departments().stream()
                .filter(department -> !department.datasets().isEmpty())
                .mapToInt(Department::dueDay)
                .max()
                .orElse(LAST_POSSIBLE_DUE_DAY);
        return new CalendarDocument(
                Form.schema("calendar"),
                YearDocuments.CONTRACT,
                profile.slug(),
                ZONE.getId(),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(last::plusMonths)
                        .map(month -> new Expected(month.toString(), at(month, due)))
                        .toList());
    }

    private static String at(YearMonth month, int due) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                month.plusMonths(1).atDay(due).plusDays(1).atTime(MORNING).atZone(ZONE));
    }
}
