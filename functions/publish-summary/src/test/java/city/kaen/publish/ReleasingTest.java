package city.kaen.publish;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.publication.Releases;
import city.kaen.publication.check.PublicationCheck;
import city.kaen.publication.document.ReleasesDocument.Release;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The files of a month are due on the tenth of the next, so its figures are released on the eleventh, at nine in
/// Bangkok, which is two in UTC.
class ReleasingTest {
    private static final String BEFORE_THE_HOUR = "2026-12-11T01:59:59Z";
    private static final String HOUR = "2026-12-11T02:00:00Z";

    private final SmallCity city = new SmallCity();

    @Test
    void everyFigureIsProvisionalBeforeTheFirstRelease() {
        publish("2026-11-23T00:00:00Z", "10", "20");

        assertThat(status("2025-01")).isEqualTo("p");
        assertThat(statusOfTheYear()).isEqualTo("p");
        assertThat(city.pointer().status()).isEqualTo("provisional");
        assertThat(releases().all()).isEmpty();
        assertThat(calendar().at("/expected/0/month").asText()).isEqualTo("2026-11");
        assertThat(calendar().at("/expected/0/at").asText()).isEqualTo("2026-12-11T09:00:00+07:00");

        run(BEFORE_THE_HOUR);
        assertThat(city.publishing.isReleaseDue("kkc")).isFalse();
        assertThat(releases().all()).isEmpty();
    }

    @Test
    void figuresAreFinalOnceTheirHourHasCome() {
        publish("2026-11-23T00:00:00Z", "10", "20");
        String stood = city.pointer().digest();
        run(HOUR);

        Release release = releases().all().getFirst();
        assertThat(release.digest()).as("the publication that stood").isEqualTo(stood);
        assertThat(release.months()).containsExactly("2025-01", "2025-02");
        assertThat(release.figures()).hasSize(2);
        assertThat(release.figures().getFirst().kilogramsCo2e()).isEqualByComparingTo("4.999");
        assertThat(status("2025-01")).isEmpty();
        assertThat(statusOfTheYear()).isEmpty();
        assertThat(city.pointer().status()).isEqualTo("released");
        assertThat(calendar().at("/released/0/digest").asText()).isEqualTo(stood);
        assertThat(calendar().at("/expected/0/month").asText()).isEqualTo("2026-12");
        assertThat(PublicationCheck.newest(city::file).differences()).isEmpty();
    }

    @Test
    void aFigureThatChangedSinceItsReleaseIsRevisedAndANewMonthProvisional() {
        publish("2026-11-23T00:00:00Z", "10", "20");
        run(HOUR);
        publish("2026-12-15T00:00:00Z", "12", "20", "30");

        assertThat(status("2025-01")).isEqualTo("r");
        assertThat(status("2025-02")).isEmpty();
        assertThat(status("2025-03")).isEqualTo("p");
        assertThat(statusOfTheYear()).as("one of its months is not final").isEqualTo("p");
        assertThat(city.pointer().status()).isEqualTo("provisional");

        run("2027-01-11T02:00:00Z");
        assertThat(releases().all()).hasSize(2);
        assertThat(releases().all().getLast().months())
                .as("a month is released once")
                .containsExactly("2025-03");
        assertThat(status("2025-01")).isEqualTo("r");
        assertThat(status("2025-03")).isEmpty();
        assertThat(statusOfTheYear()).isEqualTo("r");

        publish("2027-01-12T00:00:00Z", "10", "20", "30");
        assertThat(status("2025-01")).as("it is what was released again").isEmpty();
        assertThat(statusOfTheYear()).isEmpty();
    }

    @Test
    void aFigureThatIsGoneMakesItsSumRevised() {
        publish("2026-11-23T00:00:00Z", "10", "20");
        run(HOUR);
        publish("2026-12-15T00:00:00Z", "10");

        assertThat(status("2025-01")).isEmpty();
        assertThat(statusOfTheYear()).isEqualTo("r");
    }

