package city.kaen.cli;

import city.kaen.publication.check.CheckReport;
import city.kaen.publication.check.NotPublishedException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Checks any publication from its public files alone.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a publication from its public files alone, wherever it is served: the pointer, the manifest, the "
                    + "SHA-256 of every file, and every sum again in exact decimals from the published activity and factors.",
            "The address may be that of a site, of a city's folder, of its latest.json or of any page of a publication.",
            "Exit code: 0 it agrees, 1 it does not, and what differs is named; 2 it could not be checked."
        },
        footer = {"", "Example:  kaen verify http://127.0.0.1:8080/"})
final class VerifyCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "URL", description = "Where the publication is served.")
    private URI address = URI.create("");

    @Option(names = "--json", description = "Prints what agrees and what differs as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = kaen.console();
        try (PublicAddress published = PublicAddress.of(address)) {
            CheckReport report = published.check();
            if (json) {
                ObjectNode said =
                        JSON.createObjectNode().put("digest", report.digest()).put("agrees", report.agrees());
                report.steps().forEach(said.putArray("checked")::add);
                report.differences().forEach(said.putArray("differences")::add);
                console.say(said.toString());
                return report.agrees() ? ExitCode.OK : ExitCode.DIFFERS;
            }
            report.steps().forEach(step -> console.step("checked", step));
            report.differences().forEach(difference -> console.step("differs", difference));
            console.say(
                    report.agrees()
                            ? "Everything agrees: " + report.digest()
                            : "It does not agree: " + report.digest());
            return report.agrees() ? ExitCode.OK : ExitCode.DIFFERS;
        } catch (NotPublishedException e) {
            throw new Problem("it could not be checked: " + e.getMessage());
        }
    }
}
