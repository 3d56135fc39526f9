package city.kaen.cli;

import city.kaen.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Shows a published year.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a published year of a city; with --json the published file itself.",
        footer = {"", "Example:  kaen show kkc 2025"})
final class ShowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year of the common era, such as 2025.")
    private int year;

    @Option(names = "--json", description = "Prints the published file, byte for byte.")
    private boolean json;

    @Override
    public Integer call() {
        try (Stack stack = kaen.stack()) {
            PublishedYears years = new PublishedYears(stack, city);
            if (json) {
                kaen.console().raw(years.bytes(year));
            } else {
                years.text(year).say(kaen.console());
            }
        }
        return ExitCode.OK;
    }
}
