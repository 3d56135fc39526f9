package city.kaen.cli;

import city.kaen.embedded.DeadLetters;
import city.kaen.stack.Operations;
import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Sends every invocation that failed each time once more.
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends every event that failed each time it was tried once more; what was done already stays as it is.",
            "What fails again comes back to the dead letters, as 'kaen status' shows.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen redrive"})
final class RedriveCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Option(names = "--json", description = "One JSON object for each event.")
    private boolean json;

    /// The state machine of the stack takes the events from the queue of a function; one without any ends at once.
    private void onAws(Operations operations) {
        for (Function function : Topology.kaen(Names.startingWith("kaen")).functions()) {
            String execution = operations.redrive(function.name());
            kaen.console()
                    .say(
                            json
                                    ? JSON.createObjectNode()
                                            .put("function", function.name())
                                            .put("execution", execution)
                                            .toString()
                                    : "sending again to " + function.name() + ": " + execution);
        }
    }

    @Override
    public Integer call() {
        if (kaen.isElsewhere()) {
            onAws(kaen.operations());
            return ExitCode.OK;
        }
        kaen.stack().close(); // only a stack that is up takes them
        DeadLetters letters = kaen.home().deadLetters();
        List<Path> files = letters.list();
        for (Path letter : files) {
            String function = letters.redrive(letter, kaen.home().oneOffs());
            kaen.console()
                    .say(
                            json
                                    ? JSON.createObjectNode()
                                            .put("function", function)
                                            .put("letter", String.valueOf(letter.getFileName()))
                                            .toString()
                                    : "sent again to " + function + ": " + letter.getFileName());
        }
        if (!json) {
            kaen.console().say(files.size() + " sent again.");
        }
        return ExitCode.OK;
    }
}
