package city.kaen.cli;

import city.kaen.stack.Setup;
import city.kaen.stack.Stack;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// Starts a stack that stays up.
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts the embedded cloud, loads the sample city's reference data, and leaves it running.",
            "Exit code: 0 it is up, 2 it could not be done."
        },
        footer = {
            "",
            "Example:  kaen up",
            "          kaen up --runtime",
            "          KAEN_HOME=/srv/kaen-trial kaen up --port 8090 --duplicate 20"
        })
final class UpCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Mixin
    private SetupOptions options = new SetupOptions();

    @Override
    public Integer call() {
        kaen.onlyHere("up");
        Console console = kaen.console();
        Optional<Stack> running = kaen.home().find();
        Setup setup = options.over(kaen.home().setup());
        if (running.isPresent() && !running.get().setup().equals(setup)) {
            throw new Problem("a stack with other settings is up; end it first: kaen down");
        }
        try (Stack stack = running.orElseGet(() -> Launch.detached(kaen.home(), kaen.root(), setup))) {
            boolean loaded = new SampleCity(kaen.root()).load(stack);
            console.say(running.isPresent() ? "Kaen was up already." : "Kaen is up.");
            StackText.addresses(stack, console);
            if (loaded) {
                console.step("loaded", "the reference data of the sample city, " + SampleCity.SLUG);
            }
            console.say("Drop a file:  kaen drop FILE --department engineering");
        }
        return ExitCode.OK;
    }
}
