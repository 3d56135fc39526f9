package city.kaen.ledger.simulation;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Revisions.Turn;
import city.kaen.ledger.simulation.History.Deed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// All there is of one city in a simulation: the buckets, the ledger, the pointer, and what functions and operators do
/// to them.
final class World {
    private static final Head NOTHING = new Head(0, Map.of());

    private final Functions functions;
    private final Ledger ledger;
    private final String city;
    private final List<Deed> bucket = new ArrayList<>();
    private final Set<String> receipts = new HashSet<>();
    private final AtomicReference<Head> pointer = new AtomicReference<>(NOTHING);
    private Optional<Head> rolledBack = Optional.empty();

    World(Functions functions, Ledger ledger, String city) {
        this.functions = functions;
        this.ledger = ledger;
        this.city = city;
    }

    void put(Deed deed) {
        bucket.add(deed);
    }

    void answer(Deed deed) {
        functions.answer(ledger, deed, receipts);
    }

    void recompute() {
        functions.recompute(ledger, city, false);
    }

    /// As an operator does who means to go on after a rollback.
    void resume() {
        rolledBack = Optional.empty();
        functions.recompute(ledger, city, true);
    }

    void rollBack() {
        functions.rollBack(ledger, city).ifPresent(to -> rolledBack = Optional.of(to));
    }

    /// Rehearses and, unless anything moved meanwhile, makes it real.
    void approve(Deed.Factors deed) {
        Turn turn = ledger.revisions().turn(city);
        if (turn.held().isEmpty()
                && ledger.dirtyMonths().list(city).isEmpty()
                && ledger.revisions().confirm(city, turn)) {
            bucket.add(deed);
            answer(deed);
        }
    }

    void publish() {
        functions.publish(ledger, city, pointer);
    }

    /// What undid a rollback though no operator said so.
    Optional<String> undone() {
        return rolledBack
                .filter(to -> !ledger.revisions().head(city).equals(Optional.of(to)))
                .map(to -> "  the rollback to " + to + " was undone");
    }

    /// The hourly sweep, without further accidents: whatever has no receipt is followed up, in any order. Then an
    /// operator ends a hold, if there is one, and the schedules run once more.
    void sweep(Random random) {
        List<Deed> left = new ArrayList<>(bucket);
        Collections.shuffle(left, random);
        left.forEach(this::answer);
        if (ledger.revisions().turn(city).held().isPresent()) {
            resume();
        }
        if (ledger.dirtyMonths().cities().contains(city)) {
            recompute();
        }
        publish();
    }

    /// What is not as it is in the plain history.
    Optional<String> wrong() {
        Map<Integer, String> expected = PlainLedger.years(bucket);
        Map<Integer, String> actual =
                ledger.revisions().head(city).map(Head::years).orElse(Map.of());
        if (!ledger.dirtyMonths().list(city).isEmpty()) {
            return Optional.of("  months stay dirty");
        }
        if (!expected.equals(actual)) {
            return Optional.of("  expected " + expected + "\n  but was  " + actual);
        }
        return pointer.get().years().equals(actual)
                ? Optional.empty()
                : Optional.of("  published is " + pointer.get() + "\n  but not " + actual);
    }
}
