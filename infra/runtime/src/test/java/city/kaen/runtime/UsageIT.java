package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What single runs take of S3 and DynamoDB: counted between the packaged functions and the emulators, and held to what
/// the cost model computes with.
///
/// `-Dusage=write` writes the file anew, with the durations of this machine.
class UsageIT {
    private static final Topology KAEN = Topology.kaen(Names.standard());
    private static final Path COMMITTED =
            Built.root().resolve("infra/cost/src/main/resources/city/kaen/cost/usage.csv");
    private static final String HEADER =
            "step,size,milliseconds,megabytes,writeUnits,readUnits,s3Writes,s3Reads,logBytes";
    private static final int[] COUNTED = {4, 5, 6, 7}; // units and requests; times and names in logs vary
    /// So much more may be taken than the model says before it must be measured anew.
    private static final BigDecimal TOLERANCE = new BigDecimal("1.25");

    private static final BigDecimal SLACK = BigDecimal.TWO;
    private static final int SMALL = 100;
    private static final int LARGE = 1_500;
    private static final int MORE_CITIES = 10;
    private static final int WARM_UP = 3;
    private static final int WARM_ROWS = 10;
    private static final int FILES = WARM_UP + 2; // of each city
    private static final long SEED = 7;

    @TempDir
    private Path folder;

    private final Map<String, PackagedFunction> functions = new LinkedHashMap<>();
    private final List<String> measured = new ArrayList<>();

