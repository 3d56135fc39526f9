package city.kaen.rehearsal;

import city.kaen.cloud.ObjectStore;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Turn;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a rehearsal real, if the ledger has not moved since.
///
/// The turn is taken first, on the number that the rehearsal read: a run that is under way then starts over, and one
/// that has ended since refuses the approval. Then the objects are put where the rehearsed ones still stand, the
/// factors before the profile that names them; the functions take them in as they take in every upload.
public final class Approval {
    private final Ledger ledger;
    private final ObjectStore store;
    private final String reference;

    /// Approves on one installation.
    ///
    /// @param reference the bucket of reference data
    public Approval(Ledger ledger, ObjectStore store, String reference) {
        this.ledger = ledger;
        this.store = store;
        this.reference = reference;
    }

    /// Puts what was rehearsed into the reference bucket.
    ///
    /// @return the keys that were written
    /// @throws IllegalStateException if the ledger or what was to be replaced has moved; then nothing is written
    public List<String> approve(String city, RehearsalReport report) {
        Turn turn = ledger.revisions().turn(city);
        Rehearsal.atRest(ledger, city, turn);
        if (turn.number() != report.turn()) {
            throw moved(city);
        }
        for (RehearsalReport.Put put : report.puts()) {
            String standing = store.head(reference, put.key(), "")
                    .map(ObjectStore.Head::eTag)
                    .orElse("");
            if (!standing.equals(put.eTag())) {
                throw new IllegalStateException(put.key() + " has been changed since the rehearsal; rehearse again");
            }
        }
        if (!ledger.revisions().confirm(city, turn)) {
            throw moved(city);
        }
        for (RehearsalReport.Put put : report.puts()) {
            boolean written = store.putIfMatch(
                    reference,
                    put.key(),
                    Base64.getDecoder().decode(put.content()),
                    Map.of(),
                    Optional.of(put.eTag()).filter(eTag -> !eTag.isEmpty()));
            if (!written) {
                throw new IllegalStateException(put.key() + " was changed at this moment; rehearse again");
            }
        }
        return report.puts().stream().map(RehearsalReport.Put::key).toList();
    }

    private static IllegalStateException moved(String city) {
        return new IllegalStateException(
                "the ledger of '" + city + "' has moved since the rehearsal; what it showed may no longer hold");
    }
}
