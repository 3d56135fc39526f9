package city.kaen.receipt;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Reads `receipt.json` as any version of Kaen wrote it: a list or word that an older one did not have is empty, what a
/// newer one says more is passed over. Receipts are never written again, so that those of every version lie side by
/// side.
public final class ReceiptReader {
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final JsonMapper JSON = JsonMapper.builder()
            .withConfigOverride(List.class, lists -> lists.setSetterInfo(EMPTY))
            .withConfigOverride(String.class, texts -> texts.setSetterInfo(EMPTY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReceiptReader() {}

    /// The receipt.
    ///
    /// @throws UncheckedIOException if it is no JSON object
    public static Receipt read(byte[] content) {
        try {
            return JSON.readValue(content, Receipt.class);
        } catch (IOException e) {
            throw new UncheckedIOException("not a receipt: " + e.getMessage(), e);
        }
    }
}
