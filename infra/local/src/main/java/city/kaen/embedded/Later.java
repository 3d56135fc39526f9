package city.kaen.embedded;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Does things later. What fails is told in the log and does not stop what comes after it.
final class Later implements AutoCloseable {
    private final ScheduledExecutorService timer;

    Later(String name) {
        this.timer = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /// Does a thing once; not at all if this is closed before.
    @SuppressWarnings("FutureReturnValueIgnored") // failures are told by the task itself
    void in(Duration wait, Runnable task) {
        try {
            timer.schedule(() -> told(task), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            if (!timer.isShutdown()) {
                throw e;
            }
        }
    }

    /// Does a thing again and again until this is closed.
    @SuppressWarnings("FutureReturnValueIgnored") // failures are told by the task itself
    void every(Duration pace, Runnable task) {
        timer.scheduleAtFixedRate(() -> told(task), 0, pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void told(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            if (!timer.isShutdown()) {
                e.printStackTrace(System.out);
            }
        }
    }
}
