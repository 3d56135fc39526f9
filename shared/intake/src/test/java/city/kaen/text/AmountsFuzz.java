package city.kaen.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Any text is an amount or is none.
class AmountsFuzz {
    @FuzzTest(maxDuration = "3m")
    void anyTextIsAnAmountOrNone(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (DecimalMark mark : DecimalMark.values()) {
            if (Amounts.read(text, mark) instanceof Said.Amount amount
                    && amount.value().precision() > bytes.length + 20) {
                throw new AssertionError("more digits than were typed: " + amount);
            }
        }
        assertThat(Amounts.proof(text)).isNotNull();
    }
}
