package city.kaen.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopologyTest {
    private final Topology kaen = Topology.kaen(Names.startingWith("kaen-test"));

    @Test
    void givesFunctionsOnlyWhatExists() {
        Set<String> exist =
                new HashSet<>(Set.of(kaen.table().name(), kaen.names().reminders()));
        kaen.buckets().forEach(bucket -> exist.add(bucket.name()));
        for (Function function : kaen.functions()) {
            assertThat(exist)
                    .as(function.name())
                    .containsAll(function.environment().values().stream()
                            .filter(value ->
                                    !value.equals(function.environment().get("KAEN_COUNTED")))
                            .toList());
        }
    }

    @Test
    void listensOnlyToBucketsThatKeepVersions() {
        for (Function function : kaen.functions()) {
            for (Trigger trigger : function.triggers()) {
                if (trigger instanceof Trigger.Objects objects) {
                    assertThat(kaen.buckets())
                            .as("%s on %s", function.name(), objects.bucket())
                            .anyMatch(bucket -> bucket.name().equals(objects.bucket()) && bucket.versioned());
                }
            }
        }
    }

    @Test
    void opensOnlyThePublicBucket() {
        assertThat(kaen.buckets().stream().filter(Bucket::open).map(Bucket::name))
                .containsExactly("kaen-test-public");
    }

    @Test
    void noFunctionIsTriggeredByWhatItWrites() {
        for (Function function : kaen.functions()) {
            for (Trigger trigger : function.triggers()) {
                if (trigger instanceof Trigger.Objects objects) {
                    assertThat(List.of(kaen.names().receipts(), kaen.names().published()))
                            .doesNotContain(objects.bucket());
                }
            }
        }
    }

    @Test
    void letsOneFunctionAloneWriteWhatIsPublished() {
        assertThat(kaen.functions().stream()
                        .filter(function -> function.grants().stream()
                                .anyMatch(grant -> grant instanceof Grant.Objects objects
                                        && objects.bucket().equals(kaen.names().published())
                                        && objects.access() == Grant.Access.WRITE))
                        .map(Function::name))
                .containsExactly("publish-summary");
    }

    @Test
    void letsNoFunctionWriteWhereDepartmentsAndOperatorsDo() {
        for (Function function : kaen.functions()) {
            for (Grant grant : function.grants()) {
                if (grant instanceof Grant.Objects objects && objects.access() == Grant.Access.WRITE) {
                    assertThat(objects.bucket())
                            .as(function.name())
                            .isNotIn(kaen.names().inbox(), kaen.names().reference());
                }
            }
        }
    }

    @Test
    void tellsARunTheTimeItWasDue() {
        Trigger.Schedule schedule = new Trigger.Schedule(
                "s", Duration.ofMinutes(5), "{\"nominal\":\"" + Trigger.Schedule.NOMINAL_TIME + "\"}");
        assertThat(schedule.payloadAt(Instant.parse("2026-11-23T02:05:00.5Z")))
                .isEqualTo("{\"nominal\":\"2026-11-23T02:05:00Z\"}");
    }

    @Test
    void refusesAScheduleThatDoesNotSayItsTime() {
        Duration every = Duration.ofMinutes(5);
        assertThatThrownBy(() -> new Trigger.Schedule("s", every, "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which time");
    }

    @Test
    void refusesNamesThatACloudRefuses() {
        assertThatThrownBy(() -> Names.startingWith("Kaen"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Kaen-inbox");
        assertThatThrownBy(() -> new Names("same", "same", "reference", "public", "table"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
