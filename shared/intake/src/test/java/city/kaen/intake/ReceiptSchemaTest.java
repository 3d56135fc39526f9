package city.kaen.intake;

import city.kaen.receipt.Receipts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The published schema of `receipt.json` is the one that receipts are checked against.
class ReceiptSchemaTest {
    @Test
    void isPublishedAsItIsUsed() throws IOException {
        try (InputStream schema = Objects.requireNonNull(Receipts.class.getResourceAsStream("receipt.schema.json"))) {
            Documents.keep("schema/receipt.json", new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
