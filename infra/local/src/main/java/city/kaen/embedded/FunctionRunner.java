package city.kaen.embedded;

import city.kaen.topology.Function;
import city.kaen.topology.Retries;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Runs one function as Lambda does when it is invoked asynchronously: queued, tried again twice, then a dead letter.
///
/// Between two tries the others go on. A run that outlives the function's timeout counts as failed, and its handler is
/// given up.
final class FunctionRunner implements AutoCloseable {
    private final Function function;
    private final Supplier<RequestStreamHandler> handlers;
    private final DeadLetters deadLetters;
    private final Later later;
    private final Duration retryDelay;
    private final ExecutorService workers;
    private final Queue<RequestStreamHandler> warm = new ConcurrentLinkedQueue<>();
    private final Set<RequestStreamHandler> all =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean closing;

    /// One thing to do.
    ///
    /// @param repeats whether the like of it comes again by itself
    /// @param begun when it came, by [System#nanoTime]
    private record Invocation(String id, String payload, boolean repeats, long begun, Runnable done) {
        boolean mayBeTriedAgain(int attempt) {
            return attempt < Retries.KAEN.attempts()
                    && System.nanoTime() - begun < Retries.KAEN.oldest().toNanos();
        }
    }

    FunctionRunner(
            Function function,
            Supplier<RequestStreamHandler> handlers,
            DeadLetters deadLetters,
            Later later,
            Duration retryDelay,
            int concurrency) {
        this.function = function;
        this.handlers = handlers;
        this.deadLetters = deadLetters;
        this.later = later;
        this.retryDelay = retryDelay;
        this.workers = Executors.newFixedThreadPool(
                concurrency,
                Thread.ofPlatform().daemon().name(function.name() + "-", 1).factory());
    }

    /// Makes a handler ready, so that the first run does not wait for it.
    void warmUp() {
        warm.add(made());
    }

    /// Whether nothing is queued, running or waiting to be tried again.
    boolean idle() {
        return underWay.get() == 0;
    }

    /// Queues an invocation.
    ///
    /// @param repeats whether the like of it comes again by itself, as schedules do
    /// @param done run once when it is over: it succeeded, or is now a dead letter
    void invoke(String payload, boolean repeats, Runnable done) {
        underWay.incrementAndGet();
        Invocation invocation = new Invocation(UUID.randomUUID().toString(), payload, repeats, System.nanoTime(), done);
        queue(invocation, 1);
    }

    /// Starts nothing more and waits for what is running.
    @Override
    public void close() {
        closing = true;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        synchronized (all) {
            List.copyOf(all).forEach(this::giveUp);
        }
    }

    private RequestStreamHandler made() {
        RequestStreamHandler handler = handlers.get();
        all.add(handler);
        return handler;
    }

    private void giveUp(RequestStreamHandler handler) {
        all.remove(handler);
        if (handler instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("a handler of " + function.name() + " did not end", e);
            }
        }
    }

    private void queue(Invocation invocation, int attempt) {
        if (!closing) {
            workers.execute(() -> run(invocation, attempt));
        }
    }

    private void run(Invocation invocation, int attempt) {
        if (closing) {
            return; // its event is sent again after the next start
        }
        try {
            attempt(invocation);
            over(invocation);
        } catch (ExecutionException | TimeoutException e) {
            Throwable failure = e instanceof TimeoutException || e.getCause() == null ? e : e.getCause();
            System.out.println(function.name() + " failed, attempt " + attempt + " of " + Retries.KAEN.attempts() + ": "
                    + failure);
            failure.printStackTrace(System.out);
            if (invocation.mayBeTriedAgain(attempt)) {
                later.in(retryDelay.multipliedBy(attempt), () -> queue(invocation, attempt + 1));
            } else {
                deadLetters.keep(function.name(), invocation.payload(), attempt, failure, invocation.repeats());
                over(invocation);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing: the event is sent again after the next start
        }
    }

    private void over(Invocation invocation) {
        underWay.decrementAndGet();
        invocation.done().run();
    }

    private void attempt(Invocation invocation) throws ExecutionException, TimeoutException, InterruptedException {
        AtomicReference<RequestStreamHandler> used = new AtomicReference<>();
        FutureTask<RequestStreamHandler> task = new FutureTask<>(() -> {
            RequestStreamHandler handler = Objects.requireNonNullElseGet(warm.poll(), this::made);
            used.set(handler);
            long deadline = System.nanoTime() + function.timeout().toNanos();
            handler.handleRequest(
                    new ByteArrayInputStream(invocation.payload().getBytes(StandardCharsets.UTF_8)),
                    OutputStream.nullOutputStream(),
                    new InvocationContext(function, invocation.id(), deadline));
            return handler;
        });
        Thread.ofPlatform().daemon().name(function.name() + "-run").start(task);
        boolean returned = false;
        try {
            warm.add(task.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS));
            returned = true;
        } catch (TimeoutException e) {
            task.cancel(true);
            TimeoutException told = new TimeoutException("timed out after " + function.timeout());
            told.initCause(e);
            throw told;
        } finally {
            if (!returned && used.get() != null) {
                giveUp(used.get());
            }
        }
    }
}
