package city.kaen.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// What a function's process says, line by line: handed on, and kept so far as anyone will ask for it.
final class FunctionLog {
    private static final int LATEST = 100;

    private final Deque<String> lines = new ArrayDeque<>();
    private final int most;
    private final Consumer<String> told;

    private FunctionLog(int most, Consumer<String> told) {
        this.most = most;
        this.told = told;
    }

    /// Keeps every line.
    static FunctionLog keeping() {
        return new FunctionLog(Integer.MAX_VALUE, line -> {});
    }

    /// Hands every line on and keeps the latest, for the message of a failure.
    static FunctionLog passing(Consumer<String> told) {
        return new FunctionLog(LATEST, told);
    }

    /// Reads until the process ends.
    void collect(Process process) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(this::add);
        } catch (IOException | UncheckedIOException e) {
            add("(the log ended: " + e.getMessage() + ")");
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines());
    }

    private void add(String line) {
        synchronized (this) {
            lines.addLast(line);
            if (lines.size() > most) {
                lines.removeFirst();
            }
        }
        told.accept(line);
    }
}
