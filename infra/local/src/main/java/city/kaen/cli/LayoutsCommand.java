package city.kaen.cli;

import city.kaen.layout.LayoutProfile;
import city.kaen.registration.ReferenceShelf;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Lists the layouts that a city has taught, or prints one edition.
@Command(
        name = "layouts",
        mixinStandardHelpOptions = true,
        description = {
            "Lists every edition of the layouts that a city has taught, and which of them new files are read by; "
                    + "with an edition, prints its document.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen layouts kkc", "          kaen layouts kkc fuel-cards@0f3c6b1d2a4e"})
final class LayoutsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "EDITION", description = "The edition to print.")
    private String edition = "";

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        try (Stack stack = kaen.stack()) {
            if (!edition.isEmpty()) {
                kaen.console()
                        .say(stack.ledger()
                                .layouts()
                                .find(city, edition)
                                .orElseThrow(() -> new Problem(city + " has no layout " + edition)));
                return ExitCode.OK;
            }
            Set<String> standing = new TreeSet<>();
            new ReferenceShelf(stack.store(), stack.names().reference())
                    .before(city, Instant.MAX).map(ReferenceShelf.Known::layouts).orElse(List.of()).stream()
                            .map(LayoutProfile::name)
                            .forEach(standing::add);
            Set<String> all = new TreeSet<>(stack.ledger().layouts().all(city));
            all.addAll(standing);
            if (json) {
                all.forEach(name -> kaen.console()
                        .say(JSON.createObjectNode()
                                .put("layout", name)
                                .put("readsNewFiles", standing.contains(name))
                                .toString()));
                return ExitCode.OK;
            }
            TextTable table = new TextTable("layout", "reads new files");
            all.forEach(name -> table.row(name, standing.contains(name) ? "yes" : "no"));
            kaen.console().table(table);
        }
        return ExitCode.OK;
    }
}
