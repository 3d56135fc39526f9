package city.kaen.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorsIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void keepsVersionsOfAnObjectAcrossARestart(@TempDir Path folder) throws Exception {
        try (S3Emulator s3 = S3Emulator.start(Options.keeping(folder))) {
            assertThat(s3(s3, "PUT", "/kaen", "").statusCode()).isEqualTo(200);
            assertThat(s3(
                                    s3,
                                    "PUT",
                                    "/kaen?versioning",
                                    "<VersioningConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                                            + "<Status>Enabled</Status></VersioningConfiguration>")
                            .statusCode())
                    .isEqualTo(200);
            s3(s3, "PUT", "/kaen/%E0%B8%81", "one");
            s3(s3, "PUT", "/kaen/%E0%B8%81", "two");
            s3(s3, "DELETE", "/kaen/%E0%B8%81", "");
        }
        try (S3Emulator s3 = S3Emulator.start(Options.keeping(folder))) {
            String versions = s3(s3, "GET", "/kaen?versions", "").body();
            assertThat(versions.split("<Version>", -1)).hasSize(3);
            assertThat(versions).contains("<DeleteMarker>");
        }
    }

    @Test
    void keepsATableAcrossARestart(@TempDir Path folder) throws Exception {
        try (DynamoDbEmulator table = DynamoDbEmulator.start(Options.keeping(folder))) {
            dynamo(table, "CreateTable", """
                    {"TableName":"kaen","BillingMode":"PAY_PER_REQUEST",
                     "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}],
                     "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}]}""");
            dynamo(table, "PutItem", "{\"TableName\":\"kaen\",\"Item\":{\"pk\":{\"S\":\"ก\"}}}");
        }
        try (DynamoDbEmulator table = DynamoDbEmulator.start(Options.keeping(folder))) {
            assertThat(dynamo(table, "GetItem", "{\"TableName\":\"kaen\",\"Key\":{\"pk\":{\"S\":\"ก\"}}}"))
                    .contains("ก");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        try (S3Emulator s3 = S3Emulator.start(Options.passing());
                DynamoDbEmulator table = DynamoDbEmulator.start(Options.passing())) {
            for (URI endpoint : List.of(s3.endpoint(), table.endpoint())) {
                for (InetAddress address : others) {
                    assertThatThrownBy(() -> connect(address, endpoint.getPort()))
                            .as("%s on %s", endpoint, address)
                            .isInstanceOf(ConnectException.class);
                }
            }
            assertThat(listeningPorts(s3.pid())).hasSizeLessThanOrEqualTo(1);
            assertThat(listeningPorts(table.pid())).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void endsWhenTheProcessThatStartedItIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsAndWaits.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> children = parent.inputReader(StandardCharsets.UTF_8)
                .lines()
                .limit(2)
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
        parent.destroyForcibly().waitFor();
        for (ProcessHandle child : children) {
            child.onExit().get(15, TimeUnit.SECONDS);
        }
    }

    @Test
    void saysWhyItDidNotStart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Options options = Options.passing().onPort(taken.getLocalPort());
            assertThatThrownBy(() -> S3Emulator.start(options))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("already in use");
            assertThatThrownBy(() -> DynamoDbEmulator.start(options))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use");
        }
    }

    /// Starts both emulators, says their process ids, and stays until it is killed.
    static final class StartsAndWaits {
        private StartsAndWaits() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (S3Emulator s3 = S3Emulator.start(Options.passing());
                    DynamoDbEmulator table = DynamoDbEmulator.start(Options.passing())) {
                System.out.println(s3.pid() + "\n" + table.pid());
                Thread.sleep(Duration.ofMinutes(5));
            }
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
        }
    }

    /// The ports a process listens on, where the system tells (Linux); else none.
    private static List<String> listeningPorts(long pid) throws IOException {
        Path descriptors = Path.of("/proc/" + pid + "/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        List<String> sockets;
        try (var files = Files.list(descriptors)) {
            sockets = files.map(EmulatorsIT::link)
                    .filter(link -> link.startsWith("socket:"))
                    .map(link -> link.replaceAll("\\D", ""))
                    .toList();
        }
        return List.of("/proc/net/tcp", "/proc/net/tcp6").stream()
                .flatMap(file -> lines(Path.of(file)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[3].equals("0A") && sockets.contains(fields[9]))
                .map(fields -> fields[1])
                .toList();
    }

    private static String link(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private HttpResponse<String> s3(S3Emulator s3, String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(s3.endpoint().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String dynamo(DynamoDbEmulator table, String operation, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(table.endpoint())
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=kaen/20260101/ap-southeast-7/dynamodb/aws4_request,"
                                        + " SignedHeaders=host, Signature=0")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
