package city.kaen.emulators;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the build laid out the emulators.
///
/// @param target the build's folder of this module
/// @param own where the classes of this module are: a folder or a jar
record EmulatorFiles(Path target, Path own) {
    /// Finds the folder: the one these classes were built in, or `infra/emulators/target` in a folder above them or
    /// above the working directory.
    static EmulatorFiles find() {
        Path own = ownPlace();
        for (Path start : List.of(own, Path.of("").toAbsolutePath())) {
            for (Path folder = start; folder != null; folder = folder.getParent()) {
                for (Path target : List.of(folder, folder.resolve("infra/emulators/target"))) {
                    if (Files.isDirectory(target.resolve("dynamodb-local"))) {
                        return new EmulatorFiles(target, own);
                    }
                }
            }
        }
        throw new IllegalStateException("the emulators are not built: no infra/emulators/target above " + own
                + " or the working directory; run ./mvnw -pl infra/emulators process-classes");
    }

    Path folder(String name) {
        Path folder = target.resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("the emulators are not built: " + folder + " is missing");
        }
        return folder;
    }

    /// A class path of this module's classes and more.
    String classPath(String... more) {
        return own + File.pathSeparator + String.join(File.pathSeparator, more);
    }

    static Path created(Path folder) {
        try {
            return Files.createDirectories(folder.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownPlace() {
        try {
            return Path.of(EmulatorFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
