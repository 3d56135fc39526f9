package city.kaen.cli;

import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions;
import city.kaen.recalculation.Recalculation;
import city.kaen.stack.Stack;
import java.time.Clock;
import java.time.Instant;
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
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen recompute kkc --years 2023..2025 --reason \"new factors\""})
final class RecomputeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Option(
            names = "--years",
            required = true,
            paramLabel = "YEARS",
            converter = YearRange.Converter.class,
            description = "A year of the common era or a range, such as 2023..2025.")
    private YearRange years = new YearRange(0, 0);

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the record.")
    private String reason = "";

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new Problem("a reason is needed: it is kept with the record");
        }
        Clock clock = Clock.systemUTC();
        try (Stack stack = kaen.stack()) {
            Ledger ledger = stack.ledger();
            CityProfile profile =
                    ledger.cities().find(city).orElseThrow(() -> new Problem("the city '" + city + "' is not known"));
            Instant started = clock.instant();
            long before =
                    ledger.revisions().head(city).map(Revisions.Head::number).orElse(0L);
            Recalculation.Result result = new Recalculation(ledger, FactorLibrary.shipped()).run(city, years.years());
            new RunRecords(stack, city)
                    .keep(new RunRecords.Run(
                            started.toString(),
                            "recompute",
                            System.getProperty("user.name", ""),
                            reason,
                            years.first() + ".." + years.last(),
                            profile.factorSets(),
                            Kaen.VERSION,
                            result.months(),
                            before,
                            result.revision(),
                            clock.millis() - started.toEpochMilli()));
            kaen.console()
                    .say(result.months() + " months recomputed; "
                            + (result.revised()
                                    ? "the revision is now " + result.revision() + ", and is published next."
                                    : "nothing changed, the revision stays " + result.revision() + "."));
        }
        return ExitCode.OK;
    }
}
