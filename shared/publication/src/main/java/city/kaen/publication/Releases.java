package city.kaen.publication;

import city.kaen.city.CityProfile;
import city.kaen.publication.document.CalendarDocument;
import city.kaen.publication.document.CanonicalJson;
import city.kaen.publication.document.ReleaseDay;
import city.kaen.publication.document.Released;
import city.kaen.publication.document.ReleasesDocument;
import city.kaen.publication.document.ReleasesDocument.Release;
import city.kaen.publication.document.ReleasesDocument.Row;
import city.kaen.publication.document.RevisionsDocument.Revised;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// `releases.json` of a city: which publication was the release of each month.
///
/// What a release says follows from its hour and from what was published by then, never from when it is recorded: a
/// schedule that comes late, or twice, records the same.
///
/// @param next the month that is released next
/// @param all oldest first
public record Releases(String city, YearMonth next, List<Release> all) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Releases {
        all = List.copyOf(all);
    }

    /// The object it is kept in: `publications/kkc/releases.json`.
    public static String key(String city) {
        return "publications/" + city + "/releases.json";
    }

    /// Before the first release: the first hour of release to come is it.
    public static Releases opened(CityProfile profile, Instant now) {
        return new Releases(profile.slug(), ReleaseDay.monthAfter(profile, now), List.of());
    }

    /// Reads what [#toJson] wrote.
    ///
    /// @throws IllegalArgumentException if it is no such document
    public static Releases parse(byte[] json) {
        try {
            ReleasesDocument document = JSON.readValue(json, ReleasesDocument.class);
            return new Releases(document.city(), YearMonth.parse(document.next()), document.releases());
        } catch (IOException e) {
            throw new IllegalArgumentException("not the releases of a city", e);
        }
    }

    public byte[] toJson() {
        return CanonicalJson.write(ReleasesDocument.of(city, next.toString(), all));
    }

    /// The hour of the next release.
    public Instant nextAt(CityProfile profile) {
        return ReleaseDay.of(profile, next).toInstant();
    }

    /// Those that were by a moment.
    public Releases asOf(Instant moment) {
        return new Releases(
                city,
                next,
                all.stream()
                        .filter(release ->
                                !OffsetDateTime.parse(release.at()).toInstant().isAfter(moment))
                        .toList());
    }

    /// With the next release, of the publication that stood at its hour.
    ///
    /// @param standing how that publication was logged
    /// @param years its year documents
    public Releases plus(CityProfile profile, Revised standing, Map<Integer, byte[]> years) {
        Set<String> before = new HashSet<>();
        all.forEach(release -> before.addAll(release.months()));
        Set<String> months = new TreeSet<>();
        List<Row> rows = new ArrayList<>();
        for (byte[] document : new TreeMap<>(years).values()) {
            JsonNode year = parsed(document);
            Set<String> fresh = new TreeSet<>();
            year.path("months").forEach(month -> {
                if (!before.contains(month.asText())
                        && !YearMonth.parse(month.asText()).isAfter(next)) {
                    fresh.add(month.asText());
                }
            });
            months.addAll(fresh);
            rows.addAll(rows(year, fresh, standing.gwpSet()));
        }
        List<Release> longer = new ArrayList<>(all);
        longer.add(new Release(
                next.toString(),
                CalendarDocument.text(ReleaseDay.of(profile, next)),
                standing.revision(),
                standing.digest(),
                standing.gwpSet(),
                List.copyOf(months),
                rows));
        return new Releases(city, next.plusMonths(1), longer);
    }

    /// To mark by it what is published now.
    public Released released() {
        return Released.of(next, all);
    }

    private static List<Row> rows(JsonNode year, Set<String> months, String gwpSet) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode book : year.path("books")) {
            for (JsonNode department : book.path("departments")) {
                for (JsonNode activity : department.path("activities")) {
                    for (JsonNode month : activity.path("months")) {
                        String kilograms =
                                month.at("/figure/kilogramsCo2e").path(gwpSet).asText();
                        if (months.contains(month.path("month").asText()) && !kilograms.isEmpty()) {
                            rows.add(new Row(
                                    month.path("month").asText(),
                                    book.path("book").asText(),
                                    department.path("department").asText(),
                                    activity.path("cell").asText(),
                                    activity.path("activity").asText(),
                                    activity.path("district").asText(),
                                    activity.path("counted").asBoolean(),
                                    new BigDecimal(kilograms)));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("not the document of a year", e);
        }
    }
}
