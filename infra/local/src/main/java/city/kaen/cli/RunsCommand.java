package city.kaen.cli;

import city.kaen.run.Run;
import city.kaen.run.RunShelf;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Lists the runs of a city.
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = {
            "Lists every run that computed or changed something of a city, oldest first, by schedule or by operators; "
                    + "with --json each with what it read.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen runs kkc"})
final class RunsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        try (Stack stack = kaen.stack()) {
            Kaen.known(stack, city);
            TextTable table = new TextTable(
                    "run",
                    "cause",
                    "outcome",
                    "years",
                    ">months",
                    ">revision",
                    ">units",
                    ">ms",
                    ">USD",
                    "who",
                    "reason");
            for (Run run : new RunShelf(stack.store(), stack.names().receipts()).all(city)) {
                if (json) {
                    kaen.console().say(JSON.valueToTree(run).toString());
                }
                table.row(
                        run.id(),
                        run.cause(),
                        run.outcome(),
                        run.years(),
                        Integer.toString(run.months()),
                        run.revisionBefore() + " -> " + run.revisionAfter(),
                        run.consumed().readUnits() + "r " + run.consumed().writeUnits() + "w",
                        Long.toString(run.milliseconds()),
                        Figures.significant(run.consumed().usd()),
                        run.who(),
                        run.reason());
            }
            if (!json) {
                kaen.console().table(table);
            }
        }
        return ExitCode.OK;
    }
}
