package city.kaen.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_795_000_000_123L), ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final PrintStream log = OutcomeLog.of(
            new Settings(Map.of("KAEN_METRICS", "kaen-test", "KAEN_COUNTED", "accepted,healed")), out, CLOCK);

    @Test
    void countsAVerdictOnce() throws IOException {
        Outcome.of("validate-upload", "ไฟฟ้า.xlsx", "accepted").with("rows", 3).writeTo(log);
        JsonNode line = written();
        assertThat(EmfRules.broken(line)).isEmpty();
        assertThat(line.path("accepted").asLong()).isOne();
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Namespace").asText()).isEqualTo("kaen-test");
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics")).hasSize(1);
        assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(1_795_000_000_123L);
        assertThat(line.path("object").asText()).isEqualTo("ไฟฟ้า.xlsx");
        assertThat(line.path("rows").asLong()).isEqualTo(3);
    }

    @Test
    void countsANumberOfThatNameThoughTheVerdictIsCalledTheSame() throws IOException {
        Outcome.of("audit-ledger", "*", "healed").with("healed", 2).writeTo(log);
        JsonNode line = written();
        assertThat(EmfRules.broken(line)).isEmpty();
        assertThat(line.path("healed").asLong()).isEqualTo(2);
    }

    @Test
    void writesNoFigureOfNothing() throws IOException {
        Outcome.of("audit-ledger", "*", "sound").with("healed", 0).writeTo(log);
        assertThat(written().has("_aws")).isFalse();
    }

    @Test
    void writesNoFigureOfWhatIsNotCounted() throws IOException {
        Outcome.of("validate-upload", "x", "withdrawn").writeTo(log);
        assertThat(written().has("_aws")).isFalse();
    }

    @Test
    void isAPlainLogWithoutSettings() {
        assertThat(OutcomeLog.of(new Settings(Map.of()), out, CLOCK)).isSameAs(out);
    }

    @Test
    void theRulesFindWhatCloudWatchWouldNotRead() throws IOException {
        Outcome.of("validate-upload", "x", "accepted").writeTo(log);
        String line = bytes.toString(StandardCharsets.UTF_8);
        for (String[] change : new String[][] {
            {"\"Timestamp\":1795000000123", "\"Timestamp\":\"now\""},
            {"\"Namespace\":\"kaen-test\"", "\"Namespace\":\"\""},
            {"[\"function\"]", "\"function\""},
            {"[\"function\"]", "[\"city\"]"},
            {"\"accepted\":1", "\"accepted\":\"one\""},
            {"\"Unit\":\"Count\"", "\"Unit\":\"Files\""},
            {"\"Name\":\"accepted\"", "\"Name\":\"rejected\""}
        }) {
            assertThat(line).contains(change[0]);
            assertThat(EmfRules.broken(new JsonMapper().readTree(line.replace(change[0], change[1]))))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    private JsonNode written() throws IOException {
        return new JsonMapper().readTree(bytes.toByteArray());
    }
}
