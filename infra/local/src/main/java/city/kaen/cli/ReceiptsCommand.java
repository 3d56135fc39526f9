package city.kaen.cli;

import city.kaen.ledger.Upload;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Lists what became of every version of every file.
@Command(
        name = "receipts",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what became of every version of every file of a city, oldest first.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen receipts kkc"})
final class ReceiptsCommand implements Callable<Integer> {
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
            TextTable table = new TextTable("uploaded", "verdict", "months", "object", "version");
            for (Upload upload : stack.ledger().uploads().all(city)) {
                String verdict = switch (upload) {
                    case Upload.Accepted ignored -> "accepted";
                    case Upload.Rejected ignored -> "rejected";
                    case Upload.Removed ignored -> "withdrawn";
                };
                String months = switch (upload) {
                    case Upload.Accepted accepted -> MonthRanges.text(accepted.months());
                    case Upload.Rejected ignored -> "";
                    case Upload.Removed ignored -> "";
                };
                String uploaded = upload.version().uploadedAt().toString();
                if (json) {
                    kaen.console()
                            .say(JSON.createObjectNode()
                                    .put("uploadedAt", uploaded)
                                    .put("verdict", verdict)
                                    .put("months", months)
                                    .put("object", upload.version().key())
                                    .put("versionId", upload.version().versionId())
                                    .toString());
                }
                table.row(
                        uploaded,
                        verdict,
                        months,
                        upload.version().key(),
                        upload.version().versionId());
            }
            if (!json) {
                kaen.console().table(table);
            }
        }
        return ExitCode.OK;
    }
}
