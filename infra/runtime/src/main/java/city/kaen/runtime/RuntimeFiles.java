package city.kaen.runtime;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the build left what functions run on.
final class RuntimeFiles {
    private RuntimeFiles() {}

    /// The folder of the jars of AWS's runtime interface client.
    ///
    /// @throws IllegalStateException if it is not built
    static Path client() {
        return above("runtime-interface-client")
                .or(() -> above("infra/runtime/target/runtime-interface-client"))
                .orElseThrow(() -> missing("AWS's runtime interface client", "infra/runtime/target"));
    }

    /// The native part of the client for this machine, if there is one; else the client looks for it itself.
    ///
    /// It would unpack it to one place in `/tmp`: processes that start at once then load what another is just writing.
    static Optional<Path> nativePart() {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        String system = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
        return Optional.of(client().resolve("jni/libaws-lambda-jni." + system + "-" + processor + ".so"))
                .filter(Files::exists);
    }

    /// The zip of a function.
    ///
    /// @throws IllegalStateException if it is not built
    static Path zip(String function) {
        String place = "functions/" + function + "/target/" + function + ".zip";
        return above(place).orElseThrow(() -> missing("the zip of " + function, place));
    }

    /// A file or folder below a folder that lies above these classes, or above the working directory.
    private static Optional<Path> above(String place) {
        for (Path start : List.of(own(), Path.of("").toAbsolutePath())) {
            for (Path folder = start; folder != null; folder = folder.getParent()) {
                Path found = folder.resolve(place);
                if (Files.exists(found)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static Path own() {
        try {
            return Path.of(RuntimeFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IllegalStateException missing(String what, String place) {
        return new IllegalStateException(what + " is not built: no " + place + " above " + own()
                + " or the working directory; run ./mvnw -DskipTests package");
    }
}