    @Test
    void takesOfTheCloudWhatTheCostModelSays() throws IOException {
        try (EmulatedCloud cloud = EmulatedCloud.emulated(KAEN);
                Meter s3 = Meter.before(cloud.endpoint("S3"));
                Meter dynamoDb = Meter.before(cloud.endpoint("DYNAMODB"))) {
            for (Function function : KAEN.functions()) {
                Path unpacked = folder.resolve(function.name());
                Zips.unpack(Zips.find(function.name()), unpacked);
                functions.put(
                        function.name(),
                        PackagedFunction.start(function, unpacked, recording(s3.endpoint(), dynamoDb.endpoint())));
            }
            try {
                measure(new S3ObjectStore(cloud.s3()), List.of(s3, dynamoDb));
            } finally {
                functions.values().forEach(PackagedFunction::close);
            }
        }
        if (System.getProperty("usage", "").equals("write")) {
            write();
        }
        List<String> committed = Files.readAllLines(COMMITTED, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                .toList();
        assertThat(measured).hasSameSizeAs(committed);
        for (int i = 0; i < measured.size(); i++) {
            List<String> now = List.of(measured.get(i).split(",", -1));
            List<String> held = List.of(committed.get(i).split(",", -1));
            assertThat(now.subList(0, 2)).isEqualTo(held.subList(0, 2));
            for (int column : COUNTED) {
                BigDecimal most =
                        new BigDecimal(held.get(column)).multiply(TOLERANCE).add(SLACK);
                assertThat(new BigDecimal(now.get(column)))
                        .as(
                                "%s in '%s': more than the cost model of %s computes with; if it is meant, run with -Dusage=write",
                                List.of(HEADER.split(",", -1)).get(column), measured.get(i), COMMITTED)
                        .isLessThanOrEqualTo(most);
            }
        }
    }

    private void measure(ObjectStore store, List<Meter> meters) throws IOException {
        register(store, "kkc");
        for (int i = 0; i < WARM_UP; i++) {
            wholeWay(store, "warm-" + i, WARM_ROWS, "2020-0" + (i + 1));
        }
        drill(WARM_UP * WARM_ROWS, meters);
        for (int rows : new int[] {SMALL, LARGE}) {
            Dropped dropped = drop(store, "measured-" + rows, rows, "2025-0" + (rows == SMALL ? 1 : 2));
            record("validate", rows, meters, "validate-upload", dropped.event());
            record("recompute", rows, meters, "recompute-inventory", "{\"nominal\": \"2026-11-23T02:00:00Z\"}");
            record("publish", rows, meters, "publish-summary", "{\"nominal\": \"2026-11-23T02:00:00Z\"}");
        }
        drill(WARM_UP * WARM_ROWS + SMALL + LARGE, meters);
        for (int cities : new int[] {1, 1 + MORE_CITIES}) {
            record("idle-recompute", cities, meters, "recompute-inventory", "{\"nominal\": \"2026-11-23T02:10:00Z\"}");
            record("idle-publish", cities, meters, "publish-summary", "{\"nominal\": \"2026-11-23T02:10:00Z\"}");
            run("remind-departments", "{\"nominal\": \"2026-11-22T17:00:00Z\"}");
            record("remind", cities, meters, "remind-departments", "{\"nominal\": \"2026-11-22T17:00:00Z\"}");
            record("sweep", cities, meters, "audit-ledger", "{\"nominal\": \"2026-11-23T01:00:00Z\"}");
            assertThat(function("audit-ledger").log().getLast()).contains("\"sound\"");
            record("first-sweep", cities, meters, "audit-ledger", "{\"nominal\": \"2026-11-22T17:00:00Z\"}");
            record("look", cities, meters, "publish-summary", "{\"nominal\": \"2026-11-22T17:00:00Z\"}");
            if (cities == 1) {
                for (int i = 0; i < MORE_CITIES; i++) {
                    addCity(store, "city-" + i);
                }
            }
        }
        assertThat(store.list("kaen-inbox", "")).hasSize(FILES * (1 + MORE_CITIES));
        assertThat(store.list("kaen-receipts", "receipts/kkc/engineering/"))
                .filteredOn(head -> !head.key().contains("/reminders/"))
                .as("keys of a file besides itself, as the cost model lists them")
                .hasSize(FILES * 3);
        measured.sort(Comparator.comparingInt(UsageIT::step)); // stable: the smaller first
    }

    private void addCity(ObjectStore store, String city) throws IOException {
        register(store, city);
        for (int file = 1; file < FILES; file++) {
            run(
                    "validate-upload",
                    drop(store, city, "file-" + file, WARM_ROWS, "2024-0" + file)
                            .event());
        }
        wholeWay(store, city, "warm", WARM_ROWS, "2024-0" + FILES);
    }

    private void drill(int rows, List<Meter> meters) {
        record(
                "drill",
                rows,
                meters,
                "audit-ledger",
                "{\"nominal\": \"2026-11-22T17:00:00Z\", \"drill\": true, \"city\": \"kkc\"}");
        assertThat(function("audit-ledger").log().getLast()).contains("\"same\"");
    }

    /// Messages to departments are written down instead of sent.
    private static Map<String, String> recording(URI s3, URI dynamoDb) {
        Map<String, String> settings = new HashMap<>(EmulatedCloud.settings(s3, dynamoDb));
        settings.put("EMBEDDED_REMINDER_OUTBOX", "kaen-receipts");
        return settings;
    }

    private record Dropped(String event) {}

    private void wholeWay(ObjectStore store, String name, int rows, String month) {
        wholeWay(store, "kkc", name, rows, month);
    }

    private void wholeWay(ObjectStore store, String city, String name, int rows, String month) {
        run("validate-upload", drop(store, city, name, rows, month).event());
        run("recompute-inventory", "{}");
        run("publish-summary", "{}");
    }

    private static Dropped drop(ObjectStore store, String name, int rows, String month) {
        return drop(store, "kkc", name, rows, month);
    }

    /// A long table of one month: so many meters of electricity.
    private static Dropped drop(ObjectStore store, String city, String name, int rows, String month) {
        StringBuilder csv = new StringBuilder("month,facility,activity,quantity,unit\n");
        Random random = new Random(SEED); // as bills are: no two alike, and the same each time
        for (int row = 0; row < rows; row++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%d,electricity,%.1f,kWh\n",
                    month,
                    20_000_000_000L + random.nextInt(),
                    random.nextDouble(9_000)));
        }
        String key = "inbox/" + city + "/engineering/" + name + ".csv";
        store.put("kaen-inbox", key, csv.toString().getBytes(StandardCharsets.UTF_8), Map.of());
        return new Dropped(event(store, "kaen-inbox", key));
    }

    /// The sample city without its network and its trees, which a city may have any number of.
    private void register(ObjectStore store, String city) throws IOException {
        String key = "reference/" + city + "/profile.json";
        JsonMapper json = new JsonMapper();
        ObjectNode profile = (ObjectNode)
                json.readTree(Files.readAllBytes(Built.root().resolve("events/kkc/reference/profile.json")));
        profile.put("slug", city);
        for (String list : List.of("departments", "facilities")) {
            ArrayNode kept = json.createArrayNode();
            profile.withArray(list).forEach(each -> {
                if (!each.path("book").asText().equals("network")) {
                    kept.add(each);
                }
            });
            profile.set(list, kept);
        }
        ((ObjectNode) profile.path("methods")).remove("trees");
        store.put("kaen-reference", key, json.writeValueAsBytes(profile), Map.of());
        run("load-reference", event(store, "kaen-reference", key));
    }

    private static String event(ObjectStore store, String bucket, String key) {
        String version = store.head(bucket, key, "").orElseThrow().versionId();
        return """
                {"Records": [{"eventVersion": "2.1", "eventSource": "aws:s3", "eventName": "ObjectCreated:Put",
                  "s3": {"bucket": {"name": "%s"}, "object": {"key": "%s", "versionId": "%s", "sequencer": "00"}}}]}
                """.formatted(bucket, key, version);
    }

    private void record(String step, int size, List<Meter> meters, String function, String event) {
        meters.forEach(Meter::take);
        PackagedFunction running = function(function);
        int before = running.log().size();
        long begun = System.nanoTime();
        run(function, event);
        long milliseconds = Math.ceilDiv(System.nanoTime() - begun, 1_000_000);
        await().until(() -> running.log().size() > before);
        Meter.Counts counts = meters.stream().map(Meter::take).reduce(Meter.Counts.NONE, Meter.Counts::plus);
        int logBytes = IntStream.range(before, running.log().size())
                .map(i -> running.log().get(i).getBytes(StandardCharsets.UTF_8).length + 1)
                .sum();
        measured.add(String.join(
                ",",
                step,
                String.valueOf(size),
                String.valueOf(milliseconds),
                String.valueOf(KAEN.function(function).megabytes()),
                counts.writeUnits().stripTrailingZeros().toPlainString(),
                counts.readUnits().stripTrailingZeros().toPlainString(),
                String.valueOf(counts.s3Writes()),
                String.valueOf(counts.s3Reads()),
                String.valueOf(logBytes)));
    }

    private void run(String function, String event) {
        assertThat(function(function).invoke(event))
                .as("%s said %s", function, function(function).log())
                .isInstanceOf(Answer.Returned.class);
    }

    private PackagedFunction function(String name) {
        return Objects.requireNonNull(functions.get(name));
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# What single runs of the packaged functions take. Units and requests were counted between them and emulators of",
                "# DynamoDB and S3, and a test holds them; the milliseconds are of one warm run each on 2 shared cores of x86-64 under",
                "# AWS's runtime interface client, and change from machine to machine. Written by UsageIT with -Dusage=write.",
                HEADER));
        lines.addAll(measured);
        Files.writeString(COMMITTED, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static int step(String line) {
        List<String> order = List.of(
                "validate",
                "recompute",
                "publish",
                "idle-recompute",
                "idle-publish",
                "sweep",
                "first-sweep",
                "look",
                "remind",
                "drill");
        return order.indexOf(line.substring(0, line.indexOf(',')));
    }
}
