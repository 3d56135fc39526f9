package city.kaen.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedContractTest {
    private static final byte[] SCHEMA = bytes(
            "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\", \"required\": [\"city\"]}");

    @Test
    void namesTheFileThatIsNotAsItsSchemaSays() {
        assertThat(PublishedContract.faults(Map.of(
                        "schema/year.json", SCHEMA,
                        "years/2025.json", bytes("{\"$schema\": \"../../form/0/schema/year.json\", \"city\": \"a\"}"),
                        "years/2026.json", bytes("{\"$schema\": \"../../form/0/schema/year.json\"}"))))
                .singleElement()
                .asString()
                .startsWith("years/2026.json")
                .contains("city");
    }

    @Test
    void leavesFilesOfOtherStandardsToThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedContract.faults(Map.of(
                        "schema/year.json",
                        SCHEMA,
                        "datapackage.json",
                        bytes("{\"$schema\": \"https://example.org/schema/year.json\"}"))))
                .withMessageContaining("names a schema");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
