package city.kaen.embedded;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes S3 event notifications of structure 2.1, as the Amazon S3 user guide describes them ("Event message
/// structure").
final class S3EventJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private S3EventJson() {}

    /// One event of one record, as S3 sends them.
    ///
    /// @param configuration the id of the notification: the function it is for
    static String of(ObjectChange change, String region, String configuration) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode record = root.putArray("Records").addObject();
        record.put("eventVersion", "2.1")
                .put("eventSource", "aws:s3")
                .put("awsRegion", region)
                .put("eventTime", TIME.format(change.at()))
                .put("eventName", change.event());
        record.putObject("userIdentity").put("principalId", "kaen");
        record.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
        record.putObject("responseElements")
                .put("x-amz-request-id", change.versionId())
                .put("x-amz-id-2", change.versionId());
        ObjectNode s3 = record.putObject("s3");
        s3.put("s3SchemaVersion", "1.0").put("configurationId", configuration);
        ObjectNode bucket = s3.putObject("bucket");
        bucket.put("name", change.bucket());
        bucket.putObject("ownerIdentity").put("principalId", "kaen");
        bucket.put("arn", "arn:aws:s3:::" + change.bucket());
        ObjectNode object = s3.putObject("object");
        object.put("key", encoded(change.key()));
        if (change.created()) {
            object.put("size", change.size()).put("eTag", change.eTag());
        }
        object.put("versionId", change.versionId()).put("sequencer", sequencer(change.at(), change.ordinal()));
        return root.toString();
    }

    /// As S3 encodes keys: as in a form (a space is `+`), but with slashes as they are.
    static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    /// Hexadecimal; the greater of two of one key is the later.
    static String sequencer(Instant at, int ordinal) {
        return String.format(Locale.ROOT, "00%012X%04X", at.toEpochMilli(), ordinal);
    }
}
