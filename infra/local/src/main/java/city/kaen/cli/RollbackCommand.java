package city.kaen.cli;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.recalculation.Rollback;
import city.kaen.run.Meter;
import city.kaen.run.Order;
import city.kaen.run.Run;
import city.kaen.run.RunShelf;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Moves a city's head back to an earlier revision and holds it there.
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets an earlier revision of a city stand again, under a new number, and holds it: the schedules leave it "
                    + "alone, new files are answered and wait. Every month that differs is marked. To go on by what the files say: "
                    + "kaen recompute CITY --years YEARS --reason TEXT.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen rollback kkc --reason \"the file of March is wrong\""})
final class RollbackCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Option(names = "--to", paramLabel = "REVISION", description = "Which revision; else the one before the newest.")
    private @Nullable Long to;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the hold.")
    private String reason = "";

    @Option(names = "--json", description = "Prints the record as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new Problem("a reason is needed: it is kept with the hold");
        }
        try (Stack stack = kaen.stack()) {
            Kaen.known(stack, city);
            Ledger ledger = stack.ledger();
            Meter meter = new Meter(ledger, Clock.systemUTC(), 0, kaen.environment());
            long target = to == null ? before(ledger.revisions().history(city)) : to;
            Rollback.Result result = new Rollback(ledger).run(city, target, reason);
            Run run = new RunShelf(stack.store(), stack.names().receipts())
                    .keep(Order.byOperator(city, "rollback", Kaen.operator(), reason, "")
                            .done(
                                    meter,
                                    "to revision " + target,
                                    result.months(),
                                    result.before(),
                                    result.revision(),
                                    null));
            if (json) {
                kaen.console().say(JSON.valueToTree(run).toString());
            } else {
                kaen.console()
                        .say("The figures of revision " + target + " stand again as revision "
                                + result.revision() + " and are published next; " + result.months()
                                + " months differ from what the files say. To go on:  kaen recompute " + city
                                + " --reason TEXT");
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        }
        return ExitCode.OK;
    }

    private long before(List<Head> history) {
        if (history.size() < 2) {
            throw new Problem("'" + city + "' has no revision to go back to");
        }
        return history.get(history.size() - 2).number();
    }
}
