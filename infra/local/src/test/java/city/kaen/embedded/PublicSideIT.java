package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// What readers get of the embedded cloud, as a distribution in front of the public bucket would give it.
@TestInstance(Lifecycle.PER_CLASS)
class PublicSideIT {
    private EmbeddedCloud cloud;
    private S3ObjectStore store;

    @BeforeAll
    void start(@TempDir Path folder) {
        cloud = EmbeddedCloud.start(CloudOptions.in(folder), Topology.kaen(Names.standard()), (function, settings) ->
                (input, output, context) -> {});
        store = new S3ObjectStore(AwsClients.s3(cloud.settings()));
    }

    @AfterAll
    void end() {
        cloud.close();
    }

    @Test
    void servesThePublicBucketAndNothingElse() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            store.put(
                    "kaen-public",
                    "publications/kkc/latest.json",
                    bytes("{}"),
                    Map.of("Content-Type", "application/json", "Cache-Control", "max-age=60"));
            store.put("kaen-receipts", "receipts/kkc/x.json", bytes("{}"), Map.of());
            HttpResponse<String> pointer = get(http, cloud.site().resolve("data/publications/kkc/latest.json"));
            assertThat(pointer.statusCode()).isEqualTo(200);
            assertThat(pointer.body()).isEqualTo("{}");
            assertThat(pointer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(pointer.headers().firstValue("Cache-Control")).hasValue("max-age=60");
            assertThat(pointer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            for (String path : List.of(
                    "data/receipts/kkc/x.json", "data/..%2Fkaen-receipts/receipts/kkc/x.json", "..%2Fcity.class")) {
                assertThat(get(http, URI.create(cloud.site() + path)).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void compressesTextForReadersThatAskForIt() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String text = "{\"a\": \"" + "x".repeat(2000) + "\"}";
            store.put(
                    "kaen-public",
                    "publications/kkc/r/1/a.json",
                    bytes(text),
                    Map.of("Content-Type", "application/json; charset=utf-8"));
            URI address = cloud.site().resolve("data/publications/kkc/r/1/a.json");
            HttpResponse<byte[]> compressed = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(compressed.body().length).isLessThan(200);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                    .isEqualTo(bytes(text));
            assertThat(get(http, address).body()).isEqualTo(text);
        }
    }

    private static HttpResponse<String> get(HttpClient http, URI address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
