package city.kaen.cli;

import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.Ledger;
import city.kaen.publication.Pointer;
import city.kaen.publication.PublicFile;
import city.kaen.publication.Publication;
import city.kaen.rebuild.Rebuild;
import city.kaen.recalculation.MadeFrom;
import city.kaen.release.ReleaseShelf;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
            "Makes a city's publication anew from the buckets alone, in random order with duplicates, in memory, and "
                    + "compares it byte for byte with what is published. Changes nothing.",
            "Where another version of Kaen published it, or another profile, it is to be published anew first: said, not compared.",
            "Exit code: 0 the same, 1 it differs, and the rebuilt files that differ are kept; 2 it could not be done."
        },
        footer = {"", "Example:  kaen rebuild kkc --verify"})
final class RebuildCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Option(names = "--verify", description = "Compares with what is published and changes nothing.")
    private boolean verify;

    @Option(names = "--seed", paramLabel = "N", description = "Of the order; else ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--json", description = "Prints the digests and what differs as JSON.")
    private boolean json;

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
                            new ReleaseShelf(stack.store(), stack.names().published()).of(city),
                            city,
                            FactorLibrary.shipped(),
                            seed,
                            console::progress)
                    .publication();
            List<String> differences =
                    Rebuild.differences(stack.store(), stack.names().published(), city, pointer.digest(), rebuilt);
            if (!differences.isEmpty() && isOutdated(stack, pointer)) {
                stack.ledger().unpublished().mark(city);
                throw new Problem(
                        "what is published was made by another version of Kaen, or from other reference data; it"
                                + " is published anew by the next schedule: compare again then");
            }
            if (json) {
                ObjectNode said = JSON.createObjectNode()
                        .put("published", pointer.digest())
                        .put("rebuilt", rebuilt.digest())
                        .put("files", rebuilt.files().size());
                differences.forEach(said.putArray("differences")::add);
                if (!differences.isEmpty()) {
                    said.put("kept", keep(rebuilt, differences).toString());
                }
                console.say(said.toString());
                return differences.isEmpty() ? ExitCode.OK : ExitCode.DIFFERS;
            }
            if (differences.isEmpty()) {
                console.say(rebuilt.files().size() + " files rebuilt from the buckets; all are what is published, "
                        + rebuilt.digest());
                return ExitCode.OK;
            }
            console.say(differences.size() + " files differ from what is published, " + pointer.digest() + ":");
            differences.forEach(path -> console.say("  " + path));
            console.say("The rebuilt ones are in " + keep(rebuilt, differences));
            return ExitCode.DIFFERS;
        }
    }

    private boolean isOutdated(Stack stack, Pointer pointer) {
        Ledger ledger = stack.ledger();
        return new ReleaseShelf(stack.store(), stack.names().published())
                .find(city)
                .flatMap(releases -> ledger.revisions()
                        .head(city)
                        .filter(head -> head.number() == pointer.revision())
                        .flatMap(head -> ledger.cities()
                                .find(city)
                                .map(profile -> MadeFrom.of(head, profile, ledger, releases, pointer.beside()))))
                .filter(madeFrom -> !madeFrom.equals(pointer.madeFrom()))
                .isPresent();
    }

    /// Keeps the rebuilt files that differ, and says where.
    private Path keep(Publication rebuilt, List<String> paths) {
        Path folder = kaen.home().folder().resolve("rebuilt").resolve(rebuilt.digest());
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
        return folder;
    }
}
