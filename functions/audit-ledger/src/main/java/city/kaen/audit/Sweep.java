package city.kaen.audit;

import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.inbox.InboxKey;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.ledger.Ledger;
import city.kaen.registration.ReferenceLoading;
import city.kaen.registration.ReferenceShelf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Compares the buckets with the ledger and the receipts, and answers what was never answered.
///
/// What is young is not spared: its event may be under way, and to be answered twice changes nothing. But what waited
/// longest comes first, and what got its receipt while others were answered is left alone.
final class Sweep {
    /// The buckets that it looks at.
    record Buckets(String inbox, String reference, String receipts) {}

    private final ObjectStore store;
    private final Ledger ledger;
    private final ReceiptShelf receipts;
    private final UploadAnswer answer;
    private final ReferenceLoading loading;
    private final Buckets buckets;
    private final Attempts attempts;
    private final List<String> healed = new ArrayList<>();
    private final List<String> orphans = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private boolean unfinished;

    Sweep(ObjectStore store, Ledger ledger, Buckets buckets) {
        this.store = store;
        this.ledger = ledger;
        this.buckets = buckets;
        this.receipts = new ReceiptShelf(store, buckets.receipts());
        this.answer = new UploadAnswer(store, ledger, receipts, new ReferenceShelf(store, buckets.reference()));
        this.loading = new ReferenceLoading(ledger, store, buckets.receipts());
        this.attempts = new Attempts(store, buckets.receipts());
    }

    /// Looks at one city, or at all and at what belongs to none.
    ///
    /// @param inTime whether there is time to answer one more
    AuditReport run(Optional<String> city, BooleanSupplier inTime) {
        city.ifPresentOrElse(slug -> one(slug, inTime), () -> all(inTime));
        return new AuditReport(healed, orphans, failed, unfinished);
    }

    private void one(String city, BooleanSupplier inTime) {
        String prefix = "reference/" + city + "/";
        Set<String> done = new HashSet<>();
        store.list(buckets.receipts(), ReferenceLoading.receiptsOf(prefix)).forEach(receipt -> done.add(receipt.key()));
        reference(prefix, done, inTime);
        inbox(city, inTime);
    }

    /// Reads each bucket once for all cities. What is to be answered is answered after that, reference data first,
    /// since they may make a city known.
    private void all(BooleanSupplier inTime) {
        Set<String> known = new HashSet<>(ledger.cities().all());
        ReceiptWalk answered = new ReceiptWalk(store, buckets.receipts());
        InboxWalk walk = new InboxWalk(ledger, answered, known);
        unfinished |= !walk.over(store.walkVersions(buckets.inbox(), ""), inTime);
        reference("reference/", answered.ofReference(), inTime);
        walk.unanswered().forEach(lacking -> heal(lacking, inTime));
        Set<String> now = new HashSet<>(ledger.cities().all());
        now.stream().filter(city -> !known.contains(city)).sorted().forEach(city -> inbox(city, inTime));
        walk.strangers().stream()
                .filter(key -> InboxKey.parse(key)
                        .filter(place -> now.contains(place.city()))
                        .isEmpty())
                .forEach(orphans::add);
    }

    private void reference(String prefix, Set<String> done, BooleanSupplier inTime) {
        store.walkVersions(buckets.reference(), prefix)
                .filter(version -> !version.removed() && ReferenceLoading.isReference(version.key()))
                .filter(version -> !done.contains(ReferenceLoading.receiptKey(version.key(), version.versionId())))
                .forEach(version -> heal(buckets.reference(), version, inTime, loading::load, Sweep::tellNobody));
    }

    private void inbox(String city, BooleanSupplier inTime) {
        Answers answers = Answers.of(ledger, city, receipts.answered(city));
        Unanswered.oldestFirst(store.versions(buckets.inbox(), "inbox/" + city + "/").stream()
                        .filter(version -> InboxKey.parse(version.key()).isPresent())
                        .flatMap(version -> answers.lacking(version).stream())
                        .toList())
                .forEach(lacking -> heal(lacking, inTime));
    }

    /// An outcome is recorded before its receipt is written, so a receipt that came since says that all is done.
    private void heal(Unanswered lacking, BooleanSupplier inTime) {
        ObjectStore.Version version = lacking.version();
        if (lacking.outcomeOnly() || !receipts.has(version.key(), version.versionId(), version.lastModified())) {
            heal(buckets.inbox(), version, inTime, answer::again, answer::unread);
        }
    }

    /// Reference data have no sender to answer: that the run fails for them is what the operator hears.
    private static void tellNobody(ObjectEvent event) {
        throw new IllegalStateException("every process that tried to read it ended");
    }

    /// One that fails does not keep the others waiting; the run as a whole fails for it in the end. One of which the
    /// process dies ends this run, and the next, but not the one after: it is not tried again then.
    private void heal(
            String bucket,
            ObjectStore.Version version,
            BooleanSupplier inTime,
            Consumer<ObjectEvent> work,
            Consumer<ObjectEvent> deadly) {
        if (!inTime.getAsBoolean()) {
            unfinished = true;
            return;
        }
        String event = version.removed() ? "ObjectRemoved:DeleteMarkerCreated" : "ObjectCreated:Put";
        String name = version.key() + " " + version.versionId();
        ObjectEvent told = new ObjectEvent(event, bucket, version.key(), version.versionId(), "");
        boolean hopeless = attempts.tooMany(name);
        try {
            if (hopeless) {
                deadly.accept(told);
            } else {
                attempts.begin(name);
                work.accept(told);
            }
            healed.add(name);
        } catch (RuntimeException e) {
            failed.add(name + ": " + e.getMessage());
            if (!hopeless) {
                attempts.failed(name);
            }
        }
    }
}
