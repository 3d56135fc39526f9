package city.kaen.cli;

import city.kaen.explain.Explain.Question;
import city.kaen.explain.Explanation;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.Book;
import city.kaen.recalculation.Explanations;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Explains any published number: what it is made of, down to lines of files and sources of factors.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Explains a published number, down to the rows of the files and the sources of factors.",
            "",
            "WHAT is a cell (I.2.2), a sub-sector (I.2), a sector (I), a total (BASIC, BASIC+, territorial,",
            "other-scope-3); book=, department=, district=, facility=, kind= or activity= with an id; scope1=, scope2=,",
            "scope3= or organisation= with the city or a member; per-person, per-square-metre=FACILITY;",
            "removed=TOTAL, net=TOTAL, sinks; target=ID; uncertainty=BASIC or quality=BASIC (or a cell or sector);",
            "weak-inputs, for what makes BASIC unsure; market-based; or waiting, for what stands in no total.",
            "",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {
            "",
            "Example:  kaen explain kkc 2025 I.2.2 --month 3",
            "          kaen explain kkc 2025 BASIC --depth 2",
            "          kaen explain kkc 2025 facility=school-1 --book network --gas co2 --json"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year of the common era, such as 2025.")
    private int year;

    @Parameters(index = "2", paramLabel = "WHAT", description = "The number, such as I.2.2, BASIC or department=works.")
    private String what = "";

    @Option(names = "--month", paramLabel = "MONTH", description = "Only this month, 1 to 12.")
    private @Nullable Integer month;

    @Option(names = "--book", paramLabel = "BOOK", description = "community, operations or network.")
    private @Nullable String book;

    @Option(names = "--gas", paramLabel = "GAS", description = "Kilograms of this gas: co2, ch4Fossil, HFC-32 ...")
    private @Nullable String gas;

    @Option(names = "--gwp", paramLabel = "SET", description = "By another set of potentials, such as AR6.")
    private @Nullable String gwp;

    @Option(names = "--depth", paramLabel = "N", description = "Only the first N levels of the tree.")
    private int depth = Integer.MAX_VALUE;

    @Option(names = "--json", description = "Prints the tree as JSON.")
    private boolean json;

    private static Book book(String name) {
        return Arrays.stream(Book.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Problem("there is no book '" + name + "': community, operations or network"));
    }

    private Explanation explain(Stack stack, Question question) {
        try {
            return new Explanations(stack.ledger(), FactorLibrary.shipped())
                    .of(city, year, Optional.ofNullable(month), Optional.ofNullable(gwp), question)
                    .orElseThrow(() -> new Problem("'" + city + "' has no inventory of " + year));
        } catch (IllegalArgumentException e) {
            throw new Problem(Objects.requireNonNullElse(e.getMessage(), "no such figure"));
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (month != null && (month < 1 || month > 12)) {
            throw new Problem("there is no month " + month + "; months are 1 to 12");
        }
        Question question =
                new Question(what, Optional.ofNullable(book).map(ExplainCommand::book), Optional.ofNullable(gas));
        try (Stack stack = kaen.stack()) {
            Explanation tree = explain(stack, question).downTo(depth);
            if (json) {
                kaen.console().raw((JSON.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8));
            } else {
                tree.lines().forEach(kaen.console()::say);
            }
        }
        return ExitCode.OK;
    }
}
