package city.kaen.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectEventsTest {
    @Test
    void decodesTheKeyAsS3EncodesIt() throws IOException {
        List<ObjectEvent> events = read("""
                {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put","s3":{
                "bucket":{"name":"kaen-inbox"},"object":{"key":"inbox/kkc/water/%E0%B8%99%E0%B9%89%E0%B8%B3+2569+%2B1.xlsx",
                "size":12,"eTag":"x","versionId":"v1","sequencer":"00AB"}}}]}""");

        assertThat(events)
                .containsExactly(new ObjectEvent(
                        "ObjectCreated:Put", "kaen-inbox", "inbox/kkc/water/น้ำ 2569 +1.xlsx", "v1", "00AB"));
        assertThat(events.getFirst().created()).isTrue();
    }

    @Test
    void readsARemoval() throws IOException {
        assertThat(read("""
                {"Records":[{"eventVersion":"2.3","eventName":"s3:ObjectRemoved:DeleteMarkerCreated","s3":{"bucket":{"name":"b"},
                "object":{"key":"k"}}}]}""").getFirst().created()).isFalse();
    }

    @Test
    void findsNothingToDoInATestEvent() throws IOException {
        assertThat(read("""
                {"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-11-23T00:00:00.000Z","Bucket":"kaen-inbox"}""")).isEmpty();
    }

    @Test
    void refusesWhatIsNoEventOrAnotherMajorVersion() {
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("Records");
        assertThatThrownBy(() -> read("{\"Records\":[{\"eventVersion\":\"3.0\"}]}"))
                .hasMessageContaining("3.0");
        assertThatThrownBy(
                        () -> read("{\"Records\":[{\"eventVersion\":\"2.1\",\"s3\":{\"bucket\":{\"name\":\"b\"}}}]}"))
                .hasMessageContaining("s3.object.key");
    }

    @Test
    void oneRecordThatFailsKeepsNoOtherWaitingAndFailsInTheEnd() {
        String record =
                "{\"eventVersion\":\"2.1\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"%s\"}}}";
        String event = "{\"Records\":[" + record.replace("%s", "poison") + "," + record.replace("%s", "good") + "]}";
        List<String> done = new ArrayList<>();
        assertThatThrownBy(() ->
                        ObjectEvents.each(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), told -> {
                            if (told.key().equals("poison")) {
                                throw new IllegalStateException("no good");
                            }
                            done.add(told.key());
                        }))
                .hasMessage("no good");
        assertThat(done).containsExactly("good");
    }

    private static List<ObjectEvent> read(String json) throws IOException {
        return ObjectEvents.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
