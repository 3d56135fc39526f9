package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsTest {
    private static final String GOOD = """
            month,meter,kwh
            2026-01,M-1,10
            2026-01,M-2,20.5
            """;

    @Test
    void saysWhatTheFileWasAndHowItWasUnderstood() {
        Receipt receipt = receipt("a.csv", GOOD);
        assertThat(receipt.verdict()).isEqualTo("accepted");
        assertThat(receipt.bytes()).isEqualTo(GOOD.length());
        assertThat(receipt.sha256()).hasSize(64);
        assertThat(receipt.rows().read()).isEqualTo(3);
        assertThat(receipt.rows().accepted()).isEqualTo(2);
        assertThat(receipt.totals()).singleElement().satisfies(total -> {
            assertThat(total.activity()).isEqualTo("electricity-grid");
            assertThat(total.quantity()).isEqualTo("30.5");
            assertThat(total.lines()).isEqualTo(2);
        });
    }

    @Test
    void isTheSameForTheSameFileAndVersion() {
        assertThat(Receipts.toJson(receipt("a.csv", GOOD))).isEqualTo(Receipts.toJson(receipt("a.csv", GOOD)));
        assertThat(receipt("a.csv", GOOD).number())
                .isNotEqualTo(receipt("b.csv", GOOD).number());
    }

    @Test
    void countsAllButListsFiftyCellsOfOneCode() {
        StringBuilder many = new StringBuilder("month,meter,kwh\n");
        for (int row = 0; row < 80; row++) {
            many.append("2026-01,M-").append(row).append(",many\n");
        }
        many.append("2026-02,M-1,5\n");
        Receipt receipt = receipt("a.csv", many.toString());
        assertThat(receipt.verdict()).isEqualTo("rejected");
        assertThat(receipt.totals()).isEmpty();
        assertThat(receipt.rows().accepted()).isZero();
        assertThat(receipt.rows().rejected()).isEqualTo(81);
        assertThat(receipt.groups())
                .filteredOn(group -> group.code().equals("not-a-number"))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.count()).isEqualTo(80);
                    assertThat(group.cells()).hasSize(50);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOD, "", "\u0089PNG\r\n\u001a\n\u0000\u0000", "month,kwh\nsoon,many\n", "a,b\n1,2\n"})
    void followsItsSchema(String content) throws IOException {
        String json = Receipts.toJson(receipt("=cmd.csv", content));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    private static Schema schema() throws IOException {
        try (InputStream stream = Objects.requireNonNull(Receipts.class.getResourceAsStream("receipt.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private static Receipt receipt(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        IntakeContext context = Samples.context(name);
        return Receipts.of(bytes, context, "v1", Intakes.read(bytes, context));
    }
}
