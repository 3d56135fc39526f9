package city.kaen.publication.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private record Sample(Map<Integer, Object> byYear, Optional<String> note) {}

    @Test
    void refusesAMapWhoseOrderDiffersFromProcessToProcess() {
        assertThatThrownBy(() -> CanonicalJson.write(List.of(Map.of("title", "a", "roles", "b"))))
                .hasStackTraceContaining("a map of no fixed order");
    }

    @Test
    void writesMapsInTheirOrder() {
        Map<Integer, Object> years = new TreeMap<>();
        years.put(2026, new BigDecimal("1.50"));
        years.put(2025, new LinkedHashMap<>(Map.of("one", 1)));

        assertThat(new String(CanonicalJson.write(new Sample(years, Optional.empty())), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {
                          "byYear": {
                            "2025": {
                              "one": 1
                            },
                            "2026": "1.5"
                          },
                          "note": null
                        }
                        """);
    }
}
