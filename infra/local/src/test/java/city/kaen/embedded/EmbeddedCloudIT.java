package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectEvents;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// The embedded cloud with functions that only write down what they are told.
class EmbeddedCloudIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String KEY = "inbox/kkc/engineering/ไฟฟ้า 2569+ก.csv";

    @TempDir
    private Path folder;

    private final List<ObjectEvent> told = new CopyOnWriteArrayList<>();
    private final List<String> schedules = new CopyOnWriteArrayList<>();

    @Test
    void tellsOfVersionsAndRemovalsOnceAcrossARestart() {
        CloudOptions options = CloudOptions.in(folder).withPace(Duration.ofMillis(200));
        try (EmbeddedCloud cloud = start(options)) {
            S3ObjectStore store = store(cloud);
            store.put("kaen-inbox", KEY, bytes("one"), Map.of());
            store.put("kaen-inbox", KEY, bytes("two"), Map.of());
            await().atMost(SOON).until(() -> told.size() == 2);
            assertThat(told).extracting(ObjectEvent::key).containsOnly(KEY);
            assertThat(told).extracting(ObjectEvent::name).containsOnly("ObjectCreated:Put");
            assertThat(told).extracting(event -> text(store, event)).containsExactly("one", "two");
            assertThat(told).extracting(ObjectEvent::sequencer).isSorted().doesNotHaveDuplicates();
            await().atMost(SOON).until(() -> schedules.size() > 2);
        }
        try (EmbeddedCloud cloud = start(options)) {
            S3ObjectStore store = store(cloud);
            assertThat(store.get("kaen-inbox", KEY, "").orElseThrow().content()).isEqualTo(bytes("two"));
            try (S3Client s3 = AwsClients.s3(cloud.settings())) {
                s3.deleteObject(request -> request.bucket("kaen-inbox").key(KEY));
                await().atMost(SOON).until(() -> told.size() == 3);
                assertThat(told.getLast().name()).isEqualTo("ObjectRemoved:DeleteMarkerCreated");
                ObjectEvent first = told.getFirst();
                s3.deleteObject(request -> request.bucket("kaen-inbox").key(KEY).versionId(first.versionId()));
                await().atMost(SOON).until(() -> told.size() == 4);
                assertThat(told.getLast().name()).isEqualTo("ObjectRemoved:Delete");
                assertThat(told.getLast().versionId()).isEqualTo(first.versionId());
            }
        }
    }

    @Test
    void keepsWhatFailsEveryTimeAsADeadLetterAndGoesOn() {
        try (EmbeddedCloud cloud = start(CloudOptions.in(folder).withRetryDelay(Duration.ofMillis(50)))) {
            S3ObjectStore store = store(cloud);
            store.put("kaen-inbox", "inbox/kkc/engineering/poison.csv", bytes("x"), Map.of());
            store.put("kaen-inbox", "inbox/kkc/engineering/good.csv", bytes("x"), Map.of());
            await().atMost(SOON).until(() -> cloud.deadLetters().list().size() == 1);
            await().atMost(SOON)
                    .until(() -> told.stream().anyMatch(event -> event.key().endsWith("good.csv")));
            assertThat(told)
                    .filteredOn(event -> event.key().endsWith("poison.csv"))
                    .hasSize(3);
            assertThat(cloud.deadLetters().list().getFirst()).content().contains("poison.csv", "no good");
        }
    }

    @Test
    void duplicatesAndLosesEventsOnRequest() {
        Faults twice = new Faults(1, 100, 0, 0, Duration.ofMillis(200));
        try (EmbeddedCloud cloud = start(CloudOptions.in(folder).withFaults(twice))) {
            store(cloud).put("kaen-inbox", KEY, bytes("x"), Map.of());
            await().atMost(SOON).until(() -> told.size() == 2);
        }
        Faults never = new Faults(1, 0, 0, 100, Duration.ZERO);
        try (EmbeddedCloud cloud = start(CloudOptions.in(folder).withFaults(never))) {
            store(cloud).put("kaen-inbox", KEY, bytes("y"), Map.of());
            await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> told.size() == 2);
        }
    }

    private EmbeddedCloud start(CloudOptions options) {
        return EmbeddedCloud.start(options, Topology.kaen(Names.standard()), this::handler);
    }

    private RequestStreamHandler handler(Function function, Settings settings) {
        if (!function.name().equals("validate-upload")) {
            return (input, output, context) -> schedules.add(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (input, output, context) -> {
            told.addAll(ObjectEvents.read(input));
            if (told.getLast().key().endsWith("poison.csv")) {
                throw new IllegalStateException("no good");
            }
        };
    }

    private static S3ObjectStore store(EmbeddedCloud cloud) {
        return new S3ObjectStore(AwsClients.s3(cloud.settings()));
    }

    private static String text(S3ObjectStore store, ObjectEvent event) {
        return new String(
                store.get(event.bucket(), event.key(), event.versionId())
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
