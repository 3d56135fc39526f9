package city.kaen.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Receipt RECEIPT = Receipts.withdrawn(new ReceiptFacts(
            "kkc",
            "engineering",
            "a.csv",
            "inbox/kkc/engineering/a.csv",
            "v1",
            "",
            1,
            Instant.parse("2026-11-23T02:00:00Z")));

    @Test
    void readsWhatItWrites() {
        assertThat(ReceiptReader.read(Receipts.toJson(RECEIPT))).isEqualTo(RECEIPT);
    }

    @Test
    void readsAReceiptThatLacksWhatWasAddedSince() throws Exception {
        ObjectNode whole = (ObjectNode) JSON.readTree(Receipts.toJson(RECEIPT));
        List<String> fields = new ArrayList<>();
        whole.fieldNames().forEachRemaining(fields::add);
        assertThat(fields).contains("passed", "held", "changes", "gain", "missing", "compared");
        fields.removeAll(List.of("summary", "rows")); // every receipt has had them
        for (String field : fields) {
            ObjectNode older = whole.deepCopy();
            older.remove(field);
            Receipt read = ReceiptReader.read(JSON.writeValueAsBytes(older));
            assertThat(read.number() + read.verdict()).as(field).isNotEmpty();
            assertThat(read.passed()).isEmpty();
            ((ObjectNode) older.path("rows")).remove(List.of("held", "ignoredBy"));
            assertThat(ReceiptReader.read(JSON.writeValueAsBytes(older)).rows().ignoredBy())
                    .isEmpty();
        }
    }

    @Test
    void passesOverWhatANewerOneSaysMore() throws Exception {
        JsonNode newer = ((ObjectNode) JSON.readTree(Receipts.toJson(RECEIPT))).put("colour", "green");
        assertThat(ReceiptReader.read(newer.toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(RECEIPT);
    }
}
