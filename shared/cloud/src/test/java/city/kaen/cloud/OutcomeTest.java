package city.kaen.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void isOneLineWhateverTheObjectIsCalled() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Outcome.of("validate-upload", "a\nb\u001b[2J", "accepted")
                .with("rows", 3)
                .with("note", "x")
                .writeTo(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"function\":\"validate-upload\",\"object\":\"a\\nb\\u001B[2J\",\"verdict\":\"accepted\","
                        + "\"rows\":3,\"note\":\"x\"}\n");
    }
}
