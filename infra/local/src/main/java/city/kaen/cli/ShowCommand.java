package city.kaen.cli;

import city.kaen.factor.FactorLibrary;
import city.kaen.rebuild.AsKnown;
import city.kaen.release.ReleaseShelf;
import city.kaen.stack.Stack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Shows a published year.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a published year of a city; with --json the published file itself.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen show kkc 2025", "          kaen show kkc 2025 --as-known 2026-03-31"})
final class ShowCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year of the common era, such as 2025.")
    private int year;

    @Option(names = "--json", description = "Prints the published file, byte for byte.")
    private boolean json;

    @Option(
            names = "--as-known",
            paramLabel = "DAY",
            description = "As it was known at the end of a day in Bangkok, such as 2026-03-31.")
    private Optional<LocalDate> asKnown = Optional.empty();

    @Override
    public Integer call() {
        try (Stack stack = kaen.stack()) {
            if (asKnown.isPresent()) {
                byte[] known = known(stack, asKnown.get());
                if (json) {
                    kaen.console().raw(known);
                } else {
                    PublishedYears.text(known).say(kaen.console());
                }
                return ExitCode.OK;
            }
            PublishedYears years = new PublishedYears(stack, city);
            if (json) {
                kaen.console().raw(years.bytes(year));
            } else {
                years.text(year).say(kaen.console());
                years.quality(year).ifPresent(quality -> quality.say(kaen.console()));
            }
        }
        return ExitCode.OK;
    }

    private byte[] known(Stack stack, LocalDate day) {
        Instant at = day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
        return AsKnown.year(
                        stack.ledger(),
                        stack.store(),
                        stack.names().reference(),
                        new ReleaseShelf(stack.store(), stack.names().published()).asOf(city, at),
                        FactorLibrary.shipped(),
                        city,
                        year,
                        at)
                .orElseThrow(() -> new Problem("nothing of " + city + " was known for " + year + " on " + day));
    }
}
