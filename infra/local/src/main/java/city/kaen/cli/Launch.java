package city.kaen.cli;

import city.kaen.stack.Home;
import city.kaen.stack.Setup;
import city.kaen.stack.Stack;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Starts a process that serves a stack and goes on when this one has ended.
final class Launch {
    /// A process that ends is noticed at once; one that is slow, on a machine with other work, is waited for.
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LAST_LINES = 15;

    private Launch() {}

    /// Starts the process and returns once the stack is up.
    static Stack detached(Home home, Path root, Setup setup) {
        try {
            Files.createDirectories(home.log().getParent());
            ProcessBuilder builder = new ProcessBuilder(command(root, setup))
                    .directory(root.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                    .redirectErrorStream(true);
            builder.environment().put("KAEN_HOME", home.folder().toString());
            Process process = builder.start();
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < until) {
                Optional<Stack> stack = home.find();
                if (stack.isPresent()) {
                    return stack.get();
                }
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            String what = process.isAlive()
                    ? "the stack was not up within " + PATIENCE.toMinutes() + " minutes, and was ended"
                    : "the stack did not start";
            process.destroy();
            throw new Problem(what + "; its log, " + home.log() + ", ends:", lastLines(home.log()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("interrupted while the stack was starting");
        }
    }

    /// The same Java, the same flags, the same class path; in a session of its own where the system can, so that Ctrl-C
    /// and the end of the terminal do not reach it.
    private static List<String> command(Path root, Setup setup) {
        List<String> command = new ArrayList<>();
        List.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup", "/bin/nohup").stream()
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst()
                .ifPresent(command::add);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dkaen.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Kaen.class.getName(),
                "serve"));
        command.addAll(SetupOptions.arguments(setup));
        return command;
    }

    private static List<String> lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }
}
