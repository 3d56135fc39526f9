package city.kaen.cli;

import city.kaen.receipt.Receipt;
import city.kaen.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Drops files into the inbox and prints their receipts.
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Drops files into a department's inbox, prints each receipt, and waits until the figures are published.",
            "Exit code: 0 all accepted, 1 one was rejected, 2 it could not be done."
        },
        footer = {"", "Example:  kaen drop electricity-2569.xlsx --department engineering"})
final class DropCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files: XLSX, XLS or CSV.")
    private List<Path> files = List.of();

    @Option(names = "--department", required = true, paramLabel = "NAME", description = "Whose files they are.")
    private String department = "";

    @Option(names = "--city", paramLabel = "CITY", description = "The city; else ${DEFAULT-VALUE}.")
    private String city = SampleCity.SLUG;

    @Option(names = "--patience", paramLabel = "SECONDS", description = "How long to wait; else ${DEFAULT-VALUE}.")
    private int patience = 120;

    @Option(names = "--no-wait", description = "Does not wait for the publication.")
    private boolean noWait;

    @Override
    public Integer call() {
        try (Stack stack = kaen.stack()) {
            Drop drop = new Drop(stack, city);
            List<Drop.Stored> stored = new ArrayList<>();
            for (Path file : files) {
                stored.add(drop.put(new Drop.Dropped(file, department)));
            }
            List<Receipt> receipts = new ArrayList<>();
            for (Drop.Stored each : stored) {
                Receipt receipt = drop.receipt(each, Duration.ofSeconds(patience));
                receipts.add(receipt);
                ReceiptText.say(receipt, kaen.console());
            }
            if (!noWait && receipts.stream().anyMatch(Verdicts::accepted)) {
                new Publishing(stack, city, kaen.console()).await(receipts, Duration.ofSeconds(patience));
            }
            return receipts.stream().allMatch(Verdicts::accepted) ? ExitCode.OK : ExitCode.REJECTED;
        }
    }
}
