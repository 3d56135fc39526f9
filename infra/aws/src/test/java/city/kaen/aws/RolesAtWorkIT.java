package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.embedded.Handlers;
import city.kaen.embedded.InvocationContext;
import city.kaen.embedded.Provisioning;
import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The real functions with the settings of the template, each behind a way that lets through what its role of the
/// template allows: every one does all of its work, and none may change what it never changes.
class RolesAtWorkIT {
    private static final String PREFIX = "kaen-prod";
    private static final Topology KAEN = Topology.kaen(Names.startingWith(PREFIX));
    private static final Names NAMES = KAEN.names();
    private static final Path EVENTS = Synthesised.module().resolve("../../events");
    private static final String DUE = "{\"nominal\": \"2026-11-23T02:00:00Z\"}";

    /// What changes anything; `BatchWriteItem` may no more than `PutItem`.
    private static final List<String> CHANGES = List.of("s3:Put", "dynamodb:PutItem", "dynamodb:UpdateItem", "sns:");

    private static final Map<String, GuardedWay> WAYS = new LinkedHashMap<>();
    private static final Map<String, RequestStreamHandler> FUNCTIONS = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static Template template;

    @SuppressWarnings("NullAway.Init")
    private static S3Emulator objects;

    @SuppressWarnings("NullAway.Init")
    private static DynamoDbEmulator items;

    @SuppressWarnings("NullAway.Init")
    private static S3Client s3;

    @BeforeAll
    static void work() {
        template = new Template(Synthesised.get().template(PREFIX));
        System.setProperty("aws.region", Template.REGION);
        System.setProperty("aws.accessKeyId", "kaen");
        System.setProperty("aws.secretAccessKey", "kaen");
        objects = S3Emulator.start(Options.passing());
        items = DynamoDbEmulator.start(Options.passing());
        Settings operator = new Settings(
                reached(objects.endpoint().toString(), items.endpoint().toString()));
        s3 = AwsClients.s3(operator);
        Provisioning.buckets(KAEN, s3);
        try (DynamoDbClient dynamoDb = AwsClients.dynamoDb(operator)) {
            Provisioning.table(KAEN.table(), dynamoDb);
        }
        for (Function function : KAEN.functions()) {
            GuardedWay way = GuardedWay.of(role(function.name()), objects.endpoint(), items.endpoint());
            // The client of SNS finds its address as on AWS, without being told.
            System.setProperty("aws.endpointUrlSns", way.endpoint());
            WAYS.put(function.name(), way);
            FUNCTIONS.put(function.name(), begun(function, way));
        }
        aMonthInACity();
    }

    @AfterAll
    static void end() {
        if (s3 != null) {
            WAYS.values().forEach(GuardedWay::close);
            s3.close();
            objects.close();
            items.close();
        }
    }

    @Test
    void everyFunctionDoesItsWorkWithItsRoleAlone() {
        WAYS.forEach((function, way) -> {
            assertThat(way.made()).as(function).isNotEmpty();
            assertThat(way.refused()).as(function).isEmpty();
        });
    }

    @Test
    void noRoleMayChangeWhatItsFunctionNeverChanges() {
        Set<String> idle = new TreeSet<>();
        WAYS.forEach((function, way) -> role(function).unused(way.made()).stream()
                .filter(each -> CHANGES.stream().anyMatch(each::startsWith))
                .forEach(each -> idle.add(function + ": " + each)));
        assertThat(idle).isEmpty();
    }

    @Test
    void aFunctionWithTheRoleOfAnotherIsRefused() {
        Function validate = KAEN.function("validate-upload");
        try (GuardedWay way = GuardedWay.of(role("publish-summary"), objects.endpoint(), items.endpoint())) {
            RequestStreamHandler handler = begun(validate, way);
            String event = event("ObjectCreated:Put", NAMES.inbox(), "inbox/kkc/pea/electricity-sales.csv");
            assertThatThrownBy(() -> invoke(validate, handler, event)).hasStackTraceContaining("not allowed");
            assertThat(way.refused()).extracting(CloudCall::action).contains("s3:ListBucketVersions");
        }
    }

