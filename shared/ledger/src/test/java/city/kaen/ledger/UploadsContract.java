package city.kaen.ledger;

import static city.kaen.ledger.Given.CITY;
import static city.kaen.ledger.Given.JULY;
import static city.kaen.ledger.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.emulators.NamedCloud;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What every form of [Uploads] must do.
public abstract class UploadsContract {
    /// An empty ledger.
    protected abstract Ledger ledger();

    private static final Upload ACCEPTED = new Upload.Accepted(version("a.xlsx", 1), "ab", Set.of(JULY));

    @Test
    void keepsEveryKindOfOutcome() {
        Uploads uploads = ledger().uploads();
        List<Upload> all = List.of(
                ACCEPTED,
                new Upload.Rejected(version("a.xlsx", 2), "cd"),
                new Upload.Removed(version("a.xlsx", 3)),
                new Upload.Accepted(version("b.xlsx", 4), "ef", Set.of(JULY, JULY.plusMonths(6))),
                new Upload.Accepted(version("c.xlsx", 5), "ef", Set.of()));
        all.forEach(upload -> assertThat(uploads.record(upload)).isTrue());

        assertThat(uploads.all(CITY)).isEqualTo(all);
        assertThat(uploads.history(CITY, version("a.xlsx", 1).key())).isEqualTo(all.subList(0, 3));
        assertThat(all)
                .allSatisfy(upload -> assertThat(uploads.find(upload.version())).contains(upload));
    }

    @Test
    void letsTheFirstOutcomeStand() {
        Uploads uploads = ledger().uploads();
        uploads.record(ACCEPTED);

        assertThat(uploads.record(new Upload.Rejected(ACCEPTED.version(), "ab")))
                .isFalse();
        assertThat(uploads.find(ACCEPTED.version())).contains(ACCEPTED);
    }

    @Test
    void findsNothingOfAVersionWithoutOutcome() {
        Uploads uploads = ledger().uploads();
        uploads.record(ACCEPTED);

        assertThat(uploads.find(version("a.xlsx", 2))).isEmpty();
        assertThat(uploads.history(CITY, "inbox/kkc/engineering/b.xlsx")).isEmpty();
        assertThat(uploads.all("phuket")).isEmpty();
    }

    @Test
    void tellsAHistoryInTheOrderOfUpload() {
        Uploads uploads = ledger().uploads();
        uploads.record(new Upload.Removed(version("a.xlsx", 9)));
        uploads.record(ACCEPTED);
        uploads.record(new Upload.Rejected(version("a.xlsx", 5), "cd"));

        assertThat(uploads.history(CITY, ACCEPTED.version().key()))
                .extracting(upload -> upload.version().versionId())
                .containsExactly("v1", "v5", "v9");
    }

    @Test
    void takesKeysAndVersionsOfAnyLengthAndScript() {
        Uploads uploads = ledger().uploads();
        String folder = "inbox/kkc/engineering/";
        List<String> names =
                List.of("ไฟฟ้า กรกฎาคม +%20.xlsx", "a#b/../c\r\n", "ก".repeat(333), "\uD83C\uDF33".repeat(250));
        for (String name : names) {
            ObjectVersion version = new ObjectVersion(
                    CITY, "engineering", folder + name, "w".repeat(1024), Instant.parse("2026-08-01T00:00:00.123Z"));
            Upload upload = new Upload.Accepted(version, "ab", Set.of(JULY));
            assertThat(uploads.record(upload)).isTrue();
            assertThat(uploads.find(version)).contains(upload);
            assertThat(uploads.history(CITY, version.key())).containsExactly(upload);
        }
        assertThat(uploads.all(CITY)).hasSize(names.size());
    }

    @Test
    void recordsOnceWhenFiftyDoAtOnce() throws Exception {
        Uploads uploads = ledger().uploads();
        List<Boolean> first = atOnce(50, () -> uploads.record(ACCEPTED));

        assertThat(first).containsOnlyOnce(true);
        assertThat(uploads.all(CITY)).containsExactly(ACCEPTED);
    }

    /// What a task returns when many threads run it; not run where the cloud is known to lose such writes.
    static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        Assumptions.assumeFalse(NamedCloud.lacks("atomic-writes"), "the cloud lacks atomic-writes");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<T>> futures = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> task).toList());
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
