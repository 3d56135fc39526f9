package city.kaen.aws;

import static org.awaitility.Awaitility.await;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectEvents;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.embedded.CloudOptions;
import city.kaen.embedded.EmbeddedCloud;
import city.kaen.topology.Bucket;
import city.kaen.topology.Function;
import city.kaen.topology.Retries;
import city.kaen.topology.Topology;
import city.kaen.topology.Trigger;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/// Runs the embedded cloud with functions that write down what they are told, and tries it.
final class EmbeddedRendering {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final int MANY = 1_000; // more than the topology lets run at once
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z";

    private final Set<String> triggers = new ConcurrentSkipListSet<>();
    private final Set<String> schedules = new ConcurrentSkipListSet<>();
    private final Map<String, SortedMap<String, String>> functions = new ConcurrentSkipListMap<>();
    private final Map<String, String> failing = new ConcurrentHashMap<>();
    private final Set<String> kinds;
    private final Map<String, Boolean> told = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    private EmbeddedRendering(Set<String> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    /// What the embedded cloud does.
    ///
    /// @param kinds the prefixes of keys to try
    static Rendering run(Path folder, Topology topology, Set<String> kinds) throws IOException {
        EmbeddedRendering watching = new EmbeddedRendering(kinds);
        CloudOptions options = CloudOptions.in(folder)
                .withNames(topology.names())
                .withPace(Duration.ofMillis(500))
                .withConcurrency(MANY);
        try (EmbeddedCloud cloud = EmbeddedCloud.start(options, topology, watching::handler);
                S3Client s3 = AwsClients.s3(cloud.settings());
                DynamoDbClient dynamoDb = AwsClients.dynamoDb(cloud.settings())) {
            SortedMap<String, Boolean> buckets = new TreeMap<>();
            for (Bucket bucket : topology.buckets()) {
                buckets.put(
                        bucket.name(),
                        s3.getBucketVersioning(request -> request.bucket(bucket.name()))
                                        .status()
                                == BucketVersioningStatus.ENABLED);
            }
            for (Rendering.Probe probe : Rendering.probes(buckets, kinds)) {
                String key = probe.prefix() + "probe";
                if (probe.created()) {
                    new S3ObjectStore(s3).put(probe.bucket(), key, new byte[] {'x'}, Map.of());
                } else {
                    s3.deleteObject(request -> request.bucket(probe.bucket()).key(key));
                }
            }
            watching.untilQuiet(topology);
            await().atMost(LONGEST)
                    .until(() -> cloud.deadLetters().list().size()
                            == topology.functions().size());
            for (Path letter : cloud.deadLetters().list()) {
                JsonNode said = JSON.readTree(letter.toFile()).path("requestContext");
                watching.fact(
                        said.path("functionArn").asText(), "set aside after", said.path("approximateInvokeCount"));
            }
            topology.functions().forEach(function -> watching.limits(options, function));
            List<String> keys =
                    dynamoDb
                            .describeTable(request ->
                                    request.tableName(topology.table().name()))
                            .table()
                            .keySchema()
                            .stream()
                            .map(key -> key.attributeName() + " " + key.keyTypeAsString())
                            .toList();
            return new Rendering(
                    buckets,
                    keys,
                    new TreeMap<>(watching.functions),
                    new TreeSet<>(watching.triggers),
                    new TreeSet<>(watching.schedules),
                    GrantProbes.allowed(topology, GrantProbes.byGrants(topology)));
        }
    }

    /// Until every schedule has run once, and nothing was heard of an object for a while.
    private void untilQuiet(Topology topology) {
        long expected = topology.functions().stream()
                .flatMap(function -> function.triggers().stream())
                .filter(Trigger.Schedule.class::isInstance)
                .count();
        await().atMost(LONGEST)
                .until(() -> schedules.size() >= expected
                        && !told.isEmpty()
                        && System.nanoTime() - last.get() > QUIET.toNanos());
    }

    private RequestStreamHandler handler(Function function, Settings settings) {
        return (input, output, context) -> {
            byte[] payload = input.readAllBytes();
            functions.putIfAbsent(function.name(), facts(function, settings, context));
            String text = new String(payload, StandardCharsets.UTF_8);
            if (!text.contains("\"Records\"")) {
                schedules.add(Rendering.schedule(
                        function.name(), text.replaceAll(TIME, Trigger.Schedule.NOMINAL_TIME), paces(function, text)));
                failTheFirst(function, context);
                return;
            }
            for (ObjectEvent event : ObjectEvents.read(new ByteArrayInputStream(payload))) {
                last.set(System.nanoTime());
                told.put(event.key(), true);
                kinds.stream()
                        .filter(kind -> event.key().equals(kind + "probe"))
                        .forEach(kind -> triggers.add(
                                new Rendering.Probe(event.bucket(), kind, event.created()).told(function.name())));
            }
            failTheFirst(function, context);
        };
    }

    /// The first invocation of each function fails however often it is tried, to see how often that is and what comes
    /// of it.
    private void failTheFirst(Function function, Context context) {
        failing.putIfAbsent(function.name(), context.getAwsRequestId());
        if (context.getAwsRequestId().equals(failing.get(function.name()))) {
            throw new IllegalStateException("fails on purpose");
        }
    }

    private void limits(CloudOptions options, Function function) {
        fact(function.name(), "at once", new IntNode(EmbeddedCloud.concurrency(options, function)));
        fact(function.name(), "oldest", new LongNode(Retries.KAEN.oldest().toSeconds()));
    }

    private void fact(String function, String name, JsonNode value) {
        functions.computeIfPresent(function, (any, facts) -> {
            facts.put(name, value.asText());
            return facts;
        });
    }

    /// How rarely the embedded cloud sends a function what it was sent.
    private static long paces(Function function, String sent) {
        return function.triggers().stream()
                .filter(Trigger.Schedule.class::isInstance)
                .map(Trigger.Schedule.class::cast)
                .filter(schedule -> schedule.payload().equals(sent.replaceAll(TIME, Trigger.Schedule.NOMINAL_TIME)))
                .mapToLong(EmbeddedCloud::paces)
                .findFirst()
                .orElseThrow(() -> new AssertionError(function.name() + " has no schedule that sends " + sent));
    }

    private static SortedMap<String, String> facts(Function function, Settings settings, Context context) {
        SortedMap<String, String> facts = new TreeMap<>();
        settings.values().forEach((name, value) -> {
            if (name.startsWith("KAEN_")) {
                facts.put(name, value);
            }
        });
        facts.put("handler", function.handler());
        facts.put("megabytes", String.valueOf(context.getMemoryLimitInMB()));
        facts.put("seconds", String.valueOf(Math.ceilDiv(context.getRemainingTimeInMillis(), 1_000)));
        return facts;
    }
}
