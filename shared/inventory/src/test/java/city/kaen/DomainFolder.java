package city.kaen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The reference figures that tests compare with. They lie beside the repository and are not part of it.
public final class DomainFolder {
    private DomainFolder() {}

    /// A file of the folder; the calling test is skipped where the folder is absent.
    public static String text(String file) {
        Optional<Path> folder = find();
        Assumptions.assumeTrue(folder.isPresent(), "the reference figures in ../shared/domain are absent; skipped");
        try {
            return Files.readString(folder.orElseThrow().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The published and computed vectors.
    public static List<JsonNode> vectors() {
        try {
            ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
            List<JsonNode> vectors = new ArrayList<>();
            json.readTree(text("test_vectors.json")).forEach(vectors::add);
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One vector.
    public static JsonNode vector(String id) {
        return vectors().stream()
                .filter(vector -> vector.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Checks that a vector's expected value is met within its tolerance.
    public static void holds(JsonNode vector, BigDecimal actual) {
        BigDecimal off = actual.subtract(vector.get("expected").decimalValue()).abs();
        assertThat(off)
                .as(
                        "%s: %s, got %s",
                        vector.get("id").asText(), vector.get("formula").asText(), actual.toPlainString())
                .isLessThanOrEqualTo(vector.get("abs_tol").decimalValue());
    }

    /// The first of a vector's inputs.
    public static BigDecimal firstInput(JsonNode vector) {
        return vector.get("inputs").elements().next().decimalValue();
    }

    private static Optional<Path> find() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path domain = folder.resolve("../shared/domain").normalize();
            if (Files.isDirectory(domain)) {
                return Optional.of(domain);
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }
}
