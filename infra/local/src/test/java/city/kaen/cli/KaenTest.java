package city.kaen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.Settings;
import city.kaen.intake.Intakes;
import city.kaen.stack.Home;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class KaenTest {
    private static final List<String> OPERATORS = List.of(
            "status",
            "runs",
            "receipts",
            "statements",
            "completeness",
            "recompute",
            "rehearse",
            "approve",
            "rollback",
            "show",
            "explain",
            "rebuild",
            "redrive",
            "withdraw",
            "resend",
            "layouts",
            "cost",
            "verify");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAnExampleAndSaysWhatItEndsWith(String command) {
        String help = usage(command);

        assertThat(help).contains("Example:").contains("kaen " + command).containsIgnoringCase("exit code");
    }

    @ParameterizedTest
    @MethodSource("operatorCommands")
    void everyOperatorsCommandSpeaksJsonToScripts(String command) {
        assertThat(usage(command)).contains("--json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "show kkc",
                "recompute kkc",
                "recompute kkc --reason x --at tomorrow",
                "recompute kkc --reason x --at 2020-01-01T00:00",
                "statements kkc 2025-13",
                "show kkc 2025 --as-known yesterday",
                "show kkc year"
            })
    void wrongUseEndsWithTwo(String line) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(out.size()).as("nothing for a script to read").isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("java.");
    }

    @Test
    void whatCannotBeDoneEndsWithTwoAndASentence() {
        assertThat(run("runs", "kkc")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("kaen: no stack is up");
    }

    @Test
    void aMonthlyFileOfACityCostsLessThanACentAndEightThousandCitiesLessThanAHundredDollars() {
        assertThat(run("cost", "--cities", "1", "--files", "1", "--rows", "1500", "--json"))
                .isZero();
        assertThat(json().path("files").decimalValue()).isBetween(new BigDecimal("0.0001"), new BigDecimal("0.01"));
        assertThat(json().path("standing").decimalValue())
                .as("an installation without a file")
                .isBetween(new BigDecimal("0.001"), new BigDecimal("0.05"));
        assertThat(json().path("oneMoreCity").decimalValue())
                .as("one more city with a file a month")
                .isBetween(new BigDecimal("0.001"), new BigDecimal("0.01"));
        out.reset();
        assertThat(run("cost", "--cities", "8000", "--files", "6", "--rows", "1500", "--json"))
                .isZero();
        assertThat(json().path("sum").decimalValue()).isBetween(BigDecimal.ONE, new BigDecimal("100"));
    }

    private JsonNode json() {
        try {
            return JsonMapper.builder().build().readTree(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void completesCommandsAndOptions() {
        assertThat(run("completion")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("rehearse", "--as-known");
    }

    private static List<String> commands() {
        return line(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Path.of("nowhere"))
                .getSubcommands()
                .entrySet()
                .stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("help"))
                .toList();
    }

    private static List<String> operatorCommands() {
        return OPERATORS;
    }

    private static String usage(String command) {
        CommandLine found = line(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Path.of("nowhere"))
                .getSubcommands()
                .get(command);
        return found == null ? "" : found.getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    /// Its bytes are not even looked at: the file here is a hole of that size.
    @Test
    void triesNoFileThatIsTooLargeToBeRead() throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(Intakes.MOST_BYTES + 1);
        }
        Path profile = Path.of("../../events/kkc/reference/profile.json");

        assertThat(run("try", file.toString(), "--profile", profile.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("file-too-large");
    }

    @Test
    void triesAFileByALayoutThatIsNotTaughtYet() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "Period,Reading\n2026-03,45\n");
        Path layout = Files.writeString(folder.resolve("layout.json"), """
                {"id": "one-place", "headers": ["Period", "Reading"], "activity": "electricity-grid", "unit": "kWh",
                 "columns": [{"header": "Period", "role": "month"}, {"header": "Reading", "role": "quantity"}]}
                """);
        String profile = "../../events/kkc/reference/profile.json";

        assertThat(run("try", file.toString(), "--profile", profile)).isEqualTo(1);
        out.reset();
        assertThat(run("try", file.toString(), "--profile", profile, "--layout", layout.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("ACCEPTED", "one-place@", "Grid electricity", "2026-03", "45");

        Files.writeString(layout, "{\"id\": \"one-place\", \"headers\": [\"Period\"]}");
        assertThat(run("try", file.toString(), "--profile", profile, "--layout", layout.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("must name at least two headers", "would be refused");
    }

    @Test
    void triesAFileWithTheActivitiesThatItsCityDeclares() {
        Path wide = Path.of("../../events/uploads-alone/wide");

        assertThat(run(
                        "try",
                        wide.resolve("fuel-2022.csv").toString(),
                        "--department",
                        "power",
                        "--profile",
                        wide.resolve("profile.json").toString(),
                        "--layout",
                        wide.resolve("plant-months.json").toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("ACCEPTED", "plant-months@");
    }

    private int run(String... arguments) {
        return Kaen.run(kaen(out, err, folder), arguments);
    }

    private static CommandLine line(ByteArrayOutputStream out, ByteArrayOutputStream err, Path folder) {
        return new CommandLine(kaen(out, err, folder));
    }

    private static Kaen kaen(ByteArrayOutputStream out, ByteArrayOutputStream err, Path folder) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Kaen(console, folder, new Home(folder), new Settings(Map.of()));
    }
}
