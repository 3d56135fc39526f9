package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.Set;

/// Reads definitions of state machines, with those that lie inside them.
final class Asl {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ENDS = Set.of("Succeed", "Fail");

    private Asl() {}

    static JsonNode parse(String definition) {
        try {
            return JSON.readTree(definition);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + definition, e);
        }
    }

    /// Every state is reached, every way leads to a state, and every state ends or goes on.
    static void check(JsonNode machine) {
        JsonNode states = machine.path("States");
        Set<String> reached = new HashSet<>(Set.of(machine.path("StartAt").asText()));
        states.properties().forEach(state -> {
            JsonNode body = state.getValue();
            Set<String> next = new HashSet<>();
            body.findValues("Choices")
                    .forEach(choices -> choices.forEach(
                            choice -> next.add(choice.path("Next").asText())));
            if (body.has("Next")) {
                next.add(body.path("Next").asText());
            }
            if (body.has("Default")) {
                next.add(body.path("Default").asText());
            }
            assertThat(!next.isEmpty()
                            || body.path("End").asBoolean()
                            || ENDS.contains(body.path("Type").asText()))
                    .as("%s ends or goes on", state.getKey())
                    .isTrue();
            reached.addAll(next);
            if (body.has("ItemProcessor")) {
                check(body.path("ItemProcessor"));
            }
        });
        Set<String> named = new HashSet<>();
        states.fieldNames().forEachRemaining(named::add);
        assertThat(reached).isEqualTo(named);
    }
}
