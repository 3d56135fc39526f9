package city.kaen.inbox;

import city.kaen.city.CityProfile;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.Outcome;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Intake;
import city.kaen.intake.IntakeContext;
import city.kaen.intake.Intakes;
import city.kaen.intake.Statement;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.receipt.CheckedWorkbooks;
import city.kaen.receipt.Effects;
import city.kaen.receipt.Receipt;
import city.kaen.receipt.ReceiptFacts;
import city.kaen.receipt.Receipts;
import city.kaen.registration.ReferenceShelf;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Answers one event of the inbox: reads exactly the version it tells of, commits what it says, writes the receipt
/// last.
///
/// Any step may be repeated and the events may come in any order, any number of times: what counts in the end depends
/// on the bucket alone.
public final class UploadAnswer {
    private static final String FUNCTION = "validate-upload";

    private final ObjectStore store;
    private final Ledger ledger;
    private final ReceiptShelf receipts;
    private final Optional<ReferenceShelf> reference;
    private final boolean compares;

    /// Reads each file by what the reference bucket held before it came.
    public UploadAnswer(ObjectStore store, Ledger ledger, ReceiptShelf receipts, ReferenceShelf reference) {
        this(store, ledger, receipts, Optional.of(reference), true);
    }

    /// Reads each file by the profile that the ledger has, and by no layout.
    public UploadAnswer(ObjectStore store, Ledger ledger, ReceiptShelf receipts) {
        this(store, ledger, receipts, Optional.empty(), true);
    }

    private UploadAnswer(
            ObjectStore store,
            Ledger ledger,
            ReceiptShelf receipts,
            Optional<ReferenceShelf> reference,
            boolean compares) {
        this.store = store;
        this.ledger = ledger;
        this.receipts = receipts;
        this.reference = reference;
        this.compares = compares;
    }

    /// The same, but its receipts do not tell what a file does to what the city has; what counts is the same.
    public UploadAnswer withoutComparison() {
        return new UploadAnswer(store, ledger, receipts, reference, false);
    }

    /// Answers an event.
    ///
    /// @return what was done, for the log
    public Outcome to(ObjectEvent event) {
        return answer(event, false);
    }

    /// Answers an event whether it has a receipt or not: what the ledger lacks is committed again, a receipt that
    /// stands is left as it is.
    ///
    /// @return what was done, for the log
    public Outcome again(ObjectEvent event) {
        return answer(event, true);
    }

    /// Answers an event whose file ended every process that tried to read it, without reading it.
    ///
    /// @return what was done, for the log
    public Outcome unread(ObjectEvent event) {
        Optional<InboxKey> place = InboxKey.parse(event.key());
        Optional<InboxVersions.Placed> found = place.flatMap(parsed -> placed(event, parsed));
        if (found.isEmpty()) {
            return outcome(event, "gone");
        }
        return refuse(event, place.orElseThrow(), found.get(), Intakes.notSurvived());
    }

    private Optional<InboxVersions.Placed> placed(ObjectEvent event, InboxKey place) {
        return InboxVersions.of(store, event.bucket(), event.key(), place).stream()
                .filter(each -> each.version().versionId().equals(event.versionId()))
                .findFirst();
    }

    /// Of a file whose bytes were not read there is no digest and no checked copy.
    private Outcome refuse(ObjectEvent event, InboxKey place, InboxVersions.Placed placed, Intake.Rejected intake) {
        ObjectVersion version = placed.version();
        ledger.conclude(new Upload.Rejected(version, ""));
        receipts.put(
                version,
                Receipts.of(
                        facts(place, version, "", placed.bytes()),
                        intake,
                        known(place, version, event).city().activities()),
                Optional.empty());
        return outcome(event, "rejected").with("findings", intake.findings().size());
    }

    private ReferenceShelf.Known known(InboxKey place, ObjectVersion version, ObjectEvent event) {
        Optional<ReferenceShelf.Known> known = reference.isPresent()
                ? reference.get().before(place.city(), version.uploadedAt())
                : ledger.cities().find(place.city()).map(city -> new ReferenceShelf.Known(city, List.of()));
        // Not the sender's fault and may be mended by loading the profile: the event is retried, then set aside.
        return known.orElseThrow(
                () -> new IllegalStateException("no profile is registered for the city of " + event.key()));
    }

