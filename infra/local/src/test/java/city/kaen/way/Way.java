package city.kaen.way;

import static org.awaitility.Awaitility.await;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.embedded.CloudOptions;
import city.kaen.embedded.EmbeddedCloud;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.publication.Pointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/// One stack with the sample city's reference data, and a clerk of its engineering department who drops files.
final class Way implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String CITY = "kkc";
    private static final JsonMapper JSON = new JsonMapper();

    private final EmbeddedCloud cloud;
    private final ObjectStore store;
    private final Ledger ledger;

    private Way(EmbeddedCloud cloud) {
        this.cloud = cloud;
        this.store = new S3ObjectStore(AwsClients.s3(cloud.settings()));
        this.ledger = new DynamoLedger(AwsClients.dynamoDb(cloud.settings()), "kaen");
    }

    static Way start(Path folder) {
        Way way = new Way(EmbeddedCloud.start(CloudOptions.in(folder).withPace(Duration.ofMillis(500))));
        way.store.put(
                "kaen-reference",
                "reference/kkc/profile.json",
                bytes(root().resolve("events/kkc/reference/profile.json")),
                Map.of());
        await().atMost(SOON).until(() -> way.ledger.cities().find(CITY).isPresent());
        return way;
    }

    /// Drops a real file and waits for its receipt.
    JsonNode drop(String realFile) {
        assumeThere(realFile);
        return drop(realFile, bytes(real(realFile)));
    }

    /// Skips what needs a real file where it is not.
    static void assumeThere(String realFile) {
        Assumptions.assumeTrue(Files.exists(real(realFile)), "skipped: the real files are not beside this checkout");
    }

    private static Path real(String file) {
        return root().resolve("../shared/realdata/files").resolve(file);
    }

    JsonNode drop(String name, byte[] content) {
        String key = "inbox/kkc/engineering/" + name;
        store.put("kaen-inbox", key, content, Map.of());
        String version = store.head("kaen-inbox", key, "").orElseThrow().versionId();
        return await().atMost(SOON)
                .until(() -> receipt(name, version), Optional::isPresent)
                .orElseThrow();
    }

    /// Waits until everything that was accepted is published.
    void settle() {
        await().atMost(SOON)
                .until(() -> ledger.dirtyMonths().list(CITY).isEmpty()
                        && ledger.revisions()
                                .head(CITY)
                                .map(Head::number)
                                .equals(pointer().map(Pointer::revision)));
    }

    Optional<Pointer> pointer() {
        return store.get("kaen-public", Pointer.key(CITY), "").map(object -> Pointer.parse(object.content()));
    }

    JsonNode year(int year) {
        String key = "publications/kkc/r/" + pointer().orElseThrow().digest() + "/years/" + year + ".json";
        return json(store.get("kaen-public", key, "").orElseThrow().content());
    }

    /// The newest publication, path by path.
    Map<String, String> published() {
        String prefix = "publications/kkc/r/" + pointer().orElseThrow().digest() + "/";
        Map<String, String> files = new TreeMap<>();
        for (ObjectStore.Head head : store.list("kaen-public", prefix)) {
            files.put(
                    head.key(),
                    new String(
                            store.get("kaen-public", head.key(), "")
                                    .orElseThrow()
                                    .content(),
                            StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    int deadLetters() {
        return cloud.deadLetters().list().size();
    }

    /// Every activity that any department reported in any book.
    static List<JsonNode> reported(JsonNode year) {
        List<JsonNode> lines = new ArrayList<>();
        for (JsonNode book : year.path("books")) {
            for (JsonNode department : book.path("departments")) {
                department.path("activities").forEach(lines::add);
            }
        }
        return lines;
    }

    /// A line's quantity of the year, or of one month.
    static BigDecimal quantity(JsonNode line, String month) {
        if (month.isEmpty()) {
            return new BigDecimal(line.path("quantity").asText());
        }
        for (JsonNode one : line.path("months")) {
            if (one.path("month").asText().equals(month)) {
                return new BigDecimal(one.path("quantity").asText());
            }
        }
        return BigDecimal.ZERO;
    }

    static BigDecimal kilograms(JsonNode figure, String gwpSet) {
        return new BigDecimal(figure.path("kilogramsCo2e").path(gwpSet).asText());
    }

    @Override
    public void close() {
        cloud.close();
    }

    private Optional<JsonNode> receipt(String name, String version) {
        return store.list("kaen-receipts", ReceiptShelf.folder("inbox/kkc/engineering/" + name)).stream()
                .filter(head -> head.key().endsWith("-" + version + "/receipt.json"))
                .findFirst()
                .flatMap(head -> store.get("kaen-receipts", head.key(), ""))
                .map(object -> json(object.content()));
    }

    private static JsonNode json(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("events/kkc"))) {
                return folder;
            }
        }
        throw new IllegalStateException("the tests run somewhere below the project's folder");
    }
}
