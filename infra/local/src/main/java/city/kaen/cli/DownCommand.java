package city.kaen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Ends a stack.
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = {
            "Ends the stack. Its data stay, unless they are to be wiped.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen down --wipe"})
final class DownCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Option(names = "--wipe", description = "Deletes the stack's data, log and dead letters, too.")
    private boolean wipe;

    @Override
    public Integer call() {
        kaen.onlyHere("down");
        boolean wasUp = kaen.home().end();
        kaen.console().say(wasUp ? "Kaen is down." : "Kaen was not up.");
        if (wipe) {
            kaen.home().wipe();
            kaen.console().say("Its data are deleted.");
        }
        return ExitCode.OK;
    }
}
