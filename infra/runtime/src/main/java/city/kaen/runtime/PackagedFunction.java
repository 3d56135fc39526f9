package city.kaen.runtime;

import city.kaen.topology.Function;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// One execution environment of one function: its unpacked zip in a process of its own, ready for events.
public final class PackagedFunction implements AutoCloseable {
    static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    static final String NATIVE_PART = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_END = Duration.ofMinutes(5);
    static final double HEAP_SHARE = 0.85; // what the managed runtime leaves the heap of the function's memory

    private final Function function;
    private final RuntimeApi api;
    private final Process process;
    private final Duration coldStart;
    private final Clock clock;
    private final FunctionLog log;

    private PackagedFunction(
            Function function, RuntimeApi api, Process process, Duration coldStart, Clock clock, FunctionLog log) {
        this.function = function;
        this.api = api;
        this.process = process;
        this.coldStart = coldStart;
        this.clock = clock;
        this.log = log;
    }

    /// Starts a function and returns once it waits for its first event.
    ///
    /// @param folder the function's zip, unpacked
    /// @param settings what it is told of the cloud, beside the settings that the topology gives it
    /// @throws IllegalStateException if it does not start; the message says why
    public static PackagedFunction start(Function function, Path folder, Map<String, String> settings) {
        return start(function, folder, settings, Launch.managed(), FunctionLog.keeping());
    }

    /// The same, with every line of its log handed on and only the latest kept.
    ///
    /// @param told is called for each line, by one thread
    public static PackagedFunction start(
            Function function, Path folder, Map<String, String> settings, Consumer<String> told) {
        return start(function, folder, settings, Launch.managed(), FunctionLog.passing(told));
    }

    /// The same, its process begun another way.
    public static PackagedFunction start(Function function, Path folder, Map<String, String> settings, Launch launch) {
        return start(function, folder, settings, launch, FunctionLog.keeping());
    }

    private static PackagedFunction start(
            Function function, Path folder, Map<String, String> settings, Launch launch, FunctionLog log) {
        RuntimeApi api = RuntimeApi.start("arn:aws:lambda:" + settings.getOrDefault("AWS_REGION", "")
                + ":123456789012:function:" + function.name());
        long begun = System.nanoTime();
        Process process = launch(
                function.name(),
                launch.command(function, folder),
                folder,
                environment(function, folder, settings, launch, api),
                log);
        try {
            Answer started = orExit(api.started(), process).get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            if (started instanceof Answer.Failed failed) {
                throw new IllegalStateException(function.name() + " did not start: " + failed.type() + ": "
                        + failed.message() + "; it said:\n" + log.text());
            }
            Duration coldStart = Duration.ofNanos(System.nanoTime() - begun);
            return new PackagedFunction(function, api, process, coldStart, Clock.systemUTC(), log);
        } catch (IllegalStateException e) {
            end(process, api);
            throw e;
        } catch (InterruptedException e) {
            end(process, api);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(function.name() + " was not waited for", e);
        } catch (ExecutionException | TimeoutException e) {
            end(process, api);
            throw new IllegalStateException(function.name() + " did not start; it said:\n" + log.text(), e);
        }
    }

    /// Sends one event and waits for the answer, no longer than the function's timeout.
    public Answer invoke(String event) {
        Duration timeout = function.timeout();
        try {
            CompletableFuture<Answer> answer =
                    orExit(api.invoke(event, clock.instant().plus(timeout)), process);
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close();
            return new Answer.TimedOut();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            close(); // what it is doing is nobody's any more
            Thread.currentThread().interrupt();
            throw new IllegalStateException(function.name() + " was not waited for", e);
        }
    }

    /// The answer, or what the process ended with if it ends before it answers.
    private static CompletableFuture<Answer> orExit(CompletableFuture<Answer> answer, Process process) {
        return answer.applyToEither(process.onExit().thenApply(PackagedFunction::exit), first -> first);
    }

    /// From the start of the process until it asked for its first event.
    public Duration coldStart() {
        return coldStart;
    }

    /// The lines it has written so far; only the latest where they are handed on.
    public List<String> log() {
        return log.lines();
    }

    /// Ends the process as the cloud does, or a lack of power: at once, without a word to it.
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(function.name() + " was not waited for", e);
        }
    }

    /// CPU time it has used so far.
    ///
    /// @throws IllegalStateException if the system does not tell
    public Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("the CPU time of " + function.name() + " is not known"));
    }

    /// Asks its process to end, and waits until it has: what a process writes at its end is then there.
    public void finish() throws InterruptedException {
        process.toHandle().destroy(); // its streams stay open: it may have more to say
        process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        close();
    }

    public boolean running() {
        return process.isAlive();
    }

    @Override
    public void close() {
        end(process, api);
    }

    private static Process launch(
            String name, List<String> command, Path folder, Map<String, String> environment, FunctionLog log) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Thread.ofPlatform().daemon().name(name + "-log").start(() -> log.collect(process));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /// What Lambda sets, the function's own settings, and where the cloud is.
    private static Map<String, String> environment(
            Function function, Path folder, Map<String, String> settings, Launch launch, RuntimeApi api) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("LAMBDA_TASK_ROOT", folder.toString());
        environment.put("_HANDLER", function.handler());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.megabytes()));
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", launch.initializationType());
        environment.put("AWS_LAMBDA_LOG_FORMAT", "TEXT");
        environment.put("TZ", ":UTC");
        environment.put("LANG", "en_US.UTF-8");
        environment.putAll(settings);
        environment.putAll(function.environment());
        return environment;
    }

    /// What Lambda reports when the process ends by itself.
    private static Answer exit(Process process) {
        return new Answer.Failed("Runtime.ExitError", "the process ended with " + process.exitValue());
    }

    private static void end(Process process, RuntimeApi api) {
        process.destroyForcibly();
        api.close();
    }
}