    private Outcome answer(ObjectEvent event, boolean again) {
        Optional<InboxKey> parsed = InboxKey.parse(event.key());
        if (parsed.isEmpty()) {
            return misplaced(event);
        }
        InboxKey place = parsed.get();
        Optional<InboxVersions.Placed> found = placed(event, place);
        if (found.isEmpty()) {
            return outcome(event, "gone");
        }
        ObjectVersion version = found.get().version();
        if (!again && receipts.has(version.key(), version.versionId(), version.uploadedAt())) {
            return outcome(event, "done-before");
        }
        return found.get().removed() ? withdraw(event, place, version) : validate(event, place, found.get());
    }

    /// Nothing is known of who dropped it but the key itself, so the receipt lies under that.
    private Outcome misplaced(ObjectEvent event) {
        if (event.created()) {
            store.head(event.bucket(), event.key(), event.versionId())
                    .ifPresent(head -> receipts.putMisplaced(
                            event.key(),
                            event.versionId(),
                            Receipts.misplaced(new ReceiptFacts(
                                    "",
                                    "",
                                    event.key().substring(event.key().lastIndexOf('/') + 1),
                                    event.key(),
                                    event.versionId(),
                                    "",
                                    head.bytes(),
                                    head.lastModified()))));
        }
        return outcome(event, "misplaced");
    }

    private Outcome withdraw(ObjectEvent event, InboxKey place, ObjectVersion version) {
        ledger.conclude(new Upload.Removed(version));
        receipts.put(version, Receipts.withdrawn(facts(place, version, "", 0)), Optional.empty());
        return outcome(event, "withdrawn");
    }

    private Outcome validate(ObjectEvent event, InboxKey place, InboxVersions.Placed placed) {
        ObjectVersion version = placed.version();
        ReferenceShelf.Known known = known(place, version, event);
        CityProfile city = known.city();
        if (placed.bytes() > Intakes.MOST_BYTES) {
            return refuse(event, place, placed, Intakes.tooLarge(placed.bytes()));
        }
        Optional<ObjectStore.StoredObject> object = store.get(event.bucket(), event.key(), version.versionId());
        if (object.isEmpty()) {
            return outcome(event, "gone");
        }
        byte[] content = object.get().content();
        String sha256 = sha256(content);
        Intake intake = Intakes.read(
                content,
                new IntakeContext(city, place.department(), place.fileName(), version.uploadedAt()),
                known.layouts());
        String verdict = switch (intake) {
            case Intake.Accepted accepted -> accept(version, sha256, accepted);
            case Intake.Rejected ignored -> reject(version, sha256);
        };
        Effects effects = compares && intake instanceof Intake.Accepted accepted
                ? Comparison.of(ledger, FactorLibrary.shipped(), city, version, accepted)
                : Effects.NONE;
        Receipt receipt =
                Receipts.of(facts(place, version, sha256, content.length), intake, city.activities(), effects);
        receipts.put(version, receipt, CheckedWorkbooks.write(content, receipt));
        return outcome(event, verdict)
                .with("rows", intake.rows().read())
                .with("findings", intake.findings().size() + effects.findings().size())
                .with("held", effects.held().size());
    }

    private String accept(ObjectVersion version, String sha256, Intake.Accepted intake) {
        Set<YearMonth> months = new TreeSet<>();
        intake.statements().stream().map(Statement::month).forEach(months::add);
        ledger.statements().commit(version, sha256, intake.statements());
        ledger.conclude(new Upload.Accepted(version, sha256, months));
        return "accepted";
    }

    private String reject(ObjectVersion version, String sha256) {
        ledger.conclude(new Upload.Rejected(version, sha256));
        return "rejected";
    }

    private static ReceiptFacts facts(InboxKey place, ObjectVersion version, String sha256, long bytes) {
        return new ReceiptFacts(
                place.city(),
                place.department(),
                place.name(),
                version.key(),
                version.versionId(),
                sha256,
                bytes,
                version.uploadedAt());
    }

    private static Outcome outcome(ObjectEvent event, String verdict) {
        return Outcome.of(FUNCTION, event.key(), verdict).with("version", event.versionId());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
