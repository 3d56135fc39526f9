package city.kaen.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/// One address for both services, as LocalStack and its like have: a request of DynamoDB says so in `X-Amz-Target`.
final class Router implements AutoCloseable {
    private static final Set<String> OF_THE_LINE =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final URI s3;
    private final URI dynamoDb;
    private final Set<String> dropped;

    private Router(HttpServer server, URI s3, URI dynamoDb, Set<String> dropped) {
        this.server = server;
        this.s3 = s3;
        this.dynamoDb = dynamoDb;
        this.dropped = dropped;
    }

    /// Starts one on a free port.
    ///
    /// @param dropped headers that do not get through, in lower case: a cloud that does not know them
    static Router start(int port, URI s3, URI dynamoDb, Set<String> dropped) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Router router = new Router(server, s3, dynamoDb, dropped);
            server.createContext("/", router::forward);
            server.setExecutor(Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("router-", 1).factory()));
            server.start();
            return router;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI target = exchange.getRequestHeaders().containsKey("X-Amz-Target") ? dynamoDb : s3;
            HttpRequest.Builder request = HttpRequest.newBuilder(
                    target.resolve(exchange.getRequestURI().toString()));
            request.method(
                    exchange.getRequestMethod(),
                    HttpRequest.BodyPublishers.ofByteArray(
                            exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                String header = name.toLowerCase(Locale.ROOT);
                if (!OF_THE_LINE.contains(header) && !dropped.contains(header)) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().map().forEach((name, values) -> {
                if (!OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean head = Objects.equals(exchange.getRequestMethod(), "HEAD");
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
}
