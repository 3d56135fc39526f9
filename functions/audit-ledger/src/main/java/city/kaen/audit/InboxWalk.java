package city.kaen.audit;

import city.kaen.cloud.ObjectStore;
import city.kaen.inbox.InboxKey;
import city.kaen.ledger.Ledger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The whole inbox, read once beside the receipts. Both come in the order of keys, so one city's files, receipts and
/// outcomes are compared after the other's; what is held is what differs.
final class InboxWalk {
    /// More than a run can answer by far; the next goes on.
    private static final int MOST = 50_000;

    private final Ledger ledger;
    private final ReceiptWalk receipts;
    private final Set<String> known;
    private final List<Unanswered> unanswered = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private Optional<String> city = Optional.empty();
    private Answers answers = new Answers(Set.of(), Set.of());

    InboxWalk(Ledger ledger, ReceiptWalk receipts, Set<String> known) {
        this.ledger = ledger;
        this.receipts = receipts;
        this.known = Set.copyOf(known);
    }

    /// Versions of cities that are known, without an outcome or without a receipt; the oldest first.
    List<Unanswered> unanswered() {
        return Unanswered.oldestFirst(unanswered);
    }

    /// Keys that stand and belong to no department of a known city.
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    /// Compares.
    ///
    /// @param inTime whether there is time for one more city
    /// @return whether all was compared
    boolean over(Stream<ObjectStore.Version> versions, BooleanSupplier inTime) {
        for (Iterator<ObjectStore.Version> each = versions.iterator(); each.hasNext(); ) {
            ObjectStore.Version version = each.next();
            Optional<InboxKey> place = InboxKey.parse(version.key()).filter(parsed -> known.contains(parsed.city()));
            if (place.isEmpty()) {
                if (version.latest() && !version.removed()) {
                    strangers.add(version.key());
                }
            } else if (!compared(place.get().city(), version, inTime)) {
                return false;
            }
        }
        return true;
    }

    private boolean compared(String of, ObjectStore.Version version, BooleanSupplier inTime) {
        if (city.filter(of::equals).isEmpty()) {
            if (!inTime.getAsBoolean()) {
                return false;
            }
            begin(of);
        }
        answers.lacking(version).ifPresent(unanswered::add);
        return unanswered.size() < MOST;
    }

    private void begin(String next) {
        city.filter(before -> ReceiptWalk.inOrder(before).compareTo(ReceiptWalk.inOrder(next)) > 0)
                .ifPresent(before -> {
                    throw new IllegalStateException("the inbox lists " + next + " after " + before
                            + ": a store whose keys come in no order cannot be compared as it is read");
                });
        answers = Answers.of(ledger, next, receipts.of(next));
        city = Optional.of(next);
    }
}
