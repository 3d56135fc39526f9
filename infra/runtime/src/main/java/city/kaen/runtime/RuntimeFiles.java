package city.kaen.runtime;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the build laid out AWS's runtime interface client.
final class RuntimeFiles {
    private RuntimeFiles() {}

    /// The folder of its jars: beside these classes, or in `infra/runtime/target` in a folder above them.
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
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            for (Path target : new Path[] {folder, folder.resolve("infra/runtime/target")}) {
                Path client = target.resolve("runtime-interface-client");
                if (Files.isDirectory(client)) {
                    return client;
                }
            }
        }
        throw new IllegalStateException(
                "AWS's runtime interface client is not built: no infra/runtime/target above " + own);
    }
}
