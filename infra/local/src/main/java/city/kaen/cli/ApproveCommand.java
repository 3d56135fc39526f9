package city.kaen.cli;

import city.kaen.ledger.Ledger;
import city.kaen.rehearsal.Approval;
import city.kaen.rehearsal.RehearsalReport;
import city.kaen.run.Meter;
import city.kaen.run.Order;
import city.kaen.run.Run;
import city.kaen.run.RunShelf;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Makes a rehearsal real.
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a rehearsal real, if nothing of the city has moved since: puts what was rehearsed into the reference "
                    + "bucket, from where the schedules recompute and publish.",
            "Exit code: 0 done, 2 it could not be done, or the ledger has moved."
        },
        footer = {"", "Example:  kaen approve kkc 20261123T020000.123456Z-rehearse --reason \"decided on 23 November\""
        })
final class ApproveCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Parameters(index = "1", paramLabel = "RUN", description = "The rehearsal, as 'kaen runs' names it.")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the record.")
    private String reason = "";

    @Option(names = "--json", description = "Prints the record as JSON.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        try (Stack stack = kaen.stack()) {
            Kaen.known(stack, city);
            Ledger ledger = stack.ledger();
            RunShelf shelf = new RunShelf(stack.store(), stack.names().receipts());
            Run rehearsed = shelf.find(city, id)
                    .filter(run -> run.what().equals("rehearse") && run.report() != null)
                    .orElseThrow(
                            () -> new Problem("'" + city + "' has no rehearsal " + id + "; see: kaen runs " + city));
            RehearsalReport report = JSON.treeToValue(rehearsed.report(), RehearsalReport.class);
            Meter meter = new Meter(ledger, Clock.systemUTC(), 0, kaen.environment());
            List<String> written =
                    new Approval(ledger, stack.store(), stack.names().reference()).approve(city, report);
            Run run = shelf.keep(Order.byOperator(city, "approve", Kaen.operator(), reason, rehearsed.years())
                    .done(
                            meter,
                            "approved",
                            rehearsed.months(),
                            report.revision(),
                            report.revision(),
                            JSON.createObjectNode().put("rehearsal", id))
                    .reading(rehearsed.factorSets(), rehearsed.inputs()));
            if (json) {
                kaen.console().say(JSON.valueToTree(run).toString());
            } else {
                kaen.console()
                        .say("Approved: " + report.proposal() + ". Written: " + String.join(", ", written)
                                + ". It is recomputed and published by the next schedules.");
            }
        } catch (IllegalStateException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        }
        return ExitCode.OK;
    }
}
