package city.kaen.cli;

import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions;
import city.kaen.publication.Pointer;
import city.kaen.receipt.Receipt;
import city.kaen.stack.Stack;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Waits until what was accepted is in the publication, and says each step.
final class Publishing {
    private final Stack stack;
    private final Ledger ledger;
    private final String city;
    private final Console console;

    Publishing(Stack stack, String city, Console console) {
        this.stack = stack;
        this.ledger = stack.ledger();
        this.city = city;
        this.console = console;
    }

    /// Waits until no month is left to recompute and the newest revision is published.
    ///
    /// A receipt is written last of all that a validation does, so the months of these receipts are marked by now.
    Pointer await(List<Receipt> receipts, Duration patience) {
        Set<YearMonth> left = new TreeSet<>();
        receipts.forEach(receipt -> receipt.understood().forEach(line -> left.add(YearMonth.parse(line.month()))));
        if (!Waiting.until(patience, () -> recomputed(left))) {
            throw new Problem("not every month was recomputed within " + patience.toSeconds()
                    + " seconds; see: kaen status, and the log " + stack.log());
        }
        Pointer pointer = Waiting.find(patience, this::published)
                .orElseThrow(() -> new Problem("nothing was published within " + patience.toSeconds()
                        + " seconds; see: kaen status, and the log " + stack.log()));
        console.step("published", "revision " + pointer.revision() + " of " + city + ", " + pointer.digest());
        return pointer;
    }

    private boolean recomputed(Set<YearMonth> left) {
        Set<YearMonth> dirty = new TreeSet<>();
        ledger.dirtyMonths().list(city).stream().map(DirtyMonths.Mark::month).forEach(dirty::add);
        Set<YearMonth> done = new TreeSet<>(left);
        done.removeAll(dirty);
        if (!done.isEmpty()) {
            console.step("recomputed", MonthRanges.text(done));
            left.removeAll(done);
        }
        return left.isEmpty() && dirty.isEmpty();
    }

    private Optional<Pointer> published() {
        Optional<Revisions.Head> head = ledger.revisions().head(city);
        return stack.store()
                .get(stack.names().published(), Pointer.key(city), "")
                .map(object -> Pointer.parse(object.content()))
                .filter(pointer ->
                        head.isPresent() && pointer.revision() >= head.get().number());
    }
}
