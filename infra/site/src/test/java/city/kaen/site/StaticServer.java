package city.kaen.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/// Serves files from memory on the loopback address, text compressed, as any server of static files would.
final class StaticServer implements AutoCloseable {
    private record Served(String contentType, Content content) {}

    private interface Content {
        byte[] bytes();
    }

    private final Map<String, Served> files = new ConcurrentHashMap<>();
    private final HttpServer server;

    StaticServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    void put(String path, String contentType, byte[] content) {
        byte[] kept = content.clone();
        files.put(path, new Served(contentType, () -> kept));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            Optional<Served> file = Optional.ofNullable(files.get(path.isEmpty() ? "index.html" : path));
            if (file.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = file.get().content().bytes();
            String contentType = file.get().contentType();
            exchange.getResponseHeaders().set("Content-Type", contentType);
            if (contentType.contains("charset")) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                bytes = gzip(bytes);
            }
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
