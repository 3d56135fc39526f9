package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.publication.Pointer;
import city.kaen.topology.Names;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// The same way with each function as it is deployed: its zip, in a process of its own under AWS's Java runtime, told
/// by the same triggers and schedules.
class PackagedWayIT {
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final Names NAMES = Names.standard();
    private static final String RECEIPTS = "receipts/kkc/engineering/";

    @TempDir
    private Path folder;

    @Test
    void publishesWhatTheFunctionsInOneProcessPublish() throws IOException {
        String digest = digest(CloudOptions.in(folder.resolve("in-process")));
        assertThat(digest(CloudOptions.in(folder.resolve("packaged")).withPackaged(true)))
                .isEqualTo(digest);
    }

    @Test
    void replacesAProcessThatDiedAndLeavesNoneBehind() throws IOException {
        try (EmbeddedCloud cloud = EmbeddedCloud.start(
                        CloudOptions.in(folder).withPackaged(true).withPace(Duration.ofMinutes(5)));
                S3Client s3 = AwsClients.s3(cloud.settings())) {
            assertThat(processes()).hasSize(cloud.topology().functions().size());
            S3ObjectStore store = new S3ObjectStore(s3);
            load(store);
            processes().stream()
                    .filter(process -> said(process).contains("ValidateUpload"))
                    .forEach(ProcessHandle::destroyForcibly);
            drop(store, "after the death.csv", "month,meter,kwh\n2025-01,M-1,10\n".getBytes(StandardCharsets.UTF_8));
            await().atMost(SOON)
                    .until(() -> !store.list(NAMES.receipts(), RECEIPTS).isEmpty());
            assertThat(cloud.deadLetters().list()).isEmpty();
            // The audit may have answered the file before the event is tried again, which begins the new process.
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(processes())
                            .hasSize(cloud.topology().functions().size()));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(processes()).isEmpty());
    }

    /// Of the publication that the sample file leads to.
    private static String digest(CloudOptions options) throws IOException {
        try (EmbeddedCloud cloud = EmbeddedCloud.start(options);
                S3Client s3 = AwsClients.s3(cloud.settings())) {
            S3ObjectStore store = new S3ObjectStore(s3);
            load(store);
            drop(
                    store,
                    "electricity-2569.xlsx",
                    Files.readAllBytes(root().resolve("events/kkc/inbox/engineering/electricity-2569.xlsx")));
            await().atMost(SOON)
                    .until(() -> store.list(NAMES.receipts(), RECEIPTS).stream()
                            .anyMatch(each -> each.key().endsWith("/receipt.json")));
            await().atMost(SOON)
                    .until(() ->
                            store.get(NAMES.published(), Pointer.key("kkc"), "").isPresent());
            assertThat(cloud.deadLetters().list()).isEmpty();
            return Pointer.parse(store.get(NAMES.published(), Pointer.key("kkc"), "")
                            .orElseThrow()
                            .content())
                    .digest();
        }
    }

    private static void load(S3ObjectStore store) throws IOException {
        byte[] profile = Files.readAllBytes(root().resolve("events/kkc/reference/profile.json"));
        store.put(NAMES.reference(), "reference/kkc/profile.json", profile, Map.of());
        await().atMost(SOON)
                .until(() ->
                        !store.list(NAMES.receipts(), "receipts/reference/kkc/").isEmpty());
    }

    private static void drop(S3ObjectStore store, String name, byte[] content) {
        store.put(NAMES.inbox(), "inbox/kkc/engineering/" + name, content, Map.of());
    }

    private static List<ProcessHandle> processes() {
        try (Stream<ProcessHandle> all = ProcessHandle.current().descendants()) {
            return all.filter(ProcessHandle::isAlive)
                    .filter(process -> said(process).contains("runtime.api.client.AWSLambda"))
                    .toList();
        }
    }

    private static String said(ProcessHandle process) {
        return String.join(" ", process.info().arguments().orElse(new String[0]));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("events/kkc"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder above holds events/kkc");
        }
        return folder;
    }
}
