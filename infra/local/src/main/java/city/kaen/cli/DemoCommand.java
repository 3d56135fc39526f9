package city.kaen.cli;

import city.kaen.receipt.Receipt;
import city.kaen.stack.Home;
import city.kaen.stack.Host;
import city.kaen.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// The whole way once, before one's eyes.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts the embedded cloud, drops a sample city's files, waits for the publication and prints a year.",
            "Stays until Ctrl-C; exit code with --once: 0, or 1 if a file was rejected, 2 if one was lost."
        },
        footer = {"", "Example:  kaen demo --once"})
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Option(names = "--once", description = "Prints and leaves; a stack that it started ends with it.")
    private boolean once;

    @Mixin
    private SetupOptions options = new SetupOptions();

    @Override
    public Integer call() throws InterruptedException {
        kaen.onlyHere("demo");
        Home home = kaen.home();
        boolean wasUp = home.find().map(DemoCommand::closed).isPresent();
        if (wasUp) {
            kaen.console().say("A stack is up in " + home.folder() + "; the demo uses it.");
            return play();
        }
        Host host = Host.start(home, options.over(home.setup()));
        CountDownLatch ended = new CountDownLatch(1);
        Thread ending = Thread.ofPlatform().unstarted(() -> {
            host.close();
            ended.countDown();
        });
        Runtime.getRuntime().addShutdownHook(ending);
        int code = play();
        if (once) {
            return code;
        }
        kaen.console().say("Kaen stays up until Ctrl-C.");
        ended.await();
        return code;
    }

    private int play() {
        Console console = kaen.console();
        try (Stack stack = kaen.stack()) {
            StackText.addresses(stack, console);
            SampleCity sample = new SampleCity(kaen.root());
            sample.load(stack);
            console.step("loaded", "the reference data of the sample city, " + SampleCity.SLUG);
            List<Receipt> receipts = drop(stack, sample);
            if (receipts.stream().anyMatch(Verdicts::accepted)) {
                new Publishing(stack, SampleCity.SLUG, console).await(receipts, PATIENCE);
                figures(stack);
            }
            console.say("");
            console.say("The site:              " + stack.site());
            console.say("A file of your own:    kaen drop FILE --department engineering");
            return receipts.stream().allMatch(Verdicts::accepted) ? ExitCode.OK : ExitCode.REJECTED;
        }
    }

    private List<Receipt> drop(Stack stack, SampleCity sample) {
        Console console = kaen.console();
        Drop drop = new Drop(stack, SampleCity.SLUG);
        List<Drop.Stored> stored = new ArrayList<>();
        for (Drop.Dropped file : sample.departmentFiles()) {
            stored.add(drop.put(file));
            console.step("received", file.department() + "/" + file.name());
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Drop.Stored each : stored) {
            Receipt receipt = drop.receipt(each, PATIENCE);
            receipts.add(receipt);
            String name = receipt.department() + "/" + receipt.file();
            console.step(
                    "checked",
                    name + ": " + receipt.rows().read() + " rows = "
                            + receipt.rows().accepted() + " accepted + "
                            + receipt.rows().rejected() + " rejected + "
                            + receipt.rows().ignored() + " ignored");
            console.step(
                    receipt.verdict(),
                    name
                            + (Verdicts.accepted(receipt)
                                    ? ""
                                    : ": " + receipt.summary().en()));
        }
        return receipts;
    }

    private void figures(Stack stack) {
        PublishedYears years = new PublishedYears(stack, SampleCity.SLUG);
        Optional<Integer> year = years.headline();
        year.ifPresent(each -> {
            kaen.console().say("");
            years.text(each).say(kaen.console());
        });
    }

    private static Stack closed(Stack stack) {
        stack.close();
        return stack;
    }
}
