package city.kaen.cli;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.Upload;
import city.kaen.publication.Pointer;
import city.kaen.stack.Setup;
import city.kaen.stack.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Says whether a stack is up, and how its cities stand.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says whether the stack is up (exit code 0, else 2), how its cities stand, and what failed.",
        footer = {"", "Example:  kaen status"})
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Override
    public Integer call() {
        Console console = kaen.console();
        Optional<Stack> up = kaen.home().find();
        if (up.isEmpty()) {
            console.say("Kaen is down.  (" + kaen.home().folder() + ")");
            failed(console);
            return ExitCode.FAILED;
        }
        try (Stack stack = up.get()) {
            console.say("Kaen is up, process " + stack.pid() + ".");
            StackText.addresses(stack, console);
            faults(stack.setup(), console);
            TextTable cities = cities(stack);
            if (!cities.isEmpty()) {
                console.table(cities);
            }
            failed(console);
        }
        return ExitCode.OK;
    }

    private static TextTable cities(Stack stack) {
        Ledger ledger = stack.ledger();
        TextTable table = new TextTable(
                "city", ">files", ">accepted", ">rejected", ">months to recompute", ">revision", ">published");
        for (String city : ledger.cities().all()) {
            List<Upload> uploads = ledger.uploads().all(city);
            table.row(
                    city,
                    Integer.toString(uploads.size()),
                    Long.toString(uploads.stream()
                            .filter(Upload.Accepted.class::isInstance)
                            .count()),
                    Long.toString(uploads.stream()
                            .filter(Upload.Rejected.class::isInstance)
                            .count()),
                    Integer.toString(ledger.dirtyMonths().list(city).size()),
                    ledger.revisions()
                            .head(city)
                            .map(Revisions.Head::number)
                            .map(String::valueOf)
                            .orElse("-"),
                    stack.store()
                            .get(stack.names().published(), Pointer.key(city), "")
                            .map(object -> Long.toString(
                                    Pointer.parse(object.content()).revision()))
                            .orElse("-"));
        }
        return table;
    }

    private static void faults(Setup setup, Console console) {
        if (setup.duplicate() + setup.reorder() + setup.lose() + setup.delayMillis() > 0) {
            console.step(
                    "faults",
                    "of a hundred events " + setup.duplicate() + " come twice, " + setup.reorder() + " are overtaken, "
                            + setup.lose() + " are lost; up to " + setup.delayMillis() + " ms late; seed "
                            + setup.seed());
        }
    }

    private void failed(Console console) {
        List<Path> letters = kaen.home().deadLetters().list();
        if (!letters.isEmpty()) {
            console.say(
                    letters.size() + " failed every time they were tried; each with its event and error in a file:");
            letters.forEach(letter -> console.say("  " + letter));
        }
    }
}
