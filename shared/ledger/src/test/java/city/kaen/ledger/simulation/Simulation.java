package city.kaen.ledger.simulation;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.simulation.History.Deed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/// Plays a history on a ledger with everything that may go wrong: events doubled, late, out of order and lost,
/// functions
/// that run at once and die before or after any write. Then sweeps up, and compares with the plain history.
final class Simulation {
    private final Functions functions;
    private final BiFunction<Steps, History, Ledger> ledgers;

    /// @param ledgers an empty ledger for a history, each of whose calls is a step
    Simulation(Functions functions, BiFunction<Steps, History, Ledger> ledgers) {
        this.functions = functions;
        this.ledgers = ledgers;
    }

    /// What is wrong in the end, with the shortest history that shows it; empty if nothing is.
    Optional<String> play(History history) {
        return wrong(history).map(first -> {
            History shortest = history;
            for (int deed = shortest.deeds().size() - 1; deed >= 0; deed--) {
                History shorter = shortest.without(deed);
                if (wrong(shorter).isPresent()) {
                    shortest = shorter;
                }
            }
            return shortest + "\n" + wrong(shortest).orElse(first);
        });
    }

    private Optional<String> wrong(History history) {
        Random random = History.random(history.seed(), 2);
        Steps steps = new Steps(random);
        Ledger ledger = ledgers.apply(steps, history);
        Set<String> receipts = new HashSet<>();
        try {
            for (Deed deed : history.deeds()) {
                int deliveries = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2);
                for (int i = 0; i < deliveries; i++) {
                    steps.add(() -> functions.validate(ledger, deed, receipts));
                }
                for (int i = random.nextInt(3); i > 0; i--) {
                    steps.add(() -> functions.recompute(ledger, history.city()));
                }
                steps.run(random.nextInt(25));
            }
            steps.run(Integer.MAX_VALUE);
            sweep(ledger, history, receipts, random);
        } catch (IllegalStateException | AssertionError e) {
            return Optional.of("  failed: " + (e.getCause() == null ? e : e.getCause()));
        }
        return compare(ledger, history);
    }

    /// The hourly sweep, without further accidents: whatever has no receipt is followed up, in any order.
    private void sweep(Ledger ledger, History history, Set<String> receipts, Random random) {
        List<Deed> left = new ArrayList<>(history.deeds());
        Collections.shuffle(left, random);
        left.forEach(deed -> functions.validate(ledger, deed, receipts));
        functions.recompute(ledger, history.city());
    }

    private static Optional<String> compare(Ledger ledger, History history) {
        Map<Integer, String> expected = PlainLedger.years(history.deeds());
        Map<Integer, String> actual =
                ledger.revisions().head(history.city()).map(Head::years).orElse(Map.of());
        if (!ledger.dirtyMonths().list(history.city()).isEmpty()) {
            return Optional.of("  months stay dirty");
        }
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of("  expected " + expected + "\n  but was  " + actual);
    }
}
