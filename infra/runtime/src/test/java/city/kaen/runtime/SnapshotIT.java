package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the zips do before AWS takes a snapshot of their processes. A snapshot itself is only taken by AWS.
class SnapshotIT {
    private static final Topology KAEN = Topology.kaen(Names.standard());
    /// A class that is loaded when a call is answered, not when a client is built.
    private static final String ANSWERED = "software.amazon.awssdk.services.dynamodb.model.GetItemResponse ";

    @SuppressWarnings("NullAway.Init")
    private static EmulatedCloud cloud;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void start() {
        cloud = EmulatedCloud.emulated(KAEN);
    }

    @AfterAll
    static void end() {
        cloud.close();
    }

    static List<Function> functions() {
        return KAEN.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void callsItsServicesBeforeTheSnapshotAndNotOtherwise(Function function) throws IOException {
        assertThat(loaded(function, Launch.snapshot())).contains(ANSWERED);
        assertThat(loaded(function, Launch.managed())).doesNotContain(ANSWERED);
    }

    /// The classes of a process that waits for its first event.
    private String loaded(Function function, Launch launch) throws IOException {
        Path unpacked = folder.resolve("zip");
        if (!Files.exists(unpacked)) {
            Zips.unpack(Zips.find(function.name()), unpacked);
        }
        Path classes = folder.resolve(launch.initializationType());
        Map<String, String> settings = new HashMap<>(cloud.settings());
        settings.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes);
        try (PackagedFunction process = PackagedFunction.start(function, unpacked, settings, launch)) {
            assertThat(process.running()).isTrue();
            return Files.readString(classes);
        }
    }
}
