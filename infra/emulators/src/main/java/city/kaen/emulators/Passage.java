package city.kaen.emulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// An address on this machine that requests for S3 and DynamoDB pass through, under the eyes and in the hands of a
/// [Keeper].
public final class Passage implements AutoCloseable {
    private static final int PIECE = 4_096;
    private static final Set<String> OF_THE_LINE =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");
    private static final String LENGTH = "Content-Length";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("passage-", 1).factory());
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    /// Decides about each request. Asked by several threads.
    public interface Keeper {
        /// Answers a request.
        ///
        /// @param onward passes a request on, this one or another
        /// @return empty if the connection is to end without an answer
        /// @throws InterruptedException when the passage is closed meanwhile
        Optional<Reply> answer(Request request, Onward onward) throws IOException, InterruptedException;
    }

    /// The way on to where a request is meant for.
    public interface Onward {
        /// What is answered there.
        Reply send(Request request, URI target) throws IOException, InterruptedException;
    }

    /// A request.
    ///
    /// @param address path and query, as they came: `../` in a key stays
    /// @param headers by name, in whatever case they are asked for
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Request(String method, URI address, Map<String, List<String>> headers, byte[] body) {
        /// The operation of DynamoDB that is asked for; empty: the request is for S3.
        public Optional<String> operation() {
            return Optional.ofNullable(headers.get("X-Amz-Target"))
                    .map(List::getFirst)
                    .map(target -> target.substring(target.indexOf('.') + 1));
        }

        /// The same without some of its headers.
        public Request without(Set<String> names) {
            Map<String, List<String>> left = byName(headers);
            names.forEach(left::remove);
            return new Request(method, address, left, body);
        }
    }

    /// An answer.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Reply(int status, Map<String, List<String>> headers, byte[] body) {}

    private Passage(HttpServer server) {
        this.server = server;
    }

    /// Opens a passage; port 0 lets the system choose one.
    public static Passage open(int port, Keeper keeper) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return open(HttpServer.create(address, 0), keeper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens a passage that speaks TLS, as AWS's endpoints do; the system chooses its port.
    ///
    /// @param tls with a key for `localhost`
    public static Passage open(SSLContext tls, Keeper keeper) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return open(server, keeper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Passage open(HttpServer server, Keeper keeper) {
        Passage passage = new Passage(server);
        server.createContext("/", exchange -> passage.answer(exchange, keeper));
        server.setExecutor(passage.threads);
        server.start();
        return passage;
    }

    /// Where callers find it.
    public URI endpoint() {
        String start = server instanceof HttpsServer ? "https://localhost:" : "http://127.0.0.1:";
        return URI.create(start + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }

    private void answer(HttpExchange exchange, Keeper keeper) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    byName(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes());
            Optional<Reply> reply = keeper.answer(request, this::send);
            if (reply.isPresent()) {
                send(exchange, reply.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        }
    }

    private Reply send(Request request, URI target) throws IOException, InterruptedException {
        // Not resolved: that would take `../` out of a key.
        HttpRequest.Builder onward = HttpRequest.newBuilder(URI.create(target.toString() + request.address()));
        onward.method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, values) -> {
            if (!OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> onward.header(name, value));
            }
        });
        HttpResponse<byte[]> response = client.send(onward.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), byName(response.headers().map()), response.body());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach((name, values) -> {
            if (!OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head && reply.headers().containsKey(LENGTH)) {
            exchange.getResponseHeaders().put(LENGTH, reply.headers().get(LENGTH));
        }
        boolean empty = head || reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            write(reply.body(), exchange.getResponseBody());
        }
    }

    /// In pieces: a connection keeps a buffer as large as the longest piece that ever went over it.
    private static void write(byte[] body, OutputStream to) throws IOException {
        for (int from = 0; from < body.length; from += PIECE) {
            to.write(body, from, Math.min(PIECE, body.length - from));
        }
    }

    private static Map<String, List<String>> byName(Map<String, List<String>> headers) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return byName;
    }
}
