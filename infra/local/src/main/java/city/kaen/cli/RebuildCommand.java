package city.kaen.cli;

import city.kaen.factor.FactorLibrary;
import city.kaen.publication.Pointer;
import city.kaen.publication.PublicFile;
import city.kaen.publication.Publication;
import city.kaen.rebuild.Rebuild;
import city.kaen.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Makes a city's publication anew from the buckets alone and compares it with what is published.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a city's publication anew from the buckets alone, in random order with duplicates, in memory, and",
            "compares it byte for byte with what is published. Changes nothing.",
            "Exit code: 0 the same, 1 it differs, and the rebuilt files that differ are kept; 2 it could not be done."
        },
        footer = {"", "Example:  kaen rebuild kkc --verify"})
final class RebuildCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Option(names = "--verify", description = "Compares with what is published and changes nothing.")
    private boolean verify;

    @Option(names = "--seed", paramLabel = "N", description = "Of the order; else ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Override
    public Integer call() {
        if (!verify) {
            throw new Problem(
                    "a rebuild never writes over what is published; to compare: kaen rebuild " + city + " --verify");
        }
        Console console = kaen.console();
        try (Stack stack = kaen.stack()) {
            Pointer pointer = stack.store()
                    .get(stack.names().published(), Pointer.key(city), "")
                    .map(object -> Pointer.parse(object.content()))
                    .orElseThrow(() -> new Problem("nothing of '" + city + "' is published"));
            Publication rebuilt = Rebuild.of(
                            stack.store(),
                            stack.names().inbox(),
                            stack.names().reference(),
                            city,
                            FactorLibrary.shipped(),
                            seed)
                    .publication();
            List<String> differences =
                    Rebuild.differences(stack.store(), stack.names().published(), city, pointer.digest(), rebuilt);
            if (differences.isEmpty()) {
                console.say(rebuilt.files().size() + " files rebuilt from the buckets; all are what is published, "
                        + rebuilt.digest());
                return ExitCode.OK;
            }
            Path kept = kaen.home().folder().resolve("rebuilt").resolve(rebuilt.digest());
            keep(rebuilt, differences, kept);
            console.say(differences.size() + " files differ from what is published, " + pointer.digest() + ":");
            differences.forEach(path -> console.say("  " + path));
            console.say("The rebuilt ones are in " + kept);
            return ExitCode.DIFFERS;
        }
    }

    private static void keep(Publication rebuilt, List<String> paths, Path folder) {
        try {
            for (PublicFile file : rebuilt.files()) {
                if (paths.contains(file.path())) {
                    Path to = folder.resolve(file.path());
                    Files.createDirectories(to.getParent());
                    Files.write(to, file.content());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
