package city.kaen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.cloud.Settings;
import city.kaen.publication.Pointer;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import city.kaen.stack.Home;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kaen verify` against a plain server of files, as anyone would run it.
class VerifyCommandIT {
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Publication publication = Publications.of(
            new CityProfile(
                    "kkc",
                    "เมือง",
                    "City",
                    1000,
                    "46",
                    2024,
                    "AR5-TGO",
                    List.of("TGO-GRID"),
                    "TH",
                    Set.of(),
                    false,
                    List.of(),
                    List.of()),
            Map.of());
    private HttpServer server;
    private String site;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = served.get(exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
                if (body != null) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        publication.files().forEach(file -> served.put("/data/" + publication.key(file), file.content()));
        served.put(
                "/data/" + Pointer.key("kkc"),
                Pointer.provisional(publication, 7, Instant.EPOCH).toJson());
        served.put(
                "/",
                "<meta name=\"kaen-publications\" content=\"data/publications/\">\n<meta name=\"kaen-city\" content=\"kkc\">"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void findsThePublicationFromTheSiteTheFolderThePointerAndAPage() {
        for (String address : List.of(
                "",
                "/",
                "/data/publications/kkc",
                "/data/publications/kkc/latest.json",
                "/data/" + publication.prefix() + "th/index.html")) {
            assertThat(verify(site + address)).as(address).isEqualTo(ExitCode.OK);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("Everything agrees: " + publication.digest());
        }
    }

    @Test
    void endsWithOneAndNamesTheFileWhereOneWasTampered() {
        served.put("/data/" + publication.prefix() + "summary.json", new byte[] {'{', '}'});
        assertThat(verify(site)).isEqualTo(ExitCode.DIFFERS);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("summary.json: its SHA-256 is not");
    }

    @Test
    void endsWithTwoWhereNothingCanBeChecked() {
        assertThat(verify(site + "/nowhere/")).isEqualTo(ExitCode.FAILED);
        assertThat(verify("ftp://127.0.0.1/")).isEqualTo(ExitCode.FAILED);
        served.remove("/data/" + publication.prefix() + "manifest.json");
        assertThat(verify(site)).isEqualTo(ExitCode.FAILED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("manifest.json is not there");
    }

    private int verify(String address) {
        said.reset();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Settings none = new Settings(Map.of());
        return Kaen.run(new Kaen(new Console(stream, stream), folder, Home.of(none, folder), none), "verify", address);
    }
}
