package city.kaen.upload;

import city.kaen.cloud.ObjectStore;
import city.kaen.ledger.ObjectVersion;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Where receipts lie: `receipts/{city}/{department}/{same name}/{upload time}-{version}/receipt.json`.
///
/// Each version of a file has a folder of its own, in the order of upload when sorted by name; the last one written
/// says that
/// the version is done.
final class ReceiptShelf {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    private final ObjectStore store;
    private final String bucket;

    ReceiptShelf(ObjectStore store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    static String key(InboxKey place, ObjectVersion version) {
        return "receipts/" + place.city() + "/" + place.department() + "/" + place.name() + "/"
                + TIME.format(version.uploadedAt()) + "-" + version.versionId() + "/receipt.json";
    }

    /// Whether the version is done.
    boolean has(InboxKey place, ObjectVersion version) {
        return store.head(bucket, key(place, version), "").isPresent();
    }

    /// Writes the receipt of a version once; the first one stands.
    void put(InboxKey place, ObjectVersion version, byte[] receipt) {
        store.putIfAbsent(bucket, key(place, version), receipt, JSON);
    }
}
