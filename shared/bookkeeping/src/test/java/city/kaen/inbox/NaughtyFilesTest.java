package city.kaen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.Outcome;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.table.Sheet;
import city.kaen.table.TableFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Big List of Naughty Strings as names of files and as what stands in them: what the sender gets back runs
/// nothing.
class NaughtyFilesTest {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.,]+(?:[eE][-+]?[0-9]+)?|[-.]+");

    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryObjectStore store =
            new MemoryObjectStore(Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    private final UploadAnswer answer = new UploadAnswer(store, ledger, new ReceiptShelf(store, "receipts"));

    @BeforeEach
    void registerTheCity() {
        ledger.cities().register(OneDepartment.city(), "{}");
    }

    @Test
    void nothingThatTheSenderGetsBackRuns() throws IOException {
        List<String> naughty = naughty();
        StringBuilder meters = new StringBuilder("month,meter,kwh\n");
        StringBuilder wrong = new StringBuilder("month,meter,kwh\n");
        for (String each : naughty) {
            meters.append("2025-01,").append(quoted(each)).append(",10\n");
            wrong.append("2025-01,M-1,").append(quoted(each)).append('\n');
        }
        drop("meters.csv", meters.toString());
        drop("wrong.csv", wrong.toString());
        for (int i = 0; i < naughty.size(); i++) {
            if (!naughty.get(i).isEmpty()) {
                drop(naughty.get(i), "month,meter,kwh\n2025-02,M-" + i + ",10\n");
            }
        }

        int pages = 0;
        for (ObjectStore.Head head : store.list("receipts", "receipts/")) {
            byte[] content = store.get("receipts", head.key(), "").orElseThrow().content();
            if (head.key().endsWith("/receipt.html")) {
                pages++;
                assertThat(new String(content, StandardCharsets.UTF_8))
                        .as(head.key())
                        .doesNotContainIgnoringCase("<script", "<img", "<iframe", "<svg", "<a href=\"j", " onerror=\"")
                        .doesNotContain("\0", "\u202E");
            } else if (head.key().endsWith("/receipt.json")) {
                assertThat(new JsonMapper().readTree(content).path("verdict").asText())
                        .as(head.key())
                        .isIn("accepted", "rejected");
            } else {
                assertHarmless(head.key(), content);
            }
        }
        assertThat(pages).isGreaterThan(500);
    }

    private void drop(String name, String content) {
        String key = "inbox/kkc/engineering/" + name;
        store.put("inbox", key, content.getBytes(StandardCharsets.UTF_8), Map.of());
        String version = store.head("inbox", key, "").orElseThrow().versionId();
        Outcome outcome = answer.to(new ObjectEvent("ObjectCreated:Put", "inbox", key, version, ""));
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        outcome.writeTo(new PrintStream(log, true, StandardCharsets.UTF_8));
        assertThat(log.toString(StandardCharsets.UTF_8).chars().filter(c -> c < 0x20))
                .as("control characters in the log line of %s", name)
                .containsExactly((int) '\n');
    }

    private static void assertHarmless(String key, byte[] workbook) {
        for (Sheet sheet : TableFiles.read(workbook).sheets()) {
            try (Stream<Row> rows = sheet.rows()) {
                rows.flatMap(row -> row.cells().stream())
                        .map(Cell::text)
                        .forEach(text -> assertThat(text.isEmpty()
                                        || "=+-@\t\r".indexOf(text.charAt(0)) < 0
                                        || NUMBER.matcher(text).matches())
                                .as("%s: %s", key, text)
                                .isTrue());
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static List<String> naughty() throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path list = folder.resolve("../shared/realdata/corpora/blns/blns.json");
            if (Files.exists(list)) {
                List<String> texts = new ArrayList<>();
                for (JsonNode text : new JsonMapper().readTree(list.toFile())) {
                    texts.add(text.asText());
                }
                assertThat(texts).hasSizeGreaterThan(500);
                return texts;
            }
        }
        assumeTrue(false, "skipped: the list of naughty strings is not beside this checkout");
        return List.of();
    }
}
