package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectEvents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3EventJsonTest {
    private static final Instant AT = Instant.parse("2026-11-23T03:15:42.1234Z");

    @Test
    void isReadBackAsItWasMeant() throws IOException {
        String key = "inbox/kkc/engineering/ไฟฟ้า 2569+1%.xlsx";
        ObjectChange change = new ObjectChange("ObjectCreated:Put", "kaen-inbox", key, "v1", 14_520, "9b2c", AT, 3);
        String json = S3EventJson.of(change, "ap-southeast-7", "validate-upload");
        ObjectEvent event = ObjectEvents.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .getFirst();
        assertThat(event).isEqualTo(new ObjectEvent("ObjectCreated:Put", "kaen-inbox", key, "v1", event.sequencer()));
        assertThat(json)
                .contains(
                        "\"eventVersion\":\"2.1\"",
                        "\"eventTime\":\"2026-11-23T03:15:42.123Z\"",
                        "\"size\":14520",
                        "\"eTag\":\"9b2c\"",
                        "\"arn\":\"arn:aws:s3:::kaen-inbox\"");
    }

    @Test
    void tellsOfARemovalWithoutSizeAndETag() {
        ObjectChange change =
                new ObjectChange("ObjectRemoved:DeleteMarkerCreated", "kaen-inbox", "k", "v2", 0, "", AT, 0);
        assertThat(S3EventJson.of(change, "ap-southeast-7", "validate-upload"))
                .contains("ObjectRemoved:DeleteMarkerCreated")
                .doesNotContain("\"size\"", "\"eTag\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'a b/c.csv', a+b/c.csv",
        "'a+b', a%2Bb",
        "'100%', 100%25",
        "'ก', %E0%B8%81",
        "'a&b=c', a%26b%3Dc",
    })
    void encodesKeysAsS3Does(String key, String encoded) {
        assertThat(S3EventJson.encoded(key)).isEqualTo(encoded);
    }

    @Test
    void ordersWhatHappenedToOneKey() {
        assertThat(S3EventJson.sequencer(AT, 0))
                .isLessThan(S3EventJson.sequencer(AT, 1))
                .isLessThan(S3EventJson.sequencer(AT.plusMillis(1), 0))
                .matches("[0-9A-F]{18}");
    }
}
