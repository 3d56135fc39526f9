package city.kaen.audit;

import city.kaen.cloud.ObjectStore;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Upload;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Which versions of a city's files have a receipt, and which of them an outcome too.
///
/// @param receipts those that have a receipt
/// @param concluded those that have both
record Answers(Set<ReceiptShelf.Answered> receipts, Set<ReceiptShelf.Answered> concluded) {
    /// One read for all: what the ledger lost is found though its receipts stand.
    static Answers of(Ledger ledger, String city, Set<ReceiptShelf.Answered> receipts) {
        Set<ReceiptShelf.Answered> both = new HashSet<>();
        for (Upload upload : ledger.uploads().all(city)) {
            ReceiptShelf.Answered outcome = new ReceiptShelf.Answered(
                    upload.version().key(), upload.version().versionId());
            if (receipts.contains(outcome)) {
                both.add(outcome);
            }
        }
        return new Answers(receipts, both);
    }

    /// A version that lacks a receipt or an outcome.
    Optional<Unanswered> lacking(ObjectStore.Version version) {
        ReceiptShelf.Answered answer = new ReceiptShelf.Answered(version.key(), version.versionId());
        return concluded.contains(answer)
                ? Optional.empty()
                : Optional.of(new Unanswered(version, receipts.contains(answer)));
    }
}
