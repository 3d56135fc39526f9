package city.kaen.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Any bytes are an event or are refused, and what is read names an object.
class ObjectEventsFuzz {
    @FuzzTest(maxDuration = "3m")
    void anyBytesAreAnEventOrAreRefused(byte[] bytes) throws IOException {
        try {
            for (ObjectEvent event : ObjectEvents.read(new ByteArrayInputStream(bytes))) {
                assertThat(event.key()).isNotNull();
                assertThat(event.bucket()).isNotEmpty();
            }
        } catch (IllegalArgumentException | JsonProcessingException refused) {
            assertThat(refused.getMessage()).isNotNull();
        }
    }
}
