package city.kaen.cli;

import city.kaen.cloud.ObjectStore;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Takes a file out of the inbox; what it said no longer counts.
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a file out of the inbox: what it said no longer counts, what it had replaced counts again.",
            "Its versions are kept.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen withdraw kkc engineering/electricity-2569.xlsx"})
final class WithdrawCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The department and the file's name.")
    private String file = "";

    @Option(names = "--no-wait", description = "Does not wait until it no longer counts.")
    private boolean noWait;

    @Option(names = "--json", description = "Prints what was done as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        String key = "inbox/" + city + "/" + file;
        try (Stack stack = kaen.stack()) {
            if (stack.store().head(stack.names().inbox(), key, "").isEmpty()) {
                throw new Problem("there is no file " + key);
            }
            stack.s3()
                    .deleteObject(
                            request -> request.bucket(stack.names().inbox()).key(key));
            // Looked up: not everything that speaks S3 answers with the mark that it has set.
            String mark = stack.store().versions(stack.names().inbox(), key).stream()
                    .filter(version -> version.removed() && version.key().equals(key))
                    .reduce((earlier, later) -> later)
                    .map(ObjectStore.Version::versionId)
                    .orElseThrow(() -> new Problem("the inbox keeps no marks of removal"));
            boolean concluded = noWait
                    || Waiting.until(
                            PATIENCE,
                            // The receipt is written last: with it nothing is left to do.
                            () -> stack.store().list(stack.names().receipts(), ReceiptShelf.folder(key)).stream()
                                    .anyMatch(head -> head.key().endsWith("-" + mark + "/receipt.json")));
            if (!concluded) {
                throw new Problem(key + " is taken out, but that was not taken notice of within " + PATIENCE.toSeconds()
                        + " seconds; the next audit will");
            }
            kaen.console()
                    .say(
                            json
                                    ? JSON.createObjectNode()
                                            .put("withdrawn", key)
                                            .put("versionId", mark)
                                            .put("concluded", !noWait)
                                            .toString()
                                    : key + " is withdrawn.");
        }
        return ExitCode.OK;
    }
}
