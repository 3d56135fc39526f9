package city.kaen.ledger.simulation;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.simulation.History.Deed;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;

/// Plays a history on a ledger with everything that may go wrong: events doubled, late, out of order and lost,
/// functions that run at once and die before or after any write. Then sweeps up, and compares with the plain history.
final class Simulation {
    private final Functions functions;
    private final BiFunction<Steps, History, Ledger> ledgers;

    /// @param ledgers an empty ledger for a history, each of whose calls is a step
    Simulation(Functions functions, BiFunction<Steps, History, Ledger> ledgers) {
        this.functions = functions;
        this.ledgers = ledgers;
    }

    /// What is wrong in the end, with the shortest history that shows it; empty if nothing is.
    ///
    /// Played on a virtual thread as its tasks are: turns handed over between those cost a fraction.
    Optional<String> play(History history) {
        FutureTask<Optional<String>> playing = new FutureTask<>(() -> playHere(history));
        Thread.ofVirtual().start(playing);
        try {
            return playing.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> playHere(History history) {
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
        World world = new World(functions, ledgers.apply(steps, history), history.city());
        try {
            for (Deed deed : history.deeds()) {
                if (deed instanceof Deed.Factors factors && factors.rehearsed()) {
                    steps.add(() -> world.approve(factors));
                } else {
                    world.put(deed);
                    int deliveries = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2);
                    for (int i = 0; i < deliveries; i++) {
                        steps.add(() -> world.answer(deed));
                    }
                }
                for (int i = random.nextInt(3); i > 0; i--) {
                    steps.add(random.nextInt(6) == 0 ? world::resume : world::recompute);
                }
                if (random.nextInt(12) == 0) {
                    steps.add(world::rollBack);
                }
                if (random.nextInt(3) == 0) {
                    steps.add(world::publish);
                }
                steps.run(random.nextInt(25));
            }
            steps.run(Integer.MAX_VALUE);
            return world.undone().or(() -> {
                world.sweep(random);
                return world.wrong();
            });
        } catch (IllegalStateException | AssertionError e) {
            return Optional.of("  failed: " + (e.getCause() == null ? e : e.getCause()));
        }
    }
}
