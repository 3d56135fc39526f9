package city.kaen.runtime;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the build laid out AWS's runtime interface client.
final class RuntimeFiles {
    private RuntimeFiles() {}

    /// The folder of its jars: beside these classes, or in `infra/runtime/target` in a folder above them or above
    /// the working directory.
    static Path client() {
        Path own;
        try {
            own = Path.of(RuntimeFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        for (Path start : List.of(own, Path.of("").toAbsolutePath())) {
            for (Path folder = start; folder != null; folder = folder.getParent()) {
                for (Path target : List.of(folder, folder.resolve("infra/runtime/target"))) {
                    Path client = target.resolve("runtime-interface-client");
                    if (Files.isDirectory(client)) {
                        return client;
                    }
                }
            }
        }
        throw new IllegalStateException("AWS's runtime interface client is not built: no infra/runtime/target above "
                + own + " or the working directory");
    }
}
