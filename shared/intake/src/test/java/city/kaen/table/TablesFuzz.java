package city.kaen.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Any bytes are a table or are refused by a code. As a test it reads the inputs that are kept; `-Pfuzz` looks for
/// more.
class TablesFuzz {
    @FuzzTest(maxDuration = "3m")
    void anyBytesAreReadOrRefused(byte[] content) {
        assertThat(Tables.refusal(content)).isNotEmpty();
    }
}
