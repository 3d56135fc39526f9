package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PointerTest {
    private final Publication publication = Publications.of(SampleInventory.PROFILE, SampleInventory.years());
    private final Pointer pointer = Pointer.provisional(publication, 7, Instant.parse("2026-08-01T03:04:05.678Z"));

    @Test
    void keepsItsSchema() {
        String json = new String(pointer.toJson(), StandardCharsets.UTF_8);
        assertThat(new PublishedFiles(publication).faults("latest", json)).isEmpty();
        assertThat(PublishedFiles.parse(json).path("path").asText()).isEqualTo("r/" + publication.digest() + "/");
        assertThat(publication.prefix()).isEqualTo("publications/sample/r/" + publication.digest() + "/");
    }

    @Test
    void isReadBackAsWritten() {
        assertThat(Pointer.parse(pointer.toJson())).isEqualTo(pointer);
        assertThat(pointer.generatedAt()).isEqualTo("2026-08-01T03:04:05Z");
    }

    @Test
    void refusesWhatIsNoPointer() {
        assertThatThrownBy(() -> Pointer.parse("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pointer.parse("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
