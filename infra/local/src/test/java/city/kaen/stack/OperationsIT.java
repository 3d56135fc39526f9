package city.kaen.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.kaen.cloud.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server that answers as AWS documents it, and keeps what it was asked. AWS itself is not at hand here.
class OperationsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Asked(String method, String path, String action, String authorization, String body) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void ends() {
        server.stop(0);
    }

    @Test
    void findsTheMachineByItsNameAndStartsIt() throws IOException {
        assertThat(operations("kaen-prod").redrive("validate-upload")).isEqualTo("arn:execution");

        assertThat(asked)
                .extracting(Asked::action)
                .containsExactly(
                        "AWSStepFunctions.ListStateMachines",
                        "AWSStepFunctions.ListStateMachines",
                        "AWSStepFunctions.StartExecution");
        JsonNode order = JSON.readTree(asked.getLast().body());
        assertThat(order.path("stateMachineArn").asText()).isEqualTo("arn:redrive");
        assertThat(JSON.readTree(order.path("input").asText()).path("function").asText())
                .isEqualTo("validate-upload");
        assertThat(asked)
                .allSatisfy(request -> assertThat(request.authorization())
                        .startsWith("AWS4-HMAC-SHA256 Credential=id/")
                        .contains("/ap-southeast-1/states/aws4_request"));
    }

    @Test
    void aRunOnceHasTheTargetOfTheStandingScheduleAndItsOwnInput() throws IOException {
        String name = operations("kaen-prod")
                .once(
                        "recompute-inventory",
                        LocalDateTime.parse("2026-12-01T02:00"),
                        ZoneId.of("Asia/Bangkok"),
                        "{\"city\":\"kkc\"}");

        assertThat(name).startsWith("recompute-inventory-20261201-020000-").matches("[0-9a-zA-Z._-]{1,64}");
        assertThat(asked.getFirst().path()).isEqualTo("/schedules/recompute-inventory?groupName=kaen-prod");
        Asked made = asked.getLast();
        assertThat(made.method()).isEqualTo("POST");
        assertThat(made.path()).isEqualTo("/schedules/" + name);
        assertThat(made.authorization()).contains("/scheduler/aws4_request");
        assertThat(JSON.readTree(made.body())).isEqualTo(JSON.readTree("""
                {"GroupName": "kaen-prod", "ScheduleExpression": "at(2026-12-01T02:00:00)",
                 "ScheduleExpressionTimezone": "Asia/Bangkok", "ActionAfterCompletion": "DELETE",
                 "FlexibleTimeWindow": {"Mode": "OFF"},
                 "Target": {"Arn": "arn:function", "RoleArn": "arn:role", "Input": "{\\"city\\":\\"kkc\\"}"}}
                """));
    }

    @Test
    void saysWhatTheServiceRefuses() {
        assertThatIllegalStateException()
                .isThrownBy(() -> operations("other").redrive("validate-upload"))
                .withMessageContaining("no state machine other-redrive");
        assertThatIllegalStateException()
                .isThrownBy(() -> operations("other")
                        .once(
                                "publish-summary",
                                LocalDateTime.parse("2026-12-01T02:00"),
                                ZoneId.of("Asia/Bangkok"),
                                "{}"))
                .withMessageContaining("404")
                .withMessageContaining("does not exist");
    }

    private Operations operations(String prefix) {
        return new Operations(
                new Settings(Map.of(
                        "AWS_ENDPOINT_URL",
                                "http://127.0.0.1:" + server.getAddress().getPort(),
                        "AWS_REGION", "ap-southeast-1",
                        "AWS_ACCESS_KEY_ID", "id",
                        "AWS_SECRET_ACCESS_KEY", "secret")),
                prefix);
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
                        ? "{\"stateMachines\": [{\"name\": \"kaen-prod-redrive\", \"stateMachineArn\": \"arn:redrive\"}]}"
                        : "{\"stateMachines\": [{\"name\": \"kaen-prod-backfill\", \"stateMachineArn\": \"arn:backfill\"}],"
                                + " \"nextToken\": \"more\"}";
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
