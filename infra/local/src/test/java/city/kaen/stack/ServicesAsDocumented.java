package city.kaen.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server that answers for Step Functions and EventBridge Scheduler as AWS documents them, and keeps what it was
/// asked.
public final class ServicesAsDocumented implements AutoCloseable {
    /// A request as it came.
    public record Asked(String method, String path, String action, String authorization, String body) {}

    private final String prefix;
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private ServicesAsDocumented(String prefix, HttpServer server) {
        this.prefix = prefix;
        this.server = server;
    }

    /// Starts the services of an installation: with its state machines and the schedule of recompute-inventory.
    public static ServicesAsDocumented start(String prefix) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ServicesAsDocumented services = new ServicesAsDocumented(prefix, server);
        server.createContext("/", services::answer);
        server.start();
        return services;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String action = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                .orElse("");
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                action,
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
        String text = switch (action) {
            case "AWSStepFunctions.ListStateMachines" ->
                body.contains("nextToken")
                        ? "{\"stateMachines\": [{\"name\": \"" + prefix
                                + "-redrive\", \"stateMachineArn\": \"arn:redrive\"}]}"
                        : "{\"stateMachines\": [{\"name\": \"" + prefix
                                + "-backfill\", \"stateMachineArn\": \"arn:backfill\"}]," + " \"nextToken\": \"more\"}";
            case "AWSStepFunctions.StartExecution" -> "{\"executionArn\": \"arn:execution\"}";
            default ->
                exchange.getRequestURI().getPath().startsWith("/schedules/recompute-inventory")
                        ? "{\"Target\": {\"Arn\": \"arn:function\", \"RoleArn\": \"arn:role\", \"Input\": \"{}\"}}"
                        : "";
        };
        byte[] content = (text.isEmpty() ? "{\"Message\": \"Schedule does not exist.\"}" : text).getBytes(UTF_8);
        exchange.sendResponseHeaders(text.isEmpty() ? 404 : 200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}
