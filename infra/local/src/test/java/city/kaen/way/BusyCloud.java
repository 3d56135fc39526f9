package city.kaen.way;

import static org.awaitility.Awaitility.await;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.embedded.CloudOptions;
import city.kaen.embedded.EmbeddedCloud;
import city.kaen.embedded.Faults;
import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.FaultyWay;
import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.publication.Pointer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An embedded cloud whose functions reach their stores on ways on which calls go wrong, and what a test that loads it
/// asks of it. The test itself reaches the stores directly.
final class BusyCloud implements AutoCloseable {
    private static final Pattern RECEIPT =
            Pattern.compile("receipts/(.+)/[0-9]{8}-[0-9]{6}-([^/]*)/receipt\\.json", Pattern.DOTALL);
    private static final Duration LONG = Duration.ofMinutes(20);
    private static final String THROTTLED =
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\",\"message\":\"slow down\"}";
    private static final String SLOW_DOWN = "<Error><Code>SlowDown</Code><Message>slow down</Message></Error>";

    private final S3Emulator s3;
    private final DynamoDbEmulator dynamoDb;
    private final FaultyWay toS3;
    private final FaultyWay toDynamoDb;
    private final EmbeddedCloud cloud;
    private final ObjectStore store;
    private final Ledger ledger;

    BusyCloud(Path folder, Faults events, Duration pace, int concurrency) {
        s3 = S3Emulator.start(Options.passing());
        dynamoDb = DynamoDbEmulator.start(Options.passing());
        toS3 = FaultyWay.to(s3.endpoint());
        toDynamoDb = FaultyWay.to(dynamoDb.endpoint());
        cloud = EmbeddedCloud.start(CloudOptions.in(folder)
                .withCloud(EmbeddedCloud.settings(toS3.endpoint(), toDynamoDb.endpoint()))
                .withFaults(events)
                .withPace(pace)
                .withConcurrency(concurrency));
        Settings direct = EmbeddedCloud.settings(s3.endpoint(), dynamoDb.endpoint());
        store = new S3ObjectStore(AwsClients.s3(direct));
        ledger = new DynamoLedger(AwsClients.dynamoDb(direct), "kaen");
    }

    /// Lets so many calls of a thousand to each store go wrong from now on: refused, or cut off before or after they
    /// were done.
    void misbehave(long seed, int perMille) {
        toDynamoDb.decide(fates(
                seed,
                perMille,
                List.of(new FaultyWay.Fate.Refused(400, THROTTLED), new FaultyWay.Fate.Refused(500, "{}"))));
        toS3.decide(fates(seed + 1, perMille, List.of(new FaultyWay.Fate.Refused(503, SLOW_DOWN))));
    }

    private static java.util.function.Function<FaultyWay.Call, FaultyWay.Fate> fates(
            long seed, int perMille, List<FaultyWay.Fate> refusals) {
        Random random = new Random(seed);
        List<FaultyWay.Fate> fates = new ArrayList<>(refusals);
        fates.add(new FaultyWay.Fate.Cut(false, () -> {}));
        fates.add(new FaultyWay.Fate.Cut(true, () -> {}));
        return call -> {
            synchronized (random) {
                return random.nextInt(1000) < perMille
                        ? fates.get(random.nextInt(fates.size()))
                        : new FaultyWay.Fate.Passes();
            }
        };
    }

    /// Registers a city like the sample city, with so many more departments called `d1`, `d2` and so on.
    void register(String city, int departments) {
        try {
            JsonMapper json = new JsonMapper();
            ObjectNode profile = (ObjectNode)
                    json.readTree(Files.readAllBytes(Way.root().resolve("events/kkc/reference/profile.json")));
            profile.put("slug", city);
            for (int i = 1; i <= departments; i++) {
                profile.withArray("departments")
                        .addObject()
                        .put("id", "d" + i)
                        .put("nameTh", "กอง " + i)
                        .put("nameEn", "Division " + i)
                        .put("book", "operations")
                        .put("subSector", "I.2")
                        .put("dueDay", 10)
                        .putArray("datasets")
                        .add("electricity");
            }
            store.put(
                    "kaen-reference", "reference/" + city + "/profile.json", json.writeValueAsBytes(profile), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void drop(String city, String department, String name, String content) {
        store.put(
                "kaen-inbox",
                "inbox/" + city + "/" + department + "/" + name,
                content.getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    /// Waits until every version in a city's inbox has a receipt.
    void awaitReceipts(String city) {
        await().atMost(LONG)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> receipts(city).size()
                        == store.versions("kaen-inbox", "inbox/" + city + "/").size());
    }

    /// Waits until all that was accepted is computed and published.
    void awaitPublication(String city) {
        await().atMost(LONG)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> ledger.dirtyMonths().list(city).isEmpty() && isPublished(city));
    }

    private boolean isPublished(String city) {
        Optional<Long> head = ledger.revisions().head(city).map(Head::number);
        return head.isPresent() && head.equals(pointer(city).map(Pointer::revision));
    }

    Optional<Pointer> pointer(String city) {
        return store.get("kaen-public", Pointer.key(city), "").map(object -> Pointer.parse(object.content()));
    }

    /// When each version of each file of a city was answered, by key and version.
    Map<String, List<Instant>> receipts(String city) {
        Map<String, List<Instant>> receipts = new HashMap<>();
        for (ObjectStore.Head head : store.list("kaen-receipts", "receipts/" + city + "/")) {
            Matcher matcher = RECEIPT.matcher(head.key());
            if (matcher.matches()) {
                receipts.computeIfAbsent("inbox/" + matcher.group(1) + " " + matcher.group(2), key -> new ArrayList<>())
                        .add(head.lastModified());
            }
        }
        return receipts;
    }

    /// From upload to receipt, for each version of each file whose key begins so, shortest first.
    List<Duration> waits(String city, String prefix) {
        Map<String, List<Instant>> receipts = receipts(city);
        return store.versions("kaen-inbox", "inbox/" + city + "/" + prefix).stream()
                .map(version -> Duration.between(
                        version.lastModified(),
                        receipts.get(version.key() + " " + version.versionId()).getFirst()))
                .sorted()
                .toList();
    }

    ObjectStore store() {
        return store;
    }

    Ledger ledger() {
        return ledger;
    }

    int deadLetters() {
        return cloud.deadLetters().list().size();
    }

    @Override
    public void close() {
        toS3.mend();
        toDynamoDb.mend();
        cloud.close();
        toS3.close();
        toDynamoDb.close();
        dynamoDb.close();
        s3.close();
    }
}
