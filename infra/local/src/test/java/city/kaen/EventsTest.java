package city.kaen;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectEvents;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import city.kaen.topology.Trigger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The events of `events/`: one for each trigger, in the form that AWS sends, each used by a test.
class EventsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path ROOT = Path.of("../..");

    @Test
    void eachIsUsedByATest() throws IOException {
        String tests = tests();
        assertThat(events().keySet())
                .hasSizeGreaterThan(8)
                .allSatisfy(name ->
                        assertThat(tests).as("a test that uses events/%s", name).contains(name));
    }

    @Test
    void eachTriggerHasOne() throws IOException {
        List<String> expected = new ArrayList<>();
        Topology.kaen(Names.standard())
                .functions()
                .forEach(function -> function.triggers()
                        .forEach(trigger -> expected.addAll(
                                switch (trigger) {
                                    case Trigger.Objects objects -> told(objects);
                                    case Trigger.Schedule schedule -> List.of(schedule.payload());
                                })));
        List<String> there = new ArrayList<>();
        for (JsonNode event : events().values()) {
            there.addAll(event.has("Records") ? told(event) : List.of(sent(event)));
        }
        assertThat(there).containsAll(expected);
        assertThat(new TreeSet<>(there))
                .as("what operators send is the only one that no trigger sends")
                .hasSize(new TreeSet<>(expected).size() + 1);
    }

    @Test
    void thoseOfObjectsHaveTheFormOfAws() throws IOException {
        for (JsonNode event : events().values()) {
            for (JsonNode told : event.path("Records")) {
                assertThat(told.fieldNames())
                        .toIterable()
                        .containsExactly(
                                "eventVersion",
                                "eventSource",
                                "awsRegion",
                                "eventTime",
                                "eventName",
                                "userIdentity",
                                "requestParameters",
                                "responseElements",
                                "s3");
                assertThat(told.path("eventSource").asText()).isEqualTo("aws:s3");
                assertThat(told.path("s3").fieldNames())
                        .toIterable()
                        .containsExactly("s3SchemaVersion", "configurationId", "bucket", "object");
                boolean created = told.path("eventName").asText().startsWith("ObjectCreated:");
                assertThat(told.path("s3").path("object").fieldNames())
                        .toIterable()
                        .isEqualTo(
                                created
                                        ? List.of("key", "size", "eTag", "versionId", "sequencer")
                                        : List.of("key", "versionId", "sequencer"));
            }
        }
    }

    private static List<String> told(Trigger.Objects objects) {
        List<String> told = new ArrayList<>();
        if (objects.created()) {
            told.add("created in " + objects.bucket() + " " + objects.prefix());
        }
        if (objects.removed()) {
            told.add("removed in " + objects.bucket() + " " + objects.prefix());
        }
        return told;
    }

    /// As a function understands it.
    private static List<String> told(JsonNode event) throws IOException {
        List<String> told = new ArrayList<>();
        for (ObjectEvent each : ObjectEvents.read(new ByteArrayInputStream(JSON.writeValueAsBytes(event)))) {
            told.add((each.created() ? "created in " : "removed in ") + each.bucket() + " "
                    + each.key().substring(0, each.key().indexOf('/') + 1));
        }
        return told;
    }

    /// What a schedule sends, the time it was due put back.
    private static String sent(JsonNode event) {
        String nominal = event.path("nominal").asText();
        if (!nominal.isEmpty()) {
            assertThat(Instant.parse(nominal)).isNotNull();
        }
        return event.toString().replace(nominal.isEmpty() ? "\n" : nominal, Trigger.Schedule.NOMINAL_TIME);
    }

    private static SortedMap<String, JsonNode> events() throws IOException {
        SortedMap<String, JsonNode> events = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("events"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                events.put(file.getFileName().toString(), JSON.readTree(file.toFile()));
            }
        }
        return events;
    }

    /// The sources of all other tests.
    private static String tests() throws IOException {
        StringBuilder tests = new StringBuilder();
        for (String group : List.of("functions", "infra", "shared")) {
            try (Stream<Path> modules = Files.list(ROOT.resolve(group))) {
                for (Path folder : modules.map(module -> module.resolve("src/test/java"))
                        .filter(Files::isDirectory)
                        .toList()) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                                .filter(each -> !each.endsWith("EventsTest.java"))
                                .toList()) {
                            tests.append(Files.readString(file));
                        }
                    }
                }
            }
        }
        return tests.toString();
    }
}
