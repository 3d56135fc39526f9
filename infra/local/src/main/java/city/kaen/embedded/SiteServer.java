package city.kaen.embedded;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Serves the public site at `/` and the public bucket at `/data/`, to this machine only. Everything is there to be
/// read; nothing can be written.
final class SiteServer implements AutoCloseable {
    private static final String DATA = "/data/";
    private static final String RESOURCES = "/site";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("jsonld", "application/ld+json; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final HttpServer server;
    private final S3Client s3;
    private final String bucket;

    /// A body and what is said of it.
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Answer(byte[] body, String type, String cache, Optional<String> eTag, Optional<String> encoding) {
        private static final int WORTH_IT = 512;

        /// The same, compressed where that makes it smaller; as the content delivery network does on AWS.
        Answer compressed() throws IOException {
            boolean text = type.contains("charset") || type.startsWith("image/svg");
            if (!text || encoding.isPresent() || body.length < WORTH_IT) {
                return this;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(body);
            }
            return new Answer(bytes.toByteArray(), type, cache, eTag, Optional.of("gzip"));
        }
    }

    private SiteServer(HttpServer server, S3Client s3, String bucket) {
        this.server = server;
        this.s3 = s3;
        this.bucket = bucket;
    }

    static SiteServer start(int port, S3Client s3, String bucket) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
            SiteServer site = new SiteServer(server, s3, bucket);
            server.createContext("/", site::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException("the site cannot be served on port " + port, e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("X-Content-Type-Options", "nosniff");
            Framing.of(exchange.getRequestURI().getPath()).forEach(headers::set);
            headers.set("Access-Control-Allow-Origin", "*");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (!head && !exchange.getRequestMethod().equals("GET")) {
                headers.set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
                return;
            }
            Optional<Answer> found = find(exchange.getRequestURI().getPath());
            if (found.isEmpty()) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            send(exchange, found.get(), head);
        }
    }

    private static void send(HttpExchange exchange, Answer found, boolean head) throws IOException {
        Answer answer = accepts(exchange) ? found.compressed() : found;
        Headers headers = exchange.getResponseHeaders();
        headers.set("Vary", "Accept-Encoding");
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", answer.cache());
        answer.eTag().ifPresent(eTag -> headers.set("ETag", eTag));
        answer.encoding().ifPresent(encoding -> headers.set("Content-Encoding", encoding));
        List<String> known = exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of());
        if (answer.eTag().filter(known::contains).isPresent()) {
            exchange.sendResponseHeaders(NOT_MODIFIED, -1);
        } else if (head || answer.body().length == 0) {
            headers.set("Content-Length", Integer.toString(answer.body().length));
            exchange.sendResponseHeaders(OK, -1);
        } else {
            exchange.sendResponseHeaders(OK, answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static boolean accepts(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of()).stream()
                .anyMatch(value -> value.contains("gzip"));
    }

    private Optional<Answer> find(String path) throws IOException {
        return path.startsWith(DATA) ? published(path.substring(DATA.length())) : page(path);
    }

    private Optional<Answer> published(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            ResponseBytes<GetObjectResponse> object =
                    s3.getObjectAsBytes(request -> request.bucket(bucket).key(key));
            GetObjectResponse said = object.response();
            return Optional.of(new Answer(
                    object.asByteArrayUnsafe(),
                    stored(said.contentType()).orElseGet(() -> type(key)),
                    stored(said.cacheControl()).orElse("public, max-age=60"),
                    stored(said.eTag()),
                    stored(said.contentEncoding())));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<Answer> page(String path) throws IOException {
        String resource = RESOURCES + (path.endsWith("/") ? path + "index.html" : path);
        // A folder has no extension and is no page; a path with dots in the middle leads out of the site.
        if (resource.contains("..") || resource.contains("//") || !resource.matches(".*\\.[a-z0-9]+")) {
            return Optional.empty();
        }
        try (InputStream content = SiteServer.class.getResourceAsStream(resource)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(new Answer(
                            content.readAllBytes(), type(resource), "no-cache", Optional.empty(), Optional.empty()));
        }
    }

    private static Optional<String> stored(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static String type(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
