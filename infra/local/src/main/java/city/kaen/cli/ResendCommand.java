package city.kaen.cli;

import city.kaen.cloud.ObjectStore;
import city.kaen.ledger.Upload;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Sends files of the inbox again as they are, so that they are read by what stands now.
@Command(
        name = "resend",
        mixinStandardHelpOptions = true,
        description = {
            "Sends files of the inbox again as they are: a new version of the same content, read by the layouts and the "
                    + "profile that stand now. For files that were refused before a layout was taught.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {
            "",
            "Example:  kaen resend kkc --refused",
            "          kaen resend kkc --refused --department garage",
            "          kaen resend kkc garage/cards-2569-01.csv"
        })
final class ResendCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "The department and the file's name.")
    private String file = "";

    @Option(names = "--refused", description = "Every file whose newest version was refused.")
    private boolean refused;

    @Option(names = "--department", paramLabel = "NAME", description = "Of this department only.")
    private String department = "";

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        if (file.isEmpty() == !refused) {
            throw new Problem("say which: a FILE, or --refused");
        }
        try (Stack stack = kaen.stack()) {
            Kaen.known(stack, city);
            String bucket = stack.names().inbox();
            List<ObjectStore.Head> heads = new ArrayList<>();
            if (refused) {
                String prefix = "inbox/" + city + "/" + (department.isEmpty() ? "" : department + "/");
                stack.store().list(bucket, prefix).stream()
                        .filter(head -> isRefused(stack, bucket, head.key()))
                        .forEach(heads::add);
            } else {
                String key = "inbox/" + city + "/" + file;
                heads.add(
                        stack.store().head(bucket, key, "").orElseThrow(() -> new Problem("there is no file " + key)));
            }
            for (ObjectStore.Head head : heads) {
                stack.store()
                        .get(bucket, head.key(), "")
                        .ifPresent(object -> stack.store().put(bucket, head.key(), object.content(), Map.of()));
                kaen.console()
                        .say(
                                json
                                        ? JSON.createObjectNode()
                                                .put("resent", head.key())
                                                .toString()
                                        : "sent again  " + head.key());
            }
            if (json) {
                return ExitCode.OK;
            }
            kaen.console().say(heads.size() + (heads.size() == 1 ? " file" : " files") + " sent again.");
        }
        return ExitCode.OK;
    }

    private boolean isRefused(Stack stack, String bucket, String key) {
        String newest = stack.store()
                .head(bucket, key, "")
                .map(ObjectStore.Head::versionId)
                .orElse("");
        return stack.ledger().uploads().history(city, key).stream()
                .anyMatch(upload -> upload instanceof Upload.Rejected
                        && upload.version().versionId().equals(newest));
    }
}
