package city.kaen.inbox;

import city.kaen.cloud.ObjectStore;
import city.kaen.ledger.ObjectVersion;
import city.kaen.receipt.Receipt;
import city.kaen.receipt.ReceiptPages;
import city.kaen.receipt.Receipts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where receipts lie: `receipts/{city}/{department}/{same name}/{upload time}-{version}/`.
///
/// Each version of a file has a folder of its own, in the order of upload when sorted by name: a page to read, a
/// checked copy of the sheets, and `receipt.json`, which is written last and says that the version is done.
public final class ReceiptShelf {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String RECEIPT_JSON = "receipt.json";
    private static final Map<String, String> HTML = Map.of("Content-Type", "text/html; charset=utf-8");
    private static final Map<String, String> XLSX =
            Map.of("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    private static final String ROOT = "receipts/";
    private static final Pattern RECEIPT =
            Pattern.compile(ROOT + "(.+)/[0-9]{8}-[0-9]{6}-([^/]*)/receipt\\.json", Pattern.DOTALL);

    /// A version of an object that has a receipt.
    ///
    /// @param key the object's key in the inbox, as far as its receipt's key has room for it
    public record Answered(String key, String versionId) {
        public Answered {
            key = fitting(key);
        }
    }

    /// S3 takes keys of 1,024 bytes; a receipt's holds the object's, a time, a version and a name.
    private static final int LONGEST_KEY = 800;

    private static final int KEPT = 200; // characters, each of at most four bytes

    private final ObjectStore store;
    private final String bucket;

    public ReceiptShelf(ObjectStore store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    private static String folder(String key, String versionId, Instant uploadedAt) {
        return folder(key) + TIME.format(uploadedAt) + "-" + versionId + "/";
    }

    /// What the keys of all receipts of an object in a department's folder begin with.
    public static String folder(String inboxKey) {
        return ROOT + fitting(inboxKey).substring("inbox/".length()) + "/";
    }

    /// A key that leaves room for more, as it is; of a longer one the beginning, and a digest that tells it apart.
    private static String fitting(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_KEY) {
            return key;
        }
        int end = key.offsetByCodePoints(0, Math.min(KEPT, key.codePointCount(0, key.length())));
        return key.substring(0, end) + "…" + UUID.nameUUIDFromBytes(bytes);
    }

    /// Which versions of a city's files have a receipt.
    public Set<Answered> answered(String city) {
        return store.list(bucket, ROOT + city + "/").stream()
                .flatMap(head -> answeredBy(head.key()).stream())
                .collect(Collectors.toSet());
    }

    /// The version of an inbox object whose receipt a key holds, if it holds one.
    public static Optional<Answered> answeredBy(String key) {
        Matcher matcher = RECEIPT.matcher(key);
        return matcher.matches()
                ? Optional.of(new Answered("inbox/" + matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /// Whether a version of an object in a department's folder is done.
    ///
    /// @param uploadedAt when the version was written
    public boolean has(String key, String versionId, Instant uploadedAt) {
        return store.head(bucket, folder(key, versionId, uploadedAt) + RECEIPT_JSON, "")
                .isPresent();
    }

    /// Writes once what is said of a file that lies in no department's folder.
    void putMisplaced(String key, String versionId, Receipt receipt) {
        put(ROOT + "_misplaced/" + fitting(key) + "/" + versionId + "/", receipt, Optional.empty());
    }

    /// Writes what a version gets back, once; the first that was written stands.
    ///
    /// @param checked the sender's own sheets with the findings in them, where there are any
    void put(ObjectVersion version, Receipt receipt, Optional<byte[]> checked) {
        put(folder(version.key(), version.versionId(), version.uploadedAt()), receipt, checked);
    }

    private void put(String folder, Receipt receipt, Optional<byte[]> checked) {
        checked.ifPresent(copy -> store.putIfAbsent(bucket, folder + "checked.xlsx", copy, XLSX));
        store.putIfAbsent(
                bucket, folder + "receipt.html", ReceiptPages.html(receipt).getBytes(StandardCharsets.UTF_8), HTML);
        store.putIfAbsent(bucket, folder + RECEIPT_JSON, Receipts.toJson(receipt), JSON);
    }
}
