package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackagesIT {
    private static final long MEGABYTE = 1_000_000;

    static Stream<String> functions() {
        return Topology.kaen(Names.standard()).functions().stream().map(Function::name);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void areSmall(String function) throws IOException {
        // The one that reads every file of a department may bring more than the others.
        long megabytes = function.equals("validate-upload") ? 30 : 15;
        assertThat(Files.size(Zips.find(function))).isLessThanOrEqualTo(megabytes * MEGABYTE);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void holdNothingButJarsEachOnceAndWithTheTimeOfTheBuild(String function) throws IOException {
        Set<String> libraries = new TreeSet<>();
        Set<Long> times = new TreeSet<>();
        try (ZipFile zip = new ZipFile(Zips.find(function).toFile())) {
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
                .noneMatch(library ->
                        library.contains("netty") || library.contains("apache-client") || library.contains("junit"));
    }
}
