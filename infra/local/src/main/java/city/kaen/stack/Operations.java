package city.kaen.stack;

import city.kaen.cloud.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpMethod;

/// What operators ask of an installation on AWS beyond its buckets and its table: its state machines and schedules, as
/// the stack has made them.
public final class Operations {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter IN_A_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final String prefix;
    private final SignedService states;
    private final SignedService scheduler;

    public Operations(Settings environment, String prefix) {
        this.prefix = prefix;
        this.states = new SignedService(environment, "states", "SFN");
        this.scheduler = new SignedService(environment, "scheduler", "SCHEDULER");
    }

    /// Has a function sent again what it could not deal with.
    ///
    /// @return the execution that does it
    public String redrive(String function) {
        ObjectNode order = JSON.createObjectNode()
                .put("stateMachineArn", machine(prefix + "-redrive"))
                .put("input", JSON.createObjectNode().put("function", function).toString());
        return states("StartExecution", order).path("executionArn").asText();
    }

    /// Has a function run once at a later time: with the target, the rights and the retries of its own schedule.
    ///
    /// @return the name of the schedule, which goes once it has run
    public String once(String function, LocalDateTime at, ZoneId zone, String payload) {
        JsonNode standing = scheduler.send(
                SdkHttpMethod.GET, "/schedules/" + function, Map.of("groupName", prefix), Map.of(), Optional.empty());
        String name =
                function + "-" + IN_A_NAME.format(at) + "-" + Integer.toHexString((zone.getId() + payload).hashCode());
        ObjectNode schedule = JSON.createObjectNode()
                .put("GroupName", prefix)
                .put("ScheduleExpression", "at(" + AT.format(at) + ")")
                .put("ScheduleExpressionTimezone", zone.getId())
                .put("ActionAfterCompletion", "DELETE");
        schedule.putObject("FlexibleTimeWindow").put("Mode", "OFF");
        ObjectNode target = schedule.putObject("Target");
        if (standing.path("Target") instanceof ObjectNode own) {
            target.setAll(own);
        }
        target.put("Input", payload);
        scheduler.send(
                SdkHttpMethod.POST,
                "/schedules/" + name,
                Map.of(),
                Map.of("Content-Type", "application/json"),
                Optional.of(schedule));
        return name;
    }

    private String machine(String name) {
        String next = "";
        do {
            ObjectNode page = JSON.createObjectNode().put("maxResults", 1000);
            if (!next.isEmpty()) {
                page.put("nextToken", next);
            }
            JsonNode machines = states("ListStateMachines", page);
            for (JsonNode machine : machines.path("stateMachines")) {
                if (machine.path("name").asText().equals(name)) {
                    return machine.path("stateMachineArn").asText();
                }
            }
            next = machines.path("nextToken").asText("");
        } while (!next.isEmpty());
        throw new IllegalStateException("there is no state machine " + name);
    }

    private JsonNode states(String action, ObjectNode order) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/x-amz-json-1.0");
        headers.put("X-Amz-Target", "AWSStepFunctions." + action);
        return states.send(SdkHttpMethod.POST, "/", Map.of(), headers, Optional.of(order));
    }
}
