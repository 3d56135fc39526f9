package city.kaen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.Settings;
import city.kaen.stack.Home;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What an operator does in a city's life, by the commands themselves against a stack that they started. The steps
/// build on each other.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorsWayIT {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();

    @BeforeAll
    static void up() {
        done("up", "--pace", "300");
        done("drop", sample("electricity-2569.xlsx"), "--department", "engineering");
        done("drop", sample("water-2568.xlsx"), "--department", "engineering");
        untilAtRest("kkc");
    }

    @AfterAll
    static void down() {
        done("down");
    }

    @Test
    @Order(1)
    void tellsHowACityStands() {
        assertThat(one("status", "--json").path("accepted").asInt()).isEqualTo(2);
        assertThat(lines("receipts", "kkc", "--json"))
                .hasSize(2)
                .allMatch(line -> line.path("verdict").asText().equals("accepted"));
        assertThat(lines("statements", "kkc", "2025-01", "--json")).hasSize(2);
        assertThat(lines("runs", "kkc", "--json")).isNotEmpty();
        assertThat(lines("completeness", "kkc", "--json")).isNotEmpty();
        assertThat(done("explain", "kkc", "2025", "I.2.2")).contains("electricity-2569.xlsx", "TGO-GRID");
    }

    @Test
    @Order(1)
    void whatNobodyKnowsIsAMistakeAndNoEmptyAnswer() {
        for (List<String> command : List.of(
                List.of("runs", "nocity"),
                List.of("receipts", "nocity", "--json"),
                List.of("statements", "nocity", "2025-01"),
                List.of("completeness", "nocity"),
                List.of("recompute", "nocity", "--reason", "x"),
                List.of("rehearse", "nocity", "--gwp", "AR6", "--years", "2024"),
                List.of("rollback", "nocity", "--reason", "x"),
                List.of("approve", "nocity", "x"))) {
            assertThat(run(command.toArray(String[]::new))).as("%s", command).isEqualTo(ExitCode.FAILED);
            assertThat(ERR.toString(StandardCharsets.UTF_8)).contains("'nocity' is not known; known are: kkc");
        }
        assertThat(run("explain", "kkc", "2025", "I.2.2", "--month", "13")).isEqualTo(ExitCode.FAILED);
        assertThat(run("rehearse", "kkc", "--gwp", "AR9", "--years", "2024")).isEqualTo(ExitCode.FAILED);
        assertThat(ERR.toString(StandardCharsets.UTF_8)).contains("gwpSet").doesNotContain("Exception");
    }

    @Test
    @Order(2)
    void theBucketsAloneGiveWhatIsPublishedAndWhatIsKnownTodayIsIt() {
        JsonNode rebuilt = one("rebuild", "kkc", "--verify", "--json");
        assertThat(rebuilt.path("rebuilt")).isEqualTo(rebuilt.path("published"));
        assertThat(done("show", "kkc", "2025", "--as-known", "2999-01-01", "--json"))
                .isEqualTo(done("show", "kkc", "2025", "--json"));
    }

    @Test
    @Order(3)
    void aRehearsalIsApprovedOnceAndNotAgainOnceTheLedgerHasMoved() {
        String before = done("show", "kkc", "2024", "--json");
        JsonNode rehearsed = one("rehearse", "kkc", "--gwp", "AR6", "--years", "2024", "--json");
        assertThat(rehearsed.path("inputs")).isNotEmpty();
        assertThat(rehearsed.path("factorSets").path("TGO-GRID").asText()).isEqualTo("shipped");
        assertThat(rehearsed.path("codeVersion").asText()).matches("0\\.1\\.0\\+[0-9a-f]{12}");
        String run = rehearsed.path("id").asText();
        assertThat(done("show", "kkc", "2024", "--json"))
                .as("nothing was changed")
                .isEqualTo(before);
        assertThat(done("approve", "kkc", run, "--reason", "a trial")).contains("Approved: potentials AR6");
        await().atMost(SOON).until(() -> done("show", "kkc", "2024").contains("(AR6)"));
        untilAtRest("kkc");
        assertThat(run("approve", "kkc", run, "--reason", "again")).isEqualTo(ExitCode.FAILED);
        assertThat(ERR.toString(StandardCharsets.UTF_8)).contains("has moved since the rehearsal");
    }

    @Test
    @Order(4)
    void aRollbackHoldsACityUntilItIsRecomputedWithAReason() {
        long head = one("status", "--json").path("revision").asLong();
        done("rollback", "kkc", "--reason", "water is wrong");
        assertThat(one("status", "--json").path("held").asText()).isEqualTo("water is wrong");
        JsonNode run = one("recompute", "kkc", "--years", "2024..2025", "--reason", "water is right", "--json");
        assertThat(run.path("revisionAfter").asLong()).isEqualTo(head + 2);
        assertThat(one("status", "--json").path("held").asText()).isEmpty();
        untilAtRest("kkc");
    }

    @Test
    @Order(5)
    void aFileThatIsWithdrawnCountsNoLonger() {
        done("withdraw", "kkc", "engineering/water-2568.xlsx");
        assertThat(lines("statements", "kkc", "2025-01", "--json"))
                .extracting(line -> line.path("dataset").asText() + " "
                        + line.path("counts").asText())
                .containsExactlyInAnyOrder("electricity yes", "water no: withdrawn");
        untilAtRest("kkc");
    }

    @Test
    @Order(6)
    void whatFailedEachTimeIsSentAgainOnceItsCauseIsMended() throws IOException {
        Path file = Files.writeString(folder.resolve("early.csv"), "month,meter,kwh\n2025-01,M-1,10\n");
        assertThat(run("drop", file.toString(), "--department", "engineering", "--city", "newtown", "--patience", "1"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(ERR.toString(StandardCharsets.UTF_8)).contains("'newtown' is not registered");
        await().atMost(SOON).until(() -> done("status").contains("1 failed every time"));
        Path profile = Files.writeString(
                folder.resolve("profile.json"),
                Files.readString(ROOT.resolve("events/kkc/reference/profile.json"))
                        .replace("\"slug\": \"kkc\"", "\"slug\": \"newtown\""));
        done("load", profile.toString(), "--city", "newtown");
        assertThat(lines("status", "--json"))
                .anyMatch(line -> line.path("failed").asText().contains("validate-upload"));
        assertThat(one("redrive", "--json").path("function").asText()).isEqualTo("validate-upload");
        await().atMost(SOON).until(() -> lines("receipts", "newtown", "--json").size() == 1);
        assertThat(done("status")).doesNotContain("failed every time");
    }

    private static String sample(String name) {
        return ROOT.resolve("events/kkc/inbox/engineering").resolve(name).toString();
    }

    /// Until what came is recomputed and published.
    private static void untilAtRest(String city) {
        await().atMost(SOON)
                .until(() -> lines("status", "--json").stream()
                        .filter(state -> state.path("city").asText().equals(city))
                        .allMatch(state -> state.path("waiting").asInt() == 0
                                && (state.path("revision").equals(state.path("published")) || isPublished(city))));
    }

    /// Whether what the buckets give is published, be it under the number of an earlier revision that was the same.
    private static boolean isPublished(String city) {
        run("rebuild", city, "--verify", "--json");
        JsonNode rebuilt = parsed(OUT.toString(StandardCharsets.UTF_8));
        return rebuilt.path("rebuilt").isTextual() && rebuilt.path("rebuilt").equals(rebuilt.path("published"));
    }

    private static JsonNode one(String... arguments) {
        List<JsonNode> lines = lines(arguments);
        assertThat(lines).as(String.join(" ", arguments)).hasSize(1);
        return lines.getFirst();
    }

    private static List<JsonNode> lines(String... arguments) {
        List<JsonNode> lines = new ArrayList<>();
        done(arguments).lines().forEach(line -> lines.add(parsed(line)));
        return lines;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /// What a command prints that must end well.
    private static String done(String... arguments) {
        assertThat(run(arguments))
                .as("%s said %s", String.join(" ", arguments), ERR.toString(StandardCharsets.UTF_8))
                .isEqualTo(ExitCode.OK);
        return OUT.toString(StandardCharsets.UTF_8);
    }

    private static int run(String... arguments) {
        OUT.reset();
        ERR.reset();
        Console console = new Console(
                new PrintStream(OUT, true, StandardCharsets.UTF_8), new PrintStream(ERR, true, StandardCharsets.UTF_8));
        return Kaen.run(new Kaen(console, ROOT, new Home(folder.resolve("home")), new Settings(Map.of())), arguments);
    }
}
