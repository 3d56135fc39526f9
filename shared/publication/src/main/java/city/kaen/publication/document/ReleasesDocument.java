package city.kaen.publication.document;

import city.kaen.publication.form.Form;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/// `releases.json`, beside the pointer: which publication was the release of each month, and what it said of the months
/// that it made final. A release that stands is never changed.
///
/// @param next the month that is released next
/// @param releases oldest first
public record ReleasesDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        String city,
        String zone,
        String next,
        List<Release> releases) {
    public ReleasesDocument {
        releases = List.copyOf(releases);
    }

    /// The document of a city.
    public static ReleasesDocument of(String city, String next, List<Release> releases) {
        return new ReleasesDocument(
                Form.FOLDER + "schema/releases.json",
                YearDocuments.CONTRACT,
                city,
                ReleaseDay.ZONE.getId(),
                next,
                releases);
    }

    /// One release.
    ///
    /// @param month it made this month final, and any before it that had data and was not yet
    /// @param at with the zone's offset, such as `2026-09-21T09:00:00+07:00`
    /// @param digest of the publication that stood at that moment
    /// @param gwpSet the set its figures are stated in
    /// @param months those it made final; none where nothing new had come
    /// @param figures what that publication said of these months, as in the books of its years
    public record Release(
            String month,
            String at,
            long revision,
            String digest,
            String gwpSet,
            List<String> months,
            List<Row> figures) {
        public Release {
            months = List.copyOf(months);
            figures = List.copyOf(figures);
        }
    }

    /// What one department reported of one activity in one month, as it was released.
    ///
    /// @param cell the GPC cell
    /// @param counted whether it entered the GPC totals
    public record Row(
            String month,
            String book,
            String department,
            String cell,
            String activity,
            String district,
            boolean counted,
            BigDecimal kilogramsCo2e) {}
}
