package city.kaen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the figures were measured on, in words.
final class Machine {
    private static final Path CPUS = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {}

    static String describe() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " processors" + model() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java " + Runtime.version()
                + load();
    }

    private static String model() throws IOException {
        if (!Files.isReadable(CPUS)) {
            return "";
        }
        return Files.readAllLines(CPUS, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                .orElse("");
    }

    /// What else ran: figures taken on a busy machine say so.
    private static String load() throws IOException {
        if (!Files.isReadable(LOAD)) {
            return "";
        }
        return ", load before " + Files.readString(LOAD, StandardCharsets.UTF_8).split(" ", -1)[0];
    }
}