    /// All that happens: reference data of every kind, files that are accepted, rejected, replaced, taken back and
    /// lost, what schedules do with them, and what operators order.
    private static void aMonthInACity() {
        for (String file : List.of("wide/RIVER.csv", "wide/plant-months.json", "wide/profile.json")) {
            Path path = EVENTS.resolve("uploads-alone").resolve(file);
            load("reference/" + kind(file) + path.getFileName(), read(path));
        }
        load("reference/kkc/profile.json", read(EVENTS.resolve("kkc/reference/profile.json")));
        load("reference/kkc/profile.json", bytes("{}"));
        drop("inbox/wide/power/fuel-2022.csv", read(EVENTS.resolve("uploads-alone/wide/fuel-2022.csv")));
        sampleFiles()
                .forEach(file -> drop("inbox/kkc/" + EVENTS.resolve("kkc/inbox").relativize(file), read(file)));
        drop("inbox/kkc/engineering/bad.csv", bytes("month,meter,kwh\n2025-01,M-1,1oo\n"));
        drop("inbox/nowhere.csv", bytes("month,meter,kwh\n2025-01,M-1,100\n"));
        schedules();
        String water = "inbox/kkc/engineering/water-2568.xlsx";
        s3.deleteObject(request -> request.bucket(NAMES.inbox()).key(water));
        invoke("validate-upload", event("ObjectRemoved:DeleteMarkerCreated", NAMES.inbox(), water));
        drop("inbox/kkc/garage/fuel-2568.csv", read(EVENTS.resolve("kkc/inbox/garage/fuel-2568.csv")));
        invoke("recompute-inventory", text(read(EVENTS.resolve("recompute-order.json"))));
        schedules();
        // What no event told of: a file, and a profile.
        store().put(
                        NAMES.inbox(),
                        "inbox/kkc/engineering/untold.csv",
                        bytes("month,meter,kwh\n2025-01,M-9,10\n"),
                        Map.of());
        store().put(
                        NAMES.reference(),
                        "reference/untold/profile.json",
                        bytes(text(read(EVENTS.resolve("kkc/reference/profile.json")))
                                .replace("\"slug\": \"kkc\"", "\"slug\": \"untold\"")),
                        Map.of());
        invoke("audit-ledger", DUE);
        schedules();
        invoke("audit-ledger", text(read(EVENTS.resolve("schedule-drill.json"))));
        invoke("remind-departments", text(read(EVENTS.resolve("schedule-remind.json"))));
    }

    private static void schedules() {
        invoke("recompute-inventory", DUE);
        invoke("publish-summary", DUE);
    }

    private static String kind(String file) {
        return file.endsWith(".csv") ? "factors/" : file.endsWith("profile.json") ? "wide/" : "wide/layouts/";
    }

    private static void load(String key, byte[] content) {
        store().put(NAMES.reference(), key, content, Map.of());
        invoke("load-reference", event("ObjectCreated:Put", NAMES.reference(), key));
    }

    private static void drop(String key, byte[] content) {
        store().put(NAMES.inbox(), key, content, Map.of());
        invoke("validate-upload", event("ObjectCreated:Put", NAMES.inbox(), key));
    }

    private static String event(String name, String bucket, String key) {
        String version = store().versions(bucket, key).stream()
                .filter(each -> each.key().equals(key))
                .reduce((earlier, later) -> later)
                .map(ObjectStore.Version::versionId)
                .orElseThrow();
        return """
                {"Records": [{"eventVersion": "2.1", "eventSource": "aws:s3", "eventName": "%s",
                  "s3": {"bucket": {"name": "%s"}, "object": {"key": "%s", "versionId": "%s", "sequencer": "00"}}}]}
                """.formatted(name, bucket, key, version);
    }

    private static void invoke(String function, String event) {
        invoke(KAEN.function(function), Objects.requireNonNull(FUNCTIONS.get(function)), event);
    }

    private static void invoke(Function function, RequestStreamHandler handler, String event) {
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(bytes(event)),
                    OutputStream.nullOutputStream(),
                    new InvocationContext(
                            function,
                            "1",
                            System.nanoTime() + function.timeout().toNanos()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As AWS begins it: with the variables of the template.
    private static RequestStreamHandler begun(Function function, GuardedWay way) {
        Map<String, String> settings = new HashMap<>(reached(way.endpoint(), way.endpoint()));
        template.resource("AWS::Lambda::Function", "FunctionName", PREFIX + "-" + function.name())
                .path("Environment")
                .path("Variables")
                .properties()
                .forEach(each -> settings.put(each.getKey(), template.text(each.getValue())));
        return Handlers.byName().handler(function, new Settings(settings));
    }

    private static Map<String, String> reached(String s3, String dynamoDb) {
        return Map.of(
                "AWS_ENDPOINT_URL_S3",
                s3,
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamoDb,
                "AWS_REGION",
                Template.REGION,
                "AWS_ACCESS_KEY_ID",
                "kaen",
                "AWS_SECRET_ACCESS_KEY",
                "kaen");
    }

    private static Permissions role(String function) {
        JsonNode deployed = template.resource("AWS::Lambda::Function", "FunctionName", PREFIX + "-" + function);
        return Permissions.ofRole(
                template, deployed.path("Role").path("Fn::GetAtt").path(0).asText());
    }

    private static ObjectStore store() {
        return new S3ObjectStore(s3);
    }

    private static List<Path> sampleFiles() {
        try (Stream<Path> files = Files.walk(EVENTS.resolve("kkc/inbox"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
