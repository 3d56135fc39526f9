package city.kaen.cli;

import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Lists what operators had done to a city.
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists what operators had done to a city, oldest first.",
        footer = {"", "Example:  kaen runs kkc"})
final class RunsCommand implements Callable<Integer> {
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
            TextTable table = new TextTable("started", "what", "years", ">months", ">revision", ">ms", "who", "reason");
            for (JsonNode run : new RunRecords(stack, city).all()) {
                if (json) {
                    kaen.console().say(run.toString());
                }
                table.row(
                        run.path("started").asText(),
                        run.path("what").asText(),
                        run.path("years").asText(),
                        run.path("months").asText(),
                        run.path("revisionBefore").asText() + " -> "
                                + run.path("revisionAfter").asText(),
                        run.path("milliseconds").asText(),
                        run.path("who").asText(),
                        run.path("reason").asText());
            }
            if (!json) {
                kaen.console().table(table);
            }
        }
        return ExitCode.OK;
    }
}
