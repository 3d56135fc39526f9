package city.kaen.cli;

import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.Ledger;
import city.kaen.rehearsal.Proposal;
import city.kaen.rehearsal.Rehearsal;
import city.kaen.rehearsal.RehearsalReport;
import city.kaen.run.Meter;
import city.kaen.run.Order;
import city.kaen.run.Run;
import city.kaen.run.RunShelf;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Tries other factors, potentials or methods on the live ledger, and writes nothing but the report.
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Computes years of a city by other factors, potentials or methods and says what would move: cells and "
                    + "months, old and new, and whether the base year moves beyond the city's threshold. Writes only the report, "
                    + "which 'kaen approve' makes real.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {
            "",
            "Example:  kaen rehearse kkc --gwp AR6 --years 2024..2026",
            "          kaen rehearse kkc --factors OWN-2026.csv --years 2026",
            "          kaen rehearse kkc --method gridLossRate=0.06 --years 2025"
        })
final class RehearseCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Option(
            names = "--factors",
            paramLabel = "SET",
            description =
                    "A factor set to be preferred to all others, or a file of factors (.csv, .xlsx) to be uploaded.")
    private Optional<String> factors = Optional.empty();

    @Option(names = "--gwp", paramLabel = "SET", description = "The potentials to publish by, such as AR6.")
    private Optional<String> gwp = Optional.empty();

    @Option(
            names = "--method",
            paramLabel = "NAME=VALUE",
            description = "A field of 'methods' in the city's profile; may be given more than once.")
    private Map<String, String> methods = new LinkedHashMap<>();

    @Option(
            names = "--years",
            required = true,
            paramLabel = "YEARS",
            converter = YearRange.Converter.class,
            description = "A year of the common era or a range, such as 2023..2025.")
    private YearRange years = new YearRange(0, 0);

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the record.")
    private String reason = "";

    @Option(names = "--json", description = "Prints the report as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Proposal proposal = proposal();
        try (Stack stack = kaen.stack()) {
            Kaen.known(stack, city);
            Ledger ledger = stack.ledger();
            Meter meter = new Meter(ledger, Clock.systemUTC(), 0, kaen.environment());
            Rehearsal.Result result = rehearse(stack, proposal);
            RehearsalReport report = result.report();
            int months = report.years().stream()
                    .mapToInt(year -> year.months().size())
                    .sum();
            Run run = new RunShelf(stack.store(), stack.names().receipts())
                    .keep(Order.byOperator(city, "rehearse", Kaen.operator(), reason, years.toString())
                            .done(
                                    meter,
                                    "rehearsed",
                                    months,
                                    report.revision(),
                                    report.revision(),
                                    JSON.valueToTree(report))
                            .reading(result.factorSets(), Run.Input.of(result.inputs())));
            if (json) {
                kaen.console().say(JSON.valueToTree(run).toString());
            } else {
                say(report);
                kaen.console().say("Nothing was changed. To make it real:  kaen approve " + city + " " + run.id());
            }
        }
        return ExitCode.OK;
    }

    /// What makes no sense, or cannot be tried now, is told without the name of an exception.
    private Rehearsal.Result rehearse(Stack stack, Proposal proposal) {
        try {
            return new Rehearsal(stack.ledger(), stack.store(), stack.names().reference(), FactorLibrary.shipped())
                    .run(city, proposal, years.years(), kaen.console()::progress);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        }
    }

    private Proposal proposal() throws IOException {
        if (factors.isEmpty() && gwp.isEmpty() && methods.isEmpty()) {
            throw new Problem("say what to try: --factors, --gwp or --method");
        }
        if (factors.filter(name -> name.endsWith(".csv") || name.endsWith(".xlsx"))
                .isEmpty()) {
            return new Proposal(factors, Optional.empty(), gwp, methods);
        }
        Path file = Path.of(factors.get());
        if (!Files.isReadable(file)) {
            throw new Problem("there is no file " + file + " that can be read");
        }
        Proposal.FactorsFile content =
                new Proposal.FactorsFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        return new Proposal(Optional.empty(), Optional.of(content), gwp, methods);
    }

    private void say(RehearsalReport report) {
        Console console = kaen.console();
        console.say("Rehearsed on revision " + report.revision() + ": " + report.proposal());
        for (RehearsalReport.Year year : report.years()) {
            console.say("");
            console.say(year.year() + ": " + year.months().size() + " months move, "
                    + year.cells().size()
                    + " cells; BASIC " + tonnes(year.basicBefore()) + " -> " + tonnes(year.basicAfter())
                    + " t CO2e");
            if (!year.months().isEmpty()) {
                console.say("  months: "
                        + MonthRanges.text(year.months().stream()
                                .map(YearMonth::parse)
                                .collect(Collectors.toCollection(TreeSet::new))));
            }
            TextTable table = new TextTable("cell", ">t CO2e now", ">t CO2e then", ">difference");
            year.cells()
                    .forEach(cell -> table.row(
                            cell.ref(),
                            tonnes(cell.before()),
                            tonnes(cell.after()),
                            Figures.tonnes(new BigDecimal(cell.after()).subtract(new BigDecimal(cell.before())))));
            if (!table.isEmpty()) {
                console.table(table);
            }
            year.causes()
                    .forEach((cause, part) -> console.say("  of it by " + cause + ": " + tonnes(part) + " t CO2e"));
        }
        console.say("");
        console.say(baseYear(report.baseYear()));
    }

    private static String baseYear(RehearsalReport.BaseYear base) {
        if (base.percent() == null) {
            return "The base year " + base.year() + " has no figure to compare with.";
        }
        String moves = "The base year " + base.year() + " moves by " + base.percent() + " %";
        if (base.thresholdPercent() == null) {
            return moves + "; the profile states no threshold.";
        }
        return moves + ", " + (Boolean.TRUE.equals(base.significant()) ? "beyond" : "within") + " the threshold of "
                + base.thresholdPercent() + " %.";
    }

    private static String tonnes(String kilograms) {
        return Figures.tonnes(new BigDecimal(kilograms));
    }
}