    /// Whatever came and was published after the hour does not belong to the release, and doing it again changes
    /// nothing.
    @Test
    void aScheduleThatComesLateOrTwiceRecordsTheSameRelease() {
        byte[] onTime = new byte[0];
        for (boolean late : new boolean[] {false, true}) {
            SmallCity other = new SmallCity();
            publish(other, "2026-11-23T00:00:00Z", "10");
            if (!late) {
                run(other, HOUR);
                run(other, HOUR);
                run(other, "2026-12-11T02:55:00Z");
                onTime = other.file("releases.json").orElseThrow();
            }
            publish(other, "2026-12-11T05:00:00Z", "99", "50");
            run(other, "2026-12-12T02:10:00Z");

            assertThat(other.file("releases.json").orElseThrow()).isEqualTo(onTime);
            assertThat(status(other, "2025-01")).isEqualTo("r");
            assertThat(status(other, "2025-02")).isEqualTo("p");
        }
    }

    @Test
    void missedReleasesAreMadeUpForEachAsItWas() {
        publish("2026-11-23T00:00:00Z", "10");
        run("2027-03-20T02:00:00Z");

        assertThat(releases().all())
                .extracting(Release::month)
                .containsExactly("2026-11", "2026-12", "2027-01", "2027-02");
        assertThat(releases().all())
                .extracting(release -> release.months().size())
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void releasesNothingWhereNothingStoodAtItsHour() {
        city.revise("10");
        city.store.put(
                SmallCity.BUCKET,
                Releases.key("kkc"),
                new Releases("kkc", YearMonth.of(2026, 9), List.of()).toJson(),
                Map.of());
        city.publishing.publish("kkc");

        assertThat(releases()).isEqualTo(new Releases("kkc", YearMonth.of(2026, 11), List.of()));
        assertThat(status("2025-01")).isEqualTo("p");
    }

    @Test
    void aReleaseThatStandsNeverChanges() {
        publish("2026-11-23T00:00:00Z", "10");
        run(HOUR);
        Release first = releases().all().getFirst();
        publish("2026-12-20T00:00:00Z", "77", "20");
        run("2027-01-11T02:00:00Z");
        run("2027-02-11T02:00:00Z");

        assertThat(releases().all()).hasSize(3).startsWith(first);
        assertThat(city.publishing.publish("kkc").verdict()).isEqualTo("unchanged");
    }

    private void publish(String now, String... kilowattHours) {
        publish(city, now, kilowattHours);
    }

    private static void publish(SmallCity city, String now, String... kilowattHours) {
        city.clock.to(now);
        city.revise(kilowattHours);
        city.publishing.publish("kkc");
        assertThat(city.faults()).isEmpty();
    }

    private void run(String nominal) {
        run(city, nominal);
    }

    /// What the schedule does at a time it is due.
    private static void run(SmallCity city, String nominal) {
        city.clock.to(nominal);
        try {
            new PublishSummary(
                            city.ledger,
                            city.publishing,
                            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                    .run(
                            new ByteArrayInputStream(
                                    ("{\"nominal\":\"" + nominal + "\"}").getBytes(StandardCharsets.UTF_8)),
                            () -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(city.faults()).isEmpty();
    }

    private Releases releases() {
        return Releases.parse(city.file("releases.json").orElseThrow());
    }

    private JsonNode calendar() {
        return json(city, "calendar.json");
    }

    private String statusOfTheYear() {
        return json(city, "years/2025.json").at("/totals/basic/status").asText("missing");
    }

    private String status(String month) {
        return status(city, month);
    }

    /// The mark of a month, the same for its total, its cell and its department.
    private static String status(SmallCity city, String month) {
        JsonNode year = json(city, "years/2025.json");
        Map<String, String> marks = new HashMap<>();
        for (JsonNode each : year.path("byMonth")) {
            if (each.path("month").asText().equals(month)) {
                marks.put("total", each.at("/totals/basic/status").asText("missing"));
            }
        }
        for (JsonNode cell : year.path("cells")) {
            for (JsonNode each : cell.path("months")) {
                if (each.path("month").asText().equals(month)) {
                    marks.put(
                            cell.path("ref").asText(), each.at("/figure/status").asText("missing"));
                }
            }
        }
        for (JsonNode each : year.at("/books/0/departments/0/activities/0/months")) {
            if (each.path("month").asText().equals(month)) {
                marks.put("department", each.at("/figure/status").asText("missing"));
            }
        }
        assertThat(marks).containsKeys("total", "I.2.2", "department");
        assertThat(marks.values()).as("%s", marks).containsOnly(marks.get("total"));
        return marks.getOrDefault("total", "missing");
    }

    private static JsonNode json(SmallCity city, String path) {
        try {
            return new JsonMapper()
                    .readTree(city.file("r/" + city.pointer().digest() + "/" + path)
                            .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
