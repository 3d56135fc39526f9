package city.kaen.emulators;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A Java process of ours that listens on a port: started, waited for, ended by its own handle.
final class ChildProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(8);
    private static final int LAST_WORDS = 40;

    private final String name;
    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Deque<String> lastWords = new ArrayDeque<>();

    /// What to run.
    ///
    /// @param name what to call it in messages
    /// @param flags of the Java machine, besides those that every child gets
    /// @param environment all that it sees of the environment; ours is not handed on
    record Command(
            String name,
            List<String> flags,
            String classPath,
            Class<?> main,
            List<String> arguments,
            Map<String, String> environment,
            Optional<Path> log) {}

    private ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static ChildProcess start(Command command) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Duser.timezone=UTC"));
        line.addAll(command.flags());
        line.addAll(List.of("-cp", command.classPath(), command.main().getName()));
        line.addAll(command.arguments());
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        try {
            ChildProcess child = new ChildProcess(command.name(), builder.start());
            Thread.ofPlatform().daemon().name(command.name()).start(() -> child.listen(command.log()));
            child.awaitPort();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(command.name() + " could not be started", e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port.join());
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitPort() {
        try {
            port.get(START.toSeconds(), TimeUnit.SECONDS);
            awaitAnswer();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " was not waited for", e);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException(name + " did not start; it said:\n" + lastWords(), e);
        }
    }

    /// Any answer will do: what matters is that the server serves.
    private void awaitAnswer() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) endpoint().toURL().openConnection(Proxy.NO_PROXY);
            connection.setReadTimeout((int) START.toMillis());
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(name + " listens but does not answer; it said:\n" + lastWords(), e);
        }
    }

    private void listen(Optional<Path> log) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                OutputStream file = log.isPresent()
                        ? Files.newOutputStream(log.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                        : OutputStream.nullOutputStream()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                file.flush();
                remember(line);
                if (line.startsWith(Child.PORT)) {
                    port.complete(Integer.valueOf(line.substring(Child.PORT.length())));
                }
            }
            port.completeExceptionally(new IOException(name + " ended"));
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }

    private synchronized void remember(String line) {
        if (lastWords.size() == LAST_WORDS) {
            lastWords.removeFirst();
        }
        lastWords.addLast(line);
    }

    private synchronized String lastWords() {
        return String.join("\n", lastWords);
    }
}
