package city.kaen.audit;

import city.kaen.cloud.ObjectStore;
import city.kaen.inbox.ReceiptShelf;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/// All receipts, read once, city by city in the order of their keys. The bucket is asked while it is read: of no more
/// than one city the receipts are held.
///
/// Those of reference data lie among the cities, under `reference/`, and are held: they are few.
final class ReceiptWalk {
    private static final String ROOT = "receipts/";
    private static final String REFERENCE = "reference";

    /// A city's name begins with a letter. What Kaen keeps for itself begins with `_`, which comes before.
    private static final String OWN = ROOT + "_~";

    private final Iterator<ObjectStore.Head> heads;
    private final Set<String> reference = new HashSet<>();
    private Optional<String> standing = Optional.empty(); // the key that was read and not yet taken

    ReceiptWalk(ObjectStore store, String bucket) {
        this.heads = store.walk(bucket, ROOT, OWN).iterator();
    }

    /// The receipts of a city, to be asked for in the order of keys.
    Set<ReceiptShelf.Answered> of(String city) {
        Set<ReceiptShelf.Answered> answered = new HashSet<>();
        for (Optional<String> key = read(); key.isPresent(); key = read()) {
            String folder = folder(key.get());
            if (inOrder(folder).compareTo(inOrder(city)) > 0) {
                break;
            }
            if (folder.equals(city)) {
                ReceiptShelf.answeredBy(key.get()).ifPresent(answered::add);
            }
            take();
        }
        return answered;
    }

    /// The keys of the receipts of reference data. Nothing can be asked for after that.
    Set<String> ofReference() {
        while (read().isPresent()) {
            take();
        }
        return Set.copyOf(reference);
    }

    private Optional<String> read() {
        if (standing.isEmpty() && heads.hasNext()) {
            standing = Optional.of(heads.next().key());
        }
        return standing;
    }

    private void take() {
        standing.filter(key -> folder(key).equals(REFERENCE)).ifPresent(reference::add);
        standing = Optional.empty();
    }

    /// A folder's name as its keys are ordered: `a-b/` comes before `a/`.
    static String inOrder(String folder) {
        return folder + "/";
    }

    private static String folder(String key) {
        int end = key.indexOf('/', ROOT.length());
        return end < 0 ? "" : key.substring(ROOT.length(), end);
    }
}
