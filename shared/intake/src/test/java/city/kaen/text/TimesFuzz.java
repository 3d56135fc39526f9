package city.kaen.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Any text is a time or is none.
class TimesFuzz {
    private static final int LATEST = 2026;

    @FuzzTest(maxDuration = "3m")
    void anyTextIsATimeOrNone(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (DayOrder order : DayOrder.values()) {
            assertThat(Times.read(text, order, LATEST)).isNotNull();
        }
        assertThat(Times.proof(text)).isNotNull();
    }
}
