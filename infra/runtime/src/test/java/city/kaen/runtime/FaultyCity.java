package city.kaen.runtime;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.emulators.FaultyWay;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The deployed zips, and between them and the emulators two ways on which calls go wrong as a test asks.
final class FaultyCity implements AutoCloseable {
    static final FaultyWay.Fate PASSES = new FaultyWay.Fate.Passes();
    /// What the functions sign their calls with; the emulators do not ask for another.
    static final String SECRET = "3f1cNeverToBeSaid";

    private static final Topology KAEN = Topology.kaen(Names.standard());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EmulatedCloud cloud = EmulatedCloud.emulated(KAEN);
    private final FaultyWay s3 = FaultyWay.to(cloud.endpoint("S3"));
    private final FaultyWay dynamoDb = FaultyWay.to(cloud.endpoint("DYNAMODB"));
    private final DynamoDbClient client = AwsClients.dynamoDb(new Settings(cloud.settings()));
    private final Path folder;

    FaultyCity(Path folder) {
        this.folder = folder;
        for (Function function : KAEN.functions()) {
            Zips.unpack(Zips.find(function.name()), folder.resolve(function.name()));
        }
    }

    FaultyWay s3() {
        return s3;
    }

    FaultyWay dynamoDb() {
        return dynamoDb;
    }

    void mend() {
        s3.mend();
        dynamoDb.mend();
    }

    /// Kills a function at one of its writes to either store, counted from 1 and from now.
    void killAt(PackagedFunction function, int write, boolean afterwards) {
        AtomicInteger writes = new AtomicInteger();
        java.util.function.Function<FaultyWay.Call, FaultyWay.Fate> fates =
                call -> call.write() && writes.incrementAndGet() == write
                        ? new FaultyWay.Fate.Cut(afterwards, function::kill)
                        : PASSES;
        s3.decide(fates);
        dynamoDb.decide(fates);
    }

    PackagedFunction start(String name) {
        Function function = KAEN.function(name);
        return start(name, function.megabytes(), function.timeout());
    }

    /// A function with other memory and another timeout than it is deployed with.
    PackagedFunction start(String name, int megabytes, Duration timeout) {
        Function whole = KAEN.function(name);
        Function function = new Function(
                name,
                whole.handler(),
                whole.environment(),
                whole.triggers(),
                megabytes,
                timeout,
                whole.concurrency(),
                whole.grants());
        Map<String, String> settings = new HashMap<>(EmulatedCloud.settings(s3.endpoint(), dynamoDb.endpoint()));
        settings.put("AWS_SECRET_ACCESS_KEY", SECRET);
        return PackagedFunction.start(function, folder.resolve(name), settings);
    }

    /// Registers cities that are like the sample city but for their names.
    void register(List<String> slugs) {
        try (PackagedFunction load = start("load-reference")) {
            for (String slug : slugs) {
                String profile = Files.readString(
                                Built.root().resolve("events/kkc/reference/profile.json"), StandardCharsets.UTF_8)
                        .replace("\"slug\": \"kkc\"", "\"slug\": \"" + slug + "\"");
                String key = "reference/" + slug + "/profile.json";
                store().put("kaen-reference", key, profile.getBytes(StandardCharsets.UTF_8), Map.of());
                if (!(load.invoke(created("kaen-reference", key)) instanceof Answer.Returned)) {
                    throw new IllegalStateException("not registered; it said: " + load.log());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Drops a file for the engineering department.
    ///
    /// @return its event
    String drop(String city, String name, String content) {
        String key = "inbox/" + city + "/engineering/" + name;
        store().put("kaen-inbox", key, content.getBytes(StandardCharsets.UTF_8), Map.of());
        return created("kaen-inbox", key);
    }

    /// A file of one meter in one month.
    static String oneMeter(String meter, String month) {
        return "month,meter,kwh\n" + month + "," + meter + ",10\n";
    }

    ObjectStore store() {
        return new S3ObjectStore(cloud.s3());
    }

    Ledger ledger() {
        return new DynamoLedger(client, "kaen");
    }

    @Override
    public void close() {
        client.close();
        s3.close();
        dynamoDb.close();
        cloud.close();
    }

    private String created(String bucket, String key) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode record = event.putArray("Records").addObject();
        record.put("eventVersion", "2.1").put("eventName", "ObjectCreated:Put");
        record.putObject("s3").putObject("bucket").put("name", bucket);
        ((ObjectNode) record.path("s3"))
                .putObject("object")
                .put("key", key)
                .put("versionId", store().head(bucket, key, "").orElseThrow().versionId());
        return event.toString();
    }
}
