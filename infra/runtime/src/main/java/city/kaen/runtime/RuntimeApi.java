package city.kaen.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// The Lambda Runtime API (version 2018-06-01) for one function, on the loopback address.
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// Without a trace id the client's native code ends the process.
    private static final String TRACE = "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("runtime-api-", 1).factory());
    private final String functionArn;
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<Answer>> underWay = new ConcurrentHashMap<>();
    private final CompletableFuture<Answer> started = new CompletableFuture<>();

    private record Invocation(String id, String payload, Instant deadline) {}

    private RuntimeApi(HttpServer server, String functionArn) {
        this.server = server;
        this.functionArn = functionArn;
    }

    static RuntimeApi start(String functionArn) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RuntimeApi api = new RuntimeApi(server, functionArn);
            server.createContext(ROOT, api::serve);
            server.setExecutor(api.threads);
            server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The host and port, as the client is told.
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// Completes when the function is ready for its first event, or has failed to start.
    CompletableFuture<Answer> started() {
        return started;
    }

    CompletableFuture<Answer> invoke(String payload, Instant deadline) {
        String id = UUID.randomUUID().toString();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        underWay.put(id, answer);
        waiting.add(new Invocation(id, payload, deadline));
        return answer;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow(); // one of them waits for the next event
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(ROOT.length());
            if (path.equals("invocation/next")) {
                next(exchange);
                return;
            }
            if (path.equals("restore/next")) { // asked once the snapshot could be taken: the process goes on at once
                exchange.sendResponseHeaders(OK, -1);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("init/error") || path.equals("restore/error")) {
                started.complete(failure(body));
            } else {
                String[] parts = path.split("/", -1); // invocation/{id}/response or invocation/{id}/error
                CompletableFuture<Answer> answer = underWay.remove(parts[1]);
                if (answer != null) {
                    answer.complete(parts[2].equals("response") ? new Answer.Returned(body) : failure(body));
                }
            }
            exchange.sendResponseHeaders(ACCEPTED, -1);
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        started.complete(new Answer.Returned(""));
        try {
            Invocation invocation = waiting.take();
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.id());
            exchange.getResponseHeaders()
                    .set(
                            "Lambda-Runtime-Deadline-Ms",
                            String.valueOf(invocation.deadline().toEpochMilli()));
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
            exchange.getResponseHeaders().set("Lambda-Runtime-Trace-Id", TRACE);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] payload = invocation.payload().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(OK, payload.length);
            exchange.getResponseBody().write(payload);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer failure(String body) throws IOException {
        JsonNode error = JSON.readTree(body);
        return new Answer.Failed(
                error.path("errorType").asText(), error.path("errorMessage").asText());
    }
}
