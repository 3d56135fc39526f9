package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagesIT {
    private static final long MEGABYTE = 1_000_000;

    @ParameterizedTest
    @CsvSource({"validate-upload, 30", "load-reference, 15", "recompute-inventory, 15", "publish-summary, 15"})
    void areSmall(String function, long megabytes) throws IOException {
        assertThat(Files.size(Built.zip(function))).isLessThanOrEqualTo(megabytes * MEGABYTE);
    }

    @ParameterizedTest
    @CsvSource({"validate-upload", "load-reference", "recompute-inventory", "publish-summary"})
    void holdNothingButJarsEachOnceAndWithTheTimeOfTheBuild(String function) throws IOException {
        Set<String> libraries = new TreeSet<>();
        Set<Long> times = new TreeSet<>();
        try (ZipFile zip = new ZipFile(Built.zip(function).toFile())) {
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                assertThat(entry.getName()).matches("lib/[^/]+\\.jar");
                times.add(entry.getTime());
                assertThat(libraries.add(entry.getName().replaceAll("-[0-9][^-]*\\.jar$", "")))
                        .as("%s lies there in one version", entry.getName())
                        .isTrue();
            });
        }
        assertThat(times).hasSize(1); // no clock of the machine in the bytes
        assertThat(libraries)
                .contains("lib/" + function)
                .noneMatch(library -> library.contains("netty") || library.contains("apache-client")
                        || library.contains("junit"));
    }
}
