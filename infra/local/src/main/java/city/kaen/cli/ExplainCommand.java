package city.kaen.cli;

import city.kaen.explain.Explanation;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.GpcCells;
import city.kaen.recalculation.Explanations;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Explains a number: what it is made of, down to lines of files and sources of factors.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Explains a cell of a city's inventory, down to the rows of the files and the sources of factors.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen explain kkc 2025 I.2.2 --month 3"})
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

    @Parameters(index = "2", paramLabel = "CELL", description = "The cell of the GPC, such as I.2.2.")
    private String cell = "";

    @Option(names = "--month", paramLabel = "MONTH", description = "Only this month, 1 to 12.")
    private @Nullable Integer month;

    @Option(names = "--json", description = "Prints the tree as JSON.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        if (GpcCells.shipped().find(cell).isEmpty()) {
            throw new Problem("the GPC has no cell '" + cell + "'; cells look like I.2.2");
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new Problem("there is no month " + month + "; months are 1 to 12");
        }
        try (Stack stack = kaen.stack()) {
            Explanation tree = new Explanations(stack.ledger(), FactorLibrary.shipped())
                    .cell(city, year, Optional.ofNullable(month), cell)
                    .orElseThrow(() -> new Problem("'" + city + "' has no inventory of " + year));
            if (json) {
                kaen.console().raw((JSON.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8));
            } else {
                tree.lines().forEach(kaen.console()::say);
            }
        }
        return ExitCode.OK;
    }
}
