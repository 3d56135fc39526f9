package city.kaen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectStore;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.publication.Pointer;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import city.kaen.publication.Releases;
import city.kaen.recalculation.MadeFrom;
import city.kaen.recalculation.Recalculation;
import city.kaen.recalculation.Rollback;
import city.kaen.release.ReleaseShelf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrillTest {
    private static final Sweep.Buckets BUCKETS = new Sweep.Buckets("inbox", "reference", "receipts");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryObjectStore store = new MemoryObjectStore(CLOCK);
    private final Drill drill = new Drill(store, ledger, BUCKETS, "public");

    @BeforeEach
    void aPublishedCity() throws IOException {
        put(
                "reference",
                "reference/kkc/profile.json",
                Files.readString(Path.of("../../events/kkc/reference/profile.json")));
        put("inbox", "inbox/kkc/engineering/a.csv", "month,meter,kwh\n2025-01,M-1,10\n");
        put("inbox", "inbox/kkc/engineering/a.csv", "month,meter,kwh\n2025-01,M-1,12\n");
        new Sweep(store, ledger, BUCKETS).run(Optional.empty(), () -> true);
        new Recalculation(ledger, FactorLibrary.shipped()).run("kkc");
    }

    @Test
    void findsTheSameWhereNothingIsWrong() {
        publish();

        assertThat(drill.run("kkc", 1)).isEqualTo(new Drill.Result("same", java.util.List.of()));
    }

    @Test
    void tellsADifferenceAndKeepsBoth() {
        Publication publication = publish();
        String year = publication.prefix() + "years/2025.json";
        put("public", year, "{}");

        Drill.Result result = drill.run("kkc", 2);

        assertThat(result.verdict()).isEqualTo("differs");
        assertThat(result.differences()).containsExactly("years/2025.json");
        assertThat(store.list("receipts", "receipts/_audit/rebuilt/kkc/"))
                .extracting(ObjectStore.Head::key)
                .containsExactly("receipts/_audit/rebuilt/kkc/" + publication.digest() + "/years/2025.json");
        assertThat(store.get("public", year, "").orElseThrow().content())
                .asString()
                .isEqualTo("{}");
    }

    @Test
    void whatAnotherVersionPublishedIsPublishedAnewAndRaisesNoAlarm() {
        Publication publication = publish();
        put("public", publication.prefix() + "years/2025.json", "{\"as\": \"it was written then\"}");
        put(
                "public",
                Pointer.key("kkc"),
                new String(
                        Pointer.provisional(publication, 1, CLOCK.instant())
                                .madeFrom("by another version")
                                .toJson(),
                        StandardCharsets.UTF_8));

        Drill.Result result = drill.run("kkc", 2);

        assertThat(result.verdict()).isEqualTo("outdated");
        assertThat(result.differences()).containsExactly("years/2025.json");
        assertThat(ledger.unpublished().list()).hasSize(1);
        assertThat(store.list("receipts", "receipts/_audit/rebuilt/")).isEmpty();
        publish();
        assertThat(drill.run("kkc", 3).verdict()).isEqualTo("same");
    }

    @Test
    void tellsALedgerThatHoldsAnother() {
        publish();
        var head = ledger.revisions().head("kkc").orElseThrow();
        ledger.revisions().keep("kkc", new InventoryYear(2025, java.util.List.of()));
        ledger.revisions()
                .advance(
                        "kkc",
                        ledger.revisions().turn("kkc"),
                        new city.kaen.ledger.Revisions.Head(head.number(), Map.of(2025, "0")));

        assertThat(drill.run("kkc", 3).differences()).anyMatch(each -> each.startsWith("ledger: "));
    }

    @Test
    void comparesNothingWhileACityIsAtWorkOrHeld() {
        assertThat(drill.run("kkc", 1).verdict()).as("nothing is published").isEqualTo("at-work");
        publish();
        put("inbox", "inbox/kkc/engineering/b.csv", "month,meter,kwh\n2025-02,M-1,10\n");
        new Sweep(store, ledger, BUCKETS).run(Optional.empty(), () -> true);
        assertThat(drill.run("kkc", 1).verdict()).isEqualTo("at-work");
        new Recalculation(ledger, FactorLibrary.shipped()).run("kkc");
        publish();
        assertThat(drill.run("kkc", 1).verdict()).isEqualTo("same");
        new Rollback(ledger).run("kkc", 1, "a trial");
        assertThat(drill.run("kkc", 1).verdict()).isEqualTo("at-work");
    }

    @Test
    void runsByItsSchedule() throws IOException {
        publish();
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        new Drills(ledger, drill, new PrintStream(log, true, StandardCharsets.UTF_8))
                .run(
                        AuditRequest.read(new ByteArrayInputStream(
                                Files.readAllBytes(Path.of("../../events/schedule-drill.json")))),
                        () -> true);

        assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"object\":\"kkc\",\"verdict\":\"same\"");
    }

    /// As publish-summary does.
    private Publication publish() {
        var head = ledger.revisions().head("kkc").orElseThrow();
        Map<Integer, InventoryYear> years = new TreeMap<>();
        head.years()
                .forEach((year, digest) -> years.put(year, ledger.revisions().get("kkc", year, digest)));
        CityProfile profile = ledger.cities().find("kkc").orElseThrow();
        Releases releases = new ReleaseShelf(store, "public").upTo(profile, CLOCK.instant());
        Publication publication = Publications.of(profile, years, FactorLibrary.shipped(), releases.released());
        publication.files().forEach(file -> store.put("public", publication.key(file), file.content(), Map.of()));
        store.put(
                "public",
                Pointer.key("kkc"),
                Pointer.provisional(publication, head.number(), CLOCK.instant())
                        .madeFrom(MadeFrom.of(head, profile, ledger, releases, ""))
                        .toJson(),
                Map.of());
        ledger.unpublished().list().forEach(ledger.unpublished()::clear);
        return publication;
    }

    private void put(String bucket, String key, String content) {
        store.put(bucket, key, content.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
