package city.kaen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.inventory.Book;
import city.kaen.ledger.LiveReader;
import city.kaen.ledger.memory.MemoryLedger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the specifications of what only shows beside what was reported before: each a file that says why, which files
/// are dropped one after another, and what the receipt of each says.
class HistoryFindingsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A clock that a test moves on.
    private static final class Minutes extends Clock {
        private final AtomicLong passed;

        Minutes(AtomicLong passed) {
            this.passed = passed;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.parse("2025-11-03T02:00:00Z").plusSeconds(60 * passed.get());
        }
    }

    /// @param expected finding codes with their cells; `held` how many lines; `live` what counts of the last month
    record Drop(String key, List<String> expected, String rows) {}

    record Specification(String name, String why, List<Drop> drops) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specifications")
    void findsWhatTheSpecificationSays(Specification specification) throws IOException {
        AtomicLong minutes = new AtomicLong();
        MemoryObjectStore store = new MemoryObjectStore(new Minutes(minutes));
        MemoryLedger ledger = new MemoryLedger();
        ledger.cities().register(city(), "{}");
        UploadAnswer answer = new UploadAnswer(store, ledger, new ReceiptShelf(store, "receipts"));
        for (Drop drop : specification.drops()) {
            String key = "inbox/kkc/" + drop.key();
            minutes.incrementAndGet();
            store.put("inbox", key, drop.rows().getBytes(StandardCharsets.UTF_8), Map.of());
            String version = store.versions("inbox", key).getLast().versionId();
            answer.to(new ObjectEvent("ObjectCreated:Put", "inbox", key, version, "1"));
            JsonNode receipt = receipt(store, drop.key());
            List<String> said = new ArrayList<>();
            for (JsonNode group : receipt.path("findings")) {
                for (JsonNode cell : group.path("cells")) {
                    said.add(group.path("code").asText() + " "
                            + cell.path("column").asText() + cell.path("row").asText());
                    assertThat(cell.at("/message/en").asText())
                            .doesNotContain("{")
                            .isNotBlank();
                    assertThat(cell.at("/message/th").asText())
                            .doesNotContain("{")
                            .isNotBlank();
                }
            }
            if (!drop.expected().isEmpty()) {
                said.removeIf(code -> code.startsWith("facility-unknown"));
                said.add("held " + receipt.path("held").size());
                said.add("live " + live(ledger, drop));
                assertThat(said).as(specification.why()).containsExactlyElementsOf(drop.expected());
            }
            JsonNode rows = receipt.path("rows");
            assertThat(rows.path("accepted").asInt()
                            + rows.path("rejected").asInt()
                            + rows.path("ignored").asInt()
                            + rows.path("held").asInt())
                    .isEqualTo(rows.path("read").asInt());
        }
    }

    /// What the file's department counts in the last month of the file.
    private static String live(MemoryLedger ledger, Drop drop) {
        String last = drop.rows().lines().reduce((one, other) -> other).orElseThrow();
        YearMonth month = YearMonth.parse(last.substring(0, last.indexOf(',')));
        return new LiveReader(ledger, "kkc")
                .live(month).lines().stream()
                        .filter(line -> line.version().key().equals("inbox/kkc/" + drop.key()))
                        .map(line -> line.line().quantity().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString();
    }

    private static JsonNode receipt(MemoryObjectStore store, String key) throws IOException {
        ObjectStore.Head head = store.list("receipts", "receipts/kkc/" + key + "/").stream()
                .filter(each -> each.key().endsWith("receipt.json"))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(store.get("receipts", head.key(), "").orElseThrow().content());
    }

    private static CityProfile city() {
        return new CityProfile(
                "kkc",
                "ก",
                "S",
                1,
                "1",
                2024,
                "AR5-TGO",
                List.of("TGO-2022"),
                "TH",
                Set.of(),
                false,
                List.of(
                        new Department("engineering", "ช่าง", "Engineering", Book.OPERATIONS, "I.2", List.of(), 10),
                        new Department("health", "สธ", "Health", Book.OPERATIONS, "I.2", List.of(), 10)),
                List.of());
    }

    static Stream<Specification> specifications() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(HistoryFindingsTest.class.getResource("history"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(HistoryFindingsTest::read).toList().stream();
        }
    }

    private static Specification read(Path path) {
        try {
            String why = "";
            String key = "";
            List<String> expected = new ArrayList<>();
            List<Drop> drops = new ArrayList<>();
            StringBuilder rows = new StringBuilder();
            boolean inRows = false;
            for (String line : Files.readString(path).lines().toList()) {
                if (line.equals("---")) {
                    if (inRows) {
                        drops.add(new Drop(key, List.copyOf(expected), rows.toString()));
                        rows.setLength(0);
                        expected.clear();
                    }
                    inRows = !inRows;
                } else if (inRows) {
                    rows.append(line).append('\n');
                } else if (line.startsWith("why: ")) {
                    why = line.substring(5);
                } else if (line.startsWith("drop: ")) {
                    key = line.substring(6);
                } else {
                    expected.add(line.substring("expect: ".length()));
                }
            }
            return new Specification(path.getFileName().toString().replace(".txt", ""), why, drops);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
