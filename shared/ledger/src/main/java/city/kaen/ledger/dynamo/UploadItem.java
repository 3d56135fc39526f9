package city.kaen.ledger.dynamo;

import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An upload's outcome, and the object version in every item that has one, as attributes.
final class UploadItem {
    private static final String KEY = "k";
    private static final String VERSION = "v";
    private static final String DEPARTMENT = "p";
    private static final String UPLOADED_AT = "t";
    private static final String SHA_256 = "h";
    private static final String OUTCOME = "o";
    private static final String MONTHS = "m";

    private UploadItem() {}

    static Map<String, AttributeValue> of(ObjectVersion version) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(KEY, Table.text(version.key()));
        item.put(VERSION, Table.text(version.versionId()));
        item.put(DEPARTMENT, Table.text(version.department()));
        item.put(UPLOADED_AT, Table.text(version.uploadedAt().toString()));
        return item;
    }

    static Map<String, AttributeValue> of(ObjectVersion version, String sha256) {
        Map<String, AttributeValue> item = of(version);
        item.put(SHA_256, Table.text(sha256));
        return item;
    }

    static Map<String, AttributeValue> of(Upload upload) {
        Map<String, AttributeValue> item = of(upload.version());
        switch (upload) {
            case Upload.Accepted accepted -> {
                item.put(OUTCOME, Table.text("accepted"));
                item.put(SHA_256, Table.text(accepted.sha256()));
                item.put(
                        MONTHS,
                        Table.text(accepted.months().stream()
                                .map(YearMonth::toString)
                                .collect(Collectors.joining(","))));
            }
            case Upload.Rejected rejected -> {
                item.put(OUTCOME, Table.text("rejected"));
                item.put(SHA_256, Table.text(rejected.sha256()));
            }
            case Upload.Removed removed -> item.put(OUTCOME, Table.text("removed"));
        }
        return item;
    }

    static ObjectVersion version(String city, Map<String, AttributeValue> item) {
        return new ObjectVersion(
                city,
                Attributes.text(item, DEPARTMENT),
                Attributes.text(item, KEY),
                Attributes.text(item, VERSION),
                Instant.parse(Attributes.text(item, UPLOADED_AT)));
    }

    static String sha256(Map<String, AttributeValue> item) {
        return Attributes.text(item, SHA_256);
    }

    static Upload upload(String city, Map<String, AttributeValue> item) {
        ObjectVersion version = version(city, item);
        String outcome = Attributes.text(item, OUTCOME);
        return switch (outcome) {
            case "accepted" -> new Upload.Accepted(version, sha256(item), months(Attributes.text(item, MONTHS)));
            case "rejected" -> new Upload.Rejected(version, sha256(item));
            case "removed" -> new Upload.Removed(version);
            default -> throw new IllegalStateException("'" + outcome + "' is no outcome of an upload");
        };
    }

    private static Set<YearMonth> months(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(YearMonth::parse)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
