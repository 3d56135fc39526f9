package city.kaen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {
    @Test
    void letsEachBeFirstInTurn() {
        List<String> first = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            String nominal = Instant.parse("2026-11-23T02:00:00Z")
                    .plusSeconds(300L * run)
                    .toString();
            List<String> order = Rotation.of(List.of("a", "b", "c"), nominal);
            assertThat(order).containsExactlyInAnyOrder("a", "b", "c");
            first.add(order.getFirst());
        }
        assertThat(first).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void beginsWithTheFirstWhereNoTimeIsNamed() {
        assertThat(Rotation.of(List.of("a", "b"), "")).containsExactly("a", "b");
        assertThat(Rotation.of(List.of(), "2026-11-23T02:00:00Z")).isEmpty();
    }
}
