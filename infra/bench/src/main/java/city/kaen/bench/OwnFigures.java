package city.kaen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// What a child process says of itself before it ends.
public final class OwnFigures {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String HIGH_WATER = "VmHWM:";

    private OwnFigures() {}

    /// CPU time and, where the system tells it, the largest resident size of this process so far.
    public static String lines() throws IOException {
        StringBuilder lines = new StringBuilder();
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .ifPresent(millis -> lines.append(line(Measured.CPU, millis)));
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS, StandardCharsets.UTF_8)) {
                if (line.startsWith(HIGH_WATER)) {
                    lines.append(line(Measured.PEAK, Double.parseDouble(line.replaceAll("\\D", "")) / 1024));
                }
            }
        }
        return lines.toString();
    }

    /// One figure as [ChildJvm] reads it.
    public static String line(String figure, double value) {
        return String.format(Locale.ROOT, "%s%s=%.3f%n", ChildJvm.MARK, figure, value);
    }
}
