package city.kaen.emulators;

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
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// The way to an emulator, on which calls can be made to go wrong: refused, never answered, or cut off before or after
/// the emulator did what it was asked.
public final class FaultyWay implements AutoCloseable {
    private static final Set<String> HOP_BY_HOP =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan");

    /// What becomes of one call.
    public sealed interface Fate {
        /// It is passed on and answered.
        record Passes() implements Fate {}

        /// It is answered so, and not passed on.
        record Refused(int status, String body) implements Fate {}

        /// It is neither passed on nor ever answered.
        record Hangs() implements Fate {}

        /// The connection ends without an answer.
        ///
        /// @param afterwards whether it was passed on before
        /// @param then what happens before the connection ends
        record Cut(boolean afterwards, Runnable then) implements Fate {}
    }

    /// A call on its way.
    ///
    /// @param operation of DynamoDB, or method and path of S3
    /// @param write whether it changes something
    public record Call(String operation, boolean write) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("faulty-way-", 1).factory());
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final URI target;
    private volatile Function<Call, Fate> decision = call -> new Fate.Passes();

    private FaultyWay(HttpServer server, URI target) {
        this.server = server;
        this.target = target;
    }

    /// Opens a way to an address on which nothing goes wrong yet.
    public static FaultyWay to(URI target) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FaultyWay way = new FaultyWay(server, target);
            server.createContext("/", way::answer);
            server.setExecutor(way.threads);
            server.start();
            return way;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where callers find it.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Says what becomes of each call from now on. Asked by several threads.
    public void decide(Function<Call, Fate> fates) {
        decision = fates;
    }

    /// Lets everything pass from now on.
    public void mend() {
        decision = call -> new Fate.Passes();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (decision.apply(call(exchange))) {
                case Fate.Passes ignored -> reply(exchange, pass(exchange, body));
                case Fate.Refused refused -> {
                    byte[] said = refused.body().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(refused.status(), said.length == 0 ? -1 : said.length);
                    exchange.getResponseBody().write(said);
                }
                case Fate.Hangs ignored -> new CountDownLatch(1).await();
                case Fate.Cut cut -> {
                    if (cut.afterwards()) {
                        pass(exchange, body);
                    }
                    cut.then().run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        }
    }

    private static Call call(HttpExchange exchange) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target == null) {
            String method = exchange.getRequestMethod();
            boolean write = method.equals("PUT") || method.equals("POST") || method.equals("DELETE");
            return new Call(method + " " + exchange.getRequestURI().getPath(), write);
        }
        String operation = target.substring(target.indexOf('.') + 1);
        return new Call(operation, !READS.contains(operation));
    }

    private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        // Not resolved: that would take `../` out of a key.
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.toString() + exchange.getRequestURI()));
        request.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void reply(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
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
    }
}
