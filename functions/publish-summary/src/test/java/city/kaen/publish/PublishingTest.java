package city.kaen.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.city.Department;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectStore;
import city.kaen.inventory.Book;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.publication.Pointer;
import city.kaen.publication.Publications;
import city.kaen.publication.RevisionLog;
import city.kaen.publication.check.CheckReport;
import city.kaen.publication.check.PublicationCheck;
import city.kaen.publication.document.RevisionsDocument.Change;
import city.kaen.publication.document.RevisionsDocument.Revised;
import city.kaen.table.TableFiles;
import city.kaen.template.Templates;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private static final String BUCKET = SmallCity.BUCKET;

    private final SmallCity small = new SmallCity();
    private final MemoryLedger ledger = small.ledger;
    private final MemoryObjectStore store = small.store;
    private final Publishing publishing = small.publishing;

    @Test
    void hasNothingToPublishBeforeTheFirstRevision() {
        assertThat(publishing.publish("kkc")).isEqualTo(new Publishing.Result("nothing-yet", 0, 0));
        assertThat(store.list(BUCKET, "")).isEmpty();
    }

    @Test
    void writesTheFilesAndThenThePointer() {
        small.revise("10");
        Publishing.Result result = publishing.publish("kkc");

        assertThat(result.verdict()).isEqualTo("published");
        Pointer pointer = small.pointer();
        assertThat(pointer.revision()).isEqualTo(1);
        assertThat(store.list(BUCKET, "publications/kkc/r/" + pointer.digest() + "/"))
                .hasSizeLessThan(result.filesWritten())
                .extracting(head -> head.key().substring(head.key().lastIndexOf('/') + 1))
                .contains("summary.json", "2025.json", "manifest.json");
        assertThat(store.get(BUCKET, Pointer.pageKey("kkc"), "").orElseThrow().content())
                .asString(StandardCharsets.UTF_8)
                .contains(pointer.digest());
    }

    @Test
    void putsATemplateOfEveryDatasetBesideThePublication() {
        small.revise("10");
        publishing.publish("kkc");

        assertThat(store.list(BUCKET, "publications/kkc/templates/"))
                .hasSize(Templates.datasets().size())
                .extracting(ObjectStore.Head::key)
                .contains("publications/kkc/templates/electricity.xlsx");
        byte[] template = store.get(BUCKET, "publications/kkc/templates/electricity.xlsx", "")
                .orElseThrow()
                .content();
        assertThat(TableFiles.read(template).sheets()).hasSize(3);
    }

    @Test
    void writesNothingWhereThePointerIsAlreadyThere() {
        small.revise("10");
        publishing.publish("kkc");
        int objects = store.versions(BUCKET, "").size();

        assertThat(publishing.publish("kkc")).isEqualTo(new Publishing.Result("unchanged", 1, 0));
        assertThat(store.versions(BUCKET, "")).hasSize(objects);
    }

    @Test
    void aProfileThatChangedAloneMakesANewPublication() {
        small.revise("10");
        publishing.publish("kkc");
        String before = small.pointer().digest();
        ledger.cities()
                .register(
                        small.profile.with(
                                List.of(new Department(
                                        "engineering", "สำนักช่าง", "Works", Book.OPERATIONS, "I.2", List.of(), 10)),
                                List.of(),
                                small.profile.publication()),
                        "{}");

        assertThat(publishing.publish("kkc").verdict()).isEqualTo("published");
        assertThat(small.pointer().digest()).isNotEqualTo(before);
        assertThat(small.pointer().revision()).isEqualTo(1);
        assertThat(publishing.publish("kkc").verdict()).isEqualTo("unchanged");
    }

    /// Dies before each write in turn; readers must find a whole publication, the old one or the new one.
    @Test
    void interruptedAnywhereLeavesTheOldOrTheNewPublicationWhole() {
        small.revise("10");
        publishing.publish("kkc");
        String old = small.pointer().digest();
        small.revise("11");
        int died = 0;
        for (int steps = 1; ; steps++) {
            try {
                new Publishing(ledger, new DyingStore(store, steps, false), BUCKET, small.clock).publish("kkc");
                break;
            } catch (StackOverflowError e) {
                died++;
            }
            Pointer now = small.pointer();
            CheckReport report = PublicationCheck.newest(
                    path -> store.get(BUCKET, "publications/kkc/" + path, "").map(ObjectStore.StoredObject::content));
            assertThat(report.differences()).as("died before write %s", steps).isEmpty();
            if (now.digest().equals(old)) {
                assertThat(now.revision()).isEqualTo(1);
            }
        }
        assertThat(died).isGreaterThan(30);
        assertThat(store.get(BUCKET, Pointer.pageKey("kkc"), "").orElseThrow().content())
                .isEqualTo(small.pointer().toHtml());
        assertThat(small.pointer().digest()).isNotEqualTo(old);
        assertThat(small.pointer().revision()).isEqualTo(2);
    }

    @Test
    void aRevisionWritesNothingOfWhatPublicationsShare() {
        small.revise("10");
        publishing.publish("kkc");
        int shared = store.list(BUCKET, "publications/kkc/form/").size();
        assertThat(shared).isEqualTo(Publications.shared().size());
        int objects = store.versions(BUCKET, "").size();
        small.revise("11");
        Publishing.Result result = publishing.publish("kkc");

        assertThat(store.list(BUCKET, "publications/kkc/r/" + small.pointer().digest() + "/"))
                .hasSize(result.filesWritten());
        assertThat(store.versions(BUCKET, "publications/kkc/form/")).hasSize(shared);
        assertThat(store.versions(BUCKET, "publications/kkc/templates/"))
                .hasSize(Templates.datasets().size());
        int moving = 6; // pointer, feed, log, its two pages, and the page for readers without script
        assertThat(store.versions(BUCKET, "")).hasSize(objects + result.filesWritten() + moving);
    }

    @Test
    void leavesTheOldFilesWhereTheyAre() {
        small.revise("10");
        publishing.publish("kkc");
        String first = small.pointer().digest();
        small.revise("11");
        publishing.publish("kkc");

        assertThat(small.pointer().digest()).isNotEqualTo(first);
        assertThat(store.get(BUCKET, "publications/kkc/r/" + first + "/summary.json", ""))
                .isPresent();
    }

    @Test
    void logsWhatEachRevisionChangedAgainstTheOneBefore() {
        small.revise("10");
        publishing.publish("kkc");
        small.revise("12");
        publishing.publish("kkc");

        RevisionLog log = RevisionLog.parse(
                store.get(BUCKET, RevisionLog.key("kkc"), "").orElseThrow().content());
        assertThat(log.entries()).extracting(Revised::revision).containsExactly(2L, 1L);
        Change cell = log.entries().getFirst().changed().getFirst().cells().getFirst();
        assertThat(cell.of()).isEqualTo("I.2.2");
        assertThat(cell.differenceKilograms()).isEqualByComparingTo("0.9998");
        assertThat(cell.parts()).hasSize(1);
        assertThat(cell.parts().getFirst().cause()).isEqualTo("correction");
    }

    @Test
    void tellsReadersWithoutScriptWhatEachRevisionChangedAndAtWhoseWord() {
        small.revise("10");
        publishing.publish("kkc");
        small.revise("12");
        publishing.publish("kkc", "the meter was <b>read</b> twice");

        String page = new String(
                store.get(BUCKET, "publications/kkc/en/revisions.html", "")
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Revision 2", "Revision 1", "23 November 2026 07:00")
                .contains("+0.9998", "corrections")
                .contains("<q>the meter was &lt;b&gt;read&lt;/b&gt; twice</q>")
                .contains("../r/" + small.pointer().digest() + "/en/index.html");
        assertThat(store.get(BUCKET, "publications/kkc/th/revisions.html", "")).isPresent();
    }

    @Test
    void doesNotOverwriteAPointerThatMovedMeanwhile() {
        small.revise("10");
        ObjectStore racing = new RacingStore(store, BUCKET);

        assertThatThrownBy(() -> new Publishing(ledger, racing, BUCKET, small.clock).publish("kkc"))
                .hasMessageContaining("another run");
        // The other run moved the pointer and nothing else: what follows it is written after all.
        assertThat(publishing.publish("kkc")).isEqualTo(new Publishing.Result("published", 1, 0));
        assertThat(publishing.publish("kkc").verdict()).isEqualTo("unchanged");
    }

    @Test
    void showsAWholePublicationWhereverItIsInterruptedAndIsFinishedByTheNextRun() throws IOException {
        DyingStore counting = new DyingStore(new MemoryObjectStore(small.clock), 0, false);
        small.revise("10");
        new Publishing(ledger, counting, BUCKET, small.clock).publish("kkc");
        assertThat(counting.writes()).isGreaterThan(20);
        int last = counting.writes() - 5; // among the files of a publication one is as good as another
        for (int at = 1; at <= counting.writes(); at += at < last ? 10 : 1) {
            for (boolean afterwards : new boolean[] {false, true}) {
                MemoryObjectStore fresh = new MemoryObjectStore(small.clock);
                Publishing dying = new Publishing(ledger, new DyingStore(fresh, at, afterwards), BUCKET, small.clock);
                assertThatThrownBy(() -> dying.publish("kkc")).isInstanceOf(StackOverflowError.class);
                assertWhole(fresh, at);

                new Publishing(ledger, fresh, BUCKET, small.clock).publish("kkc");

                assertThat(assertWhole(fresh, at)).isTrue();
                assertThat(keysButTheLog(fresh))
                        .as("died %s write %d", afterwards ? "after" : "before", at)
                        .isEqualTo(keysButTheLog(counting));
            }
        }
    }

    /// The log of revisions may lack an entry: the next one makes up for it.
    private static List<String> keysButTheLog(ObjectStore store) {
        return store.list(BUCKET, "").stream()
                .map(ObjectStore.Head::key)
                .filter(key -> !key.equals(RevisionLog.key("kkc")))
                .toList();
    }

    /// Whether there is a publication; if there is, all that it names is there and as it says.
    private static boolean assertWhole(ObjectStore store, int at) throws IOException {
        Optional<ObjectStore.StoredObject> pointer = store.get(BUCKET, Pointer.key("kkc"), "");
        if (pointer.isEmpty()) {
            return false;
        }
        String city = "publications/kkc/";
        String prefix = city + "r/" + Pointer.parse(pointer.get().content()).digest() + "/";
        JsonNode files = new JsonMapper()
                .readTree(store.get(BUCKET, prefix + "manifest.json", "")
                        .orElseThrow()
                        .content())
                .path("files");
        assertThat(files.size()).isGreaterThan(10);
        for (JsonNode file : files) {
            String shared = file.path("at").asText("");
            String key =
                    shared.isEmpty() ? prefix + file.path("path").asText() : city + shared.substring("../../".length());
            assertThat(store.head(BUCKET, key, ""))
                    .as("%s after write %d", file, at)
                    .isPresent();
        }
        return true;
    }
}
