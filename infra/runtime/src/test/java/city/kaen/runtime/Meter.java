package city.kaen.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;

/// Stands between functions and an emulator and counts what AWS would charge for.
final class Meter implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> HOP_BY_HOP =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final URI target;
    private Counts counts = Counts.NONE;

    /// What was charged for.
    record Counts(BigDecimal writeUnits, BigDecimal readUnits, int s3Writes, int s3Reads) {
        static final Counts NONE = new Counts(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    writeUnits.add(other.writeUnits),
                    readUnits.add(other.readUnits),
                    s3Writes + other.s3Writes,
                    s3Reads + other.s3Reads);
        }
    }

    private Meter(HttpServer server, URI target) {
        this.server = server;
        this.target = target;
    }

    static Meter before(URI target) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Meter meter = new Meter(server, target);
            server.createContext("/", meter::forward);
            server.setExecutor(Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("meter-", 1).factory()));
            server.start();
            return meter;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// What was counted since the last call.
    synchronized Counts take() {
        Counts taken = counts;
        counts = Counts.NONE;
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                    target.resolve(exchange.getRequestURI().toString()));
            request.method(
                    exchange.getRequestMethod(),
                    HttpRequest.BodyPublishers.ofByteArray(
                            exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            count(exchange, response.body());
            response.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (head) {
                response.headers()
                        .firstValue("content-length")
                        .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", length));
            }
            boolean empty = head || response.body().length == 0;
            exchange.sendResponseHeaders(response.statusCode(), empty ? -1 : response.body().length);
            if (!empty) {
                exchange.getResponseBody().write(response.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(HttpExchange exchange, byte[] body) throws IOException {
        String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        counts = counts.plus(operation == null ? ofS3(exchange) : ofDynamoDb(operation, body));
    }

    private static Counts ofDynamoDb(String target, byte[] body) throws IOException {
        String operation = target.substring(target.indexOf('.') + 1);
        BigDecimal units = BigDecimal.ZERO;
        for (JsonNode total : JSON.readTree(body).findValues("CapacityUnits")) {
            units = units.add(total.decimalValue());
        }
        return READS.contains(operation)
                ? new Counts(BigDecimal.ZERO, units, 0, 0)
                : new Counts(units, BigDecimal.ZERO, 0, 0);
    }

    /// Listing is charged like writing; removing is free.
    private static Counts ofS3(HttpExchange exchange) {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        boolean list = query.contains("list-type") || query.contains("versions");
        return switch (exchange.getRequestMethod()) {
            case "PUT", "POST" -> new Counts(BigDecimal.ZERO, BigDecimal.ZERO, 1, 0);
            case "GET", "HEAD" -> new Counts(BigDecimal.ZERO, BigDecimal.ZERO, list ? 1 : 0, list ? 0 : 1);
            default -> Counts.NONE;
        };
    }
}
