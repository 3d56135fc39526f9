package city.kaen.emulators;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The child's side of the agreement with the process that started it: it says its port on its standard output, and
/// ends when its standard input ends, which also happens when the parent is killed.
final class Child {
    /// What stands before the port on the line that says it.
    static final String PORT = "kaen: listening on port ";

    private Child() {}

    static void endWithParent() {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // The parent sends nothing; only the end counts.
                }
            } catch (IOException e) {
                // A broken pipe is the end, too.
            }
            Thread.ofPlatform().daemon().start(() -> Runtime.getRuntime().halt(exitAfter(5_000)));
            System.exit(0);
        });
    }

    static void say(int port) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(PORT + port);
    }

    /// Where an orderly exit hangs, the process ends all the same.
    private static int exitAfter(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }
}
