package city.kaen.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What the command line says: results on standard output, troubles on standard error, both in UTF-8.
final class Console {
    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// The terminal, whatever `System.out` has been turned to.
    static Console terminal() {
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /// Says one line; the text is made harmless.
    void say(String line) {
        out.print(TerminalText.harmless(line) + "\n");
        out.flush();
    }

    /// Says one line of progress: what happened, and to what.
    void step(String what, String detail) {
        say(String.format(Locale.ROOT, "  %-11s %s", what, detail));
    }

    /// Says what is being done, beside the results, so that they stay clean for other programs.
    void progress(String line) {
        complain("... " + line);
    }

    void table(TextTable table) {
        table.lines().forEach(this::say);
    }

    /// Writes bytes as they are, for other programs to read.
    void raw(byte[] bytes) {
        out.writeBytes(bytes);
        out.flush();
    }

    void complain(String line) {
        err.print(TerminalText.harmless(line) + "\n");
        err.flush();
    }
}
