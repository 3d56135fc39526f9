package city.kaen.aws;

import city.kaen.topology.Function;
import java.nio.file.Files;
import java.nio.file.Path;

/// The zips of the functions, as the build leaves them: `{root}/functions/{name}/target/{name}.zip`.
record Packages(Path root) {
    Path of(Function function) {
        Path zip = root.resolve("functions")
                .resolve(function.name())
                .resolve("target")
                .resolve(function.name() + ".zip");
        if (!Files.isRegularFile(zip)) {
            throw new IllegalStateException(zip + " is missing: run ./mvnw -DskipTests package");
        }
        return zip;
    }
}
