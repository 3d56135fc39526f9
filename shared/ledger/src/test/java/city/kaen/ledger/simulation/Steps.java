package city.kaen.ledger.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs tasks step by step, one at a time, the next one drawn by a seeded random: the same seed is the same
/// interleaving. A task may die before or after any write.
final class Steps {
    /// The end of a task that died.
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;

        Death() {
            super("died here", null, false, false);
        }
    }

    private static final class Task {
        private final Semaphore go = new Semaphore(0);
        private boolean done;
        private boolean dead;
        private @Nullable Throwable failure;
    }

    private static final int ONE_DEATH_IN = 30;
    private static final ThreadLocal<@Nullable Task> CURRENT = new ThreadLocal<>();

    private final Random random;
    private final List<Task> tasks = new ArrayList<>();
    private final Semaphore turn = new Semaphore(0);

    Steps(Random random) {
        this.random = random;
    }

    /// Adds a task; it waits for its first turn.
    void add(Runnable body) {
        Task task = new Task();
        tasks.add(task);
        Thread.ofVirtual().start(() -> {
            CURRENT.set(task);
            task.go.acquireUninterruptibly();
            try {
                body.run();
            } catch (Throwable thrown) {
                if (!task.dead) {
                    task.failure = thrown;
                }
            }
            task.done = true;
            turn.release();
        });
    }

    /// Gives some turns, or as many as there are.
    void run(int turns) {
        for (int left = turns; left > 0 && !tasks.isEmpty(); left--) {
            Task task = tasks.get(random.nextInt(tasks.size()));
            task.go.release();
            turn.acquireUninterruptibly();
            if (task.done) {
                tasks.remove(task);
            }
            if (task.failure != null) {
                throw new IllegalStateException("a task failed", task.failure);
            }
        }
    }

    /// A step of the running task; outside of tasks it is just done.
    <T> T read(Supplier<T> step) {
        waitForTurn();
        return step.get();
    }

    /// A step that changes something; a task may die before and after it.
    <T> T write(Supplier<T> step) {
        beforeWrite();
        T result = step.get();
        mayDie();
        return result;
    }

    void beforeWrite() {
        waitForTurn();
        mayDie();
    }

    void waitForTurn() {
        Task task = CURRENT.get();
        if (task != null) {
            turn.release();
            task.go.acquireUninterruptibly();
        }
    }

    void mayDie() {
        Task task = CURRENT.get();
        if (task != null && random.nextInt(ONE_DEATH_IN) == 0) {
            task.dead = true;
            throw new Death();
        }
    }
}
