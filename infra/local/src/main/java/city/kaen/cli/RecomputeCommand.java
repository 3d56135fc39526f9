package city.kaen.cli;

import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.Ledger;
import city.kaen.recalculation.Recalculation;
import city.kaen.run.Meter;
import city.kaen.run.Order;
import city.kaen.run.Run;
import city.kaen.run.RunShelf;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Recomputes years of a city, and records who had it done and why.
@Command(
        name = "recompute",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Recomputes years of a city whole, whether anything in them changed or not, and its months that changed.",
            "Also ends the hold that a rollback has left.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {
            "",
            "Example:  kaen recompute kkc --years 2023..2025 --reason \"new factors\"",
            "          kaen recompute kkc --years 2025 --reason \"night run\" --at \"2026-12-01T02:00 Asia/Bangkok\""
        })
final class RecomputeCommand implements Callable<Integer> {
    private static final String FUNCTION = "recompute-inventory";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Option(
            names = "--years",
            paramLabel = "YEARS",
            converter = YearRange.Converter.class,
            description = "A year of the common era or a range, such as 2023..2025.")
    private Optional<YearRange> years = Optional.empty();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the record.")
    private String reason = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = PointInTime.Converter.class,
            description =
                    "Not now but once at this time, such as '2026-12-01T02:00 Asia/Bangkok'; kept over a restart.")
    private Optional<PointInTime> at = Optional.empty();

    @Option(names = "--json", description = "Prints the record as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new Problem("a reason is needed: it is kept with the record");
        }
        if (at.isPresent()) {
            later(at.get());
            return ExitCode.OK;
        }
        Clock clock = Clock.systemUTC();
        try (Stack stack = kaen.stack()) {
            Ledger ledger = stack.ledger();
            Kaen.known(stack, city);
            Meter meter = new Meter(ledger, clock, 0, kaen.environment());
            RunShelf shelf = new RunShelf(stack.store(), stack.names().receipts());
            Order order = Order.byOperator(
                    city,
                    "recompute",
                    Kaen.operator(),
                    reason,
                    years.map(YearRange::toString).orElse(""));
            Recalculation.Result result = recompute(ledger, shelf, order, meter);
            Run run = shelf.keep(order.done(meter, result));
            if (json) {
                kaen.console().say(JSON.valueToTree(run).toString());
                return result.held().isPresent() ? ExitCode.FAILED : ExitCode.OK;
            }
            result.held().ifPresent(why -> {
                throw new Problem("'" + city + "' was rolled back meanwhile (" + why + "), and is held again");
            });
            kaen.console()
                    .say(result.months() + " months recomputed; "
                            + (result.revised()
                                    ? "the revision is now " + result.revision() + ", and is published next."
                                    : "nothing changed, the revision stays " + result.revision() + "."));
        }
        return ExitCode.OK;
    }

    /// A run that breaks off leaves a record, too.
    private Recalculation.Result recompute(Ledger ledger, RunShelf shelf, Order order, Meter meter) {
        try {
            return new Recalculation(ledger, FactorLibrary.shipped())
                    .telling(new YearProgress(kaen.console()))
                    .run(city, years.map(YearRange::years).orElse(Set.of()), reason);
        } catch (RuntimeException e) {
            shelf.keep(order.failed(meter, e));
            throw e;
        }
    }

    /// What the function is sent; the same as events/recompute-order.json.
    private String payload() {
        ObjectNode payload = JSON.createObjectNode().put("city", city);
        years.ifPresent(range -> range.years().forEach(payload.withArrayProperty("years")::add));
        return payload.put("reason", reason).put("who", Kaen.operator()).toString();
    }

    private void later(PointInTime time) {
        if (time.instant().isBefore(Clock.systemUTC().instant())) {
            throw new Problem(time.instant() + " has passed; without --at it is recomputed now");
        }
        try (Stack stack = kaen.stack()) {
            Kaen.known(stack, city);
        }
        scheduled(
                kaen.isElsewhere()
                        ? kaen.operations().once(FUNCTION, time.local(), time.zone(), payload())
                        : kaen.home().oneOffs().add(time.instant(), FUNCTION, payload()),
                time);
    }

    private void scheduled(String name, PointInTime time) {
        kaen.console()
                .say(
                        json
                                ? JSON.createObjectNode()
                                        .put("scheduled", name)
                                        .put("at", time.instant().toString())
                                        .toString()
                                : "It will be recomputed at " + time.instant() + " (" + name + ").");
    }
}
