package city.kaen.inbox;

import city.kaen.cloud.ObjectStore;
import city.kaen.ledger.ObjectVersion;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where receipts lie: `receipts/{city}/{department}/{same name}/{upload time}-{version}/receipt.json`.
///
/// Each version of a file has a folder of its own, in the order of upload when sorted by name; the last one written
/// says that
/// the version is done.
public final class ReceiptShelf {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    private static final String ROOT = "receipts/";
    private static final Pattern RECEIPT = Pattern.compile(ROOT + "(.+)/[0-9]{8}-[0-9]{6}-([^/]*)/receipt\\.json");

    /// A version of an object that has a receipt.
    ///
    /// @param key the object's key in the inbox
    public record Answered(String key, String versionId) {}

    private final ObjectStore store;
    private final String bucket;

    public ReceiptShelf(ObjectStore store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    static String key(InboxKey place, ObjectVersion version) {
        return ROOT + place.city() + "/" + place.department() + "/" + place.name() + "/"
                + TIME.format(version.uploadedAt()) + "-" + version.versionId() + "/receipt.json";
    }

    /// Which versions of a city's files have a receipt.
    public Set<Answered> answered(String city) {
        Set<Answered> answered = new HashSet<>();
        for (ObjectStore.Head head : store.list(bucket, ROOT + city + "/")) {
            Matcher matcher = RECEIPT.matcher(head.key());
            if (matcher.matches()) {
                answered.add(new Answered("inbox/" + matcher.group(1), matcher.group(2)));
            }
        }
        return answered;
    }

    /// Whether the version is done.
    boolean has(InboxKey place, ObjectVersion version) {
        return store.head(bucket, key(place, version), "").isPresent();
    }

    /// Writes once what is said of a file that lies in no department's folder.
    void putMisplaced(String key, String versionId, byte[] receipt) {
        store.putIfAbsent(bucket, ROOT + "_misplaced/" + key + "/" + versionId + "/receipt.json", receipt, JSON);
    }

    /// Writes the receipt of a version once; the first one stands.
    void put(InboxKey place, ObjectVersion version, byte[] receipt) {
        store.putIfAbsent(bucket, key(place, version), receipt, JSON);
    }
}
