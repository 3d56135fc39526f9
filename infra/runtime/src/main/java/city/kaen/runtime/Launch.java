package city.kaen.runtime;

import city.kaen.topology.Function;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the process of a function is begun.
@FunctionalInterface
public interface Launch {
    /// The command for a function whose zip is unpacked in a folder.
    List<String> command(Function function, Path folder);

    /// As the managed runtime begins it: the client alone on the class path, it finds the function's jars itself.
    static Launch managed() {
        return (function, folder) -> {
            List<String> command = java(function, Path.of(System.getProperty("java.home"), "bin", "java"));
            command.add("-Xshare:auto");
            command.addAll(List.of("-cp", RuntimeFiles.client() + "/*", PackagedFunction.CLIENT, function.handler()));
            return command;
        };
    }

    /// As the managed runtime begins it where a snapshot is taken: what the function does before that is done.
    static Launch snapshot() {
        return new Launch() {
            @Override
            public List<String> command(Function function, Path folder) {
                List<String> command = new ArrayList<>(managed().command(function, folder));
                command.add(1, "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
                return command;
            }

            @Override
            public String initializationType() {
                return "snap-start";
            }
        };
    }

    /// What the process is told of how it begins.
    default String initializationType() {
        return "on-demand";
    }

    /// On a Java of its own, as a zip that brings its runtime may: all jars on one class path.
    ///
    /// @param options further ones for that Java
    static Launch own(Path java, List<String> options) {
        return (function, folder) -> {
            List<String> command = java(function, java);
            command.addAll(options);
            String classPath = folder.resolve("lib") + "/*:" + RuntimeFiles.client() + "/*";
            command.addAll(List.of("-cp", classPath, PackagedFunction.CLIENT, function.handler()));
            return command;
        };
    }

    private static List<String> java(Function function, Path java) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + (long) (function.megabytes() * PackagedFunction.HEAP_SHARE) + "m",
                "--enable-native-access=ALL-UNNAMED"));
        RuntimeFiles.nativePart().ifPresent(file -> command.add("-D" + PackagedFunction.NATIVE_PART + "=" + file));
        return command;
    }
}
