package city.kaen.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A cold process of Java: started, waited for, measured from outside.
public final class ChildJvm {
    /// Lines that begin so hold a figure of the child's own: `kaen-bench peak MB=212`.
    static final String MARK = "kaen-bench ";

    private ChildJvm() {}

    /// Runs a main class on this class path with the flags a function runs with.
    ///
    /// @throws IOException if it fails; the message holds what it said
    public static Measured run(int heapMegabytes, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heapMegabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return run(command);
    }

    /// Runs any command.
    ///
    /// @throws IOException if it fails; the message holds what it said
    public static Measured run(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            said = output.lines().toList();
        }
        int exit = process.waitFor();
        double wall = (System.nanoTime() - begun) / 1e6;
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit + ":\n" + String.join("\n", said));
        }
        Measured measured = Measured.of(Measured.WALL, wall);
        for (String line : said) {
            if (line.startsWith(MARK)) {
                int equals = line.indexOf('=');
                measured = measured.with(
                        line.substring(MARK.length(), equals), Double.parseDouble(line.substring(equals + 1)));
            }
        }
        return measured;
    }
}
