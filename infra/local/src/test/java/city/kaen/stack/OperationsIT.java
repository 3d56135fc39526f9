package city.kaen.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.kaen.cloud.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against services that answer as AWS documents it. AWS itself is not at hand here.
class OperationsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ServicesAsDocumented services;

    @BeforeEach
    void starts() throws IOException {
        services = ServicesAsDocumented.start("kaen-prod");
    }

    @AfterEach
    void ends() {
        services.close();
    }

    @Test
    void findsTheMachineByItsNameAndStartsIt() throws IOException {
        assertThat(operations("kaen-prod").redrive("validate-upload")).isEqualTo("arn:execution");

        assertThat(services.asked())
                .extracting(ServicesAsDocumented.Asked::action)
                .containsExactly(
                        "AWSStepFunctions.ListStateMachines",
                        "AWSStepFunctions.ListStateMachines",
                        "AWSStepFunctions.StartExecution");
        JsonNode order = JSON.readTree(services.asked().getLast().body());
        assertThat(order.path("stateMachineArn").asText()).isEqualTo("arn:redrive");
        assertThat(JSON.readTree(order.path("input").asText()).path("function").asText())
                .isEqualTo("validate-upload");
        assertThat(services.asked())
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
        assertThat(services.asked().getFirst().path()).isEqualTo("/schedules/recompute-inventory?groupName=kaen-prod");
        ServicesAsDocumented.Asked made = services.asked().getLast();
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
                        "AWS_ENDPOINT_URL", services.endpoint().toString(),
                        "AWS_REGION", "ap-southeast-1",
                        "AWS_ACCESS_KEY_ID", "id",
                        "AWS_SECRET_ACCESS_KEY", "secret")),
                prefix);
    }
}
