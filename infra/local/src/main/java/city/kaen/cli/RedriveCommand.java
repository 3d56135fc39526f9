package city.kaen.cli;

import city.kaen.embedded.DeadLetters;
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

    @Override
    public Integer call() {
        if (kaen.isElsewhere()) {
            throw new Problem("on AWS the state machine that ends in -redrive does it: aws stepfunctions"
                    + " start-execution --state-machine-arn ARN --input '{\"function\": \"validate-upload\"}'");
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
