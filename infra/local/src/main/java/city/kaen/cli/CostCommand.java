package city.kaen.cli;

import city.kaen.cost.MonthlyCost;
import city.kaen.cost.Usage;
import city.kaen.price.Prices;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Tells what a month costs on AWS.
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells what a month costs on AWS: measured runs, times how often they happen, times a dated table of prices.",
            "Every file is taken to come alone, so that each causes a recalculation and a publication of its own.",
            "Storage, readers of the site, and free tiers are left out.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen cost --cities 77 --files 6 --rows 1500"})
final class CostCommand implements Callable<Integer> {
    private static final int PLACES = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Option(names = "--cities", paramLabel = "N", defaultValue = "1", description = "Cities (${DEFAULT-VALUE}).")
    private long cities;

    @Option(
            names = "--files",
            paramLabel = "N",
            defaultValue = "1",
            description = "Files a city and month (${DEFAULT-VALUE}).")
    private long files;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "1500", description = "Rows a file (${DEFAULT-VALUE}).")
    private long rows;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "12",
            description = "Months of such files that lie in the buckets (${DEFAULT-VALUE}); they are looked through.")
    private long months;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "5",
            description = "Minutes between two runs that recompute and publish (${DEFAULT-VALUE}).")
    private long minutes;

    @Option(
            names = "--alarms",
            paramLabel = "N",
            defaultValue = "0",
            description = {"Alarms that stand (${DEFAULT-VALUE}); they cost the same for one city as for all."})
    private int alarms;

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description =
                    "Your region's prices, as shared/prices/src/main/resources/city/kaen/price/prices.csv has them.")
    private @Nullable Path prices;

    @Option(names = "--json", description = "Prints the same as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (cities < 1 || files < 0 || rows < 1 || minutes < 1 || months < 0 || alarms < 0) {
            throw new Problem("cities, rows and minutes are 1 or more, files, months and alarms not below 0");
        }
        MonthlyCost.Load load = new MonthlyCost.Load(cities, files, rows, months, Duration.ofMinutes(minutes), alarms);
        Prices charged = Optional.ofNullable(prices).map(CostCommand::read).orElseGet(Prices::shipped);
        MonthlyCost cost = MonthlyCost.of(load, Usage.shipped(), charged);
        BigDecimal standing = MonthlyCost.standingUsd(load, Usage.shipped(), charged);
        BigDecimal oneMore = MonthlyCost.oneMoreUsd(load, Usage.shipped(), charged);
        BigDecimal ofFiles = cost.causedUsd().subtract(standing);
        if (json) {
            ObjectNode said = JSON.createObjectNode();
            cost.lines()
                    .forEach(line -> said.putObject(line.item().label())
                            .put("quantity", line.quantity())
                            .put("unit", line.unit())
                            .put("usd", line.usd().orElse(null)));
            kaen.console()
                    .say(said.put("sum", cost.knownUsd())
                            .put("standing", standing)
                            .put("files", ofFiles)
                            .put("oneMoreCity", oneMore)
                            .toString());
            return ExitCode.OK;
        }
        TextTable table = new TextTable("what", ">a month", "of", ">USD");
        for (MonthlyCost.Line line : cost.lines()) {
            table.row(
                    line.item().label(),
                    line.quantity().setScale(0, RoundingMode.UP).toPlainString(),
                    line.unit(),
                    line.usd().map(CostCommand::money).orElse("price not known"));
        }
        table.row("sum", "", "of what has a price", money(cost.knownUsd()));
        table.row("of it", "", "schedules of these cities that find nothing to do", money(standing));
        table.row(
                "of it",
                "",
                "what the files of one city cause",
                money(ofFiles.divide(BigDecimal.valueOf(cities), PLACES + 2, RoundingMode.UP)));
        table.row("besides", "", "what one more such city would add", money(oneMore));
        kaen.console().table(table);
        return ExitCode.OK;
    }

    private static Prices read(Path file) {
        try {
            return Prices.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new Problem(file + ": " + e.getMessage());
        }
    }

    private static String money(BigDecimal usd) {
        return usd.setScale(PLACES, RoundingMode.UP).toPlainString();
    }
}
