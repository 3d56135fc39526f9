package city.kaen.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Runs that are to happen once, at a time: one file each in the stack's folder, so that they outlive a restart and any
/// process may add one. A file goes when its run is over.
public record OneOffs(Path folder) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A run to come.
    ///
    /// @param name of its file, without ending
    /// @param function which function runs
    /// @param payload what it is sent, as JSON
    public record OneOff(String name, Instant at, String function, String payload) {}

    /// Adds a run.
    ///
    /// @return its name
    public String add(Instant at, String function, String payload) {
        String name = at.toString().replace(":", "") + "-" + function + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        try {
            ObjectNode file = JSON.createObjectNode().put("at", at.toString()).put("function", function);
            file.set("payload", JSON.readTree(payload));
            Files.createDirectories(folder);
            Path beside = folder.resolve(name + ".new");
            Files.write(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
            Files.move(beside, file(name), StandardCopyOption.ATOMIC_MOVE);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The runs to come, the soonest first.
    public List<OneOff> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .map(name -> read(name.substring(0, name.length() - ".json".length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets a run that is over.
    void done(OneOff run) {
        try {
            Files.deleteIfExists(file(run.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OneOff read(String name) {
        try {
            JsonNode file = JSON.readTree(Files.readAllBytes(file(name)));
            return new OneOff(
                    name,
                    Instant.parse(file.path("at").asText()),
                    file.path("function").asText(),
                    file.path("payload").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
