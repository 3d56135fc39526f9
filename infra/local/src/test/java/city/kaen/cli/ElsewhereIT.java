package city.kaen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.Settings;
import city.kaen.embedded.CloudOptions;
import city.kaen.embedded.EmbeddedCloud;
import city.kaen.emulators.FaultyWay;
import city.kaen.stack.Home;
import city.kaen.stack.ServicesAsDocumented;
import city.kaen.topology.Names;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The operator's commands on an installation that no process of theirs serves, found as AWS is: by `KAEN_AWS` and the
/// standard variables and profiles. Stores and functions are real programs; Step Functions and EventBridge Scheduler
/// answer as AWS documents them. The steps build on each other.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ElsewhereIT {
    private static final String PREFIX = "kaen-trial";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedCloud cloud;

    @SuppressWarnings("NullAway.Init")
    private static ServicesAsDocumented services;

    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();

    @BeforeAll
    static void starts() throws IOException {
        services = ServicesAsDocumented.start(PREFIX);
        cloud = EmbeddedCloud.start(CloudOptions.in(folder.resolve("cloud"))
                .withNames(Names.startingWith(PREFIX))
                .withPace(Duration.ofMillis(300)));
    }

    @AfterAll
    static void ends() {
        cloud.close();
        services.close();
    }

    @Test
    @Order(1)
    void loadsAndDropsAndTellsHowItStands() {
        assertThat(done(
                        "load",
                        ROOT.resolve("events/kkc/reference/profile.json").toString()))
                .contains("registered");
        done("drop", sample("electricity-2569.xlsx"), "--department", "engineering");
        done("drop", sample("water-2568.xlsx"), "--department", "engineering");
        untilAtRest();

        assertThat(done("status")).contains("kkc").doesNotContain("Kaen is");
        assertThat(one("status", "--json").path("accepted").asInt()).isEqualTo(2);
        assertThat(lines("receipts", "kkc", "--json")).hasSize(2);
        assertThat(lines("statements", "kkc", "2025-01", "--json")).hasSize(2);
        assertThat(lines("runs", "kkc", "--json")).isNotEmpty();
        assertThat(lines("completeness", "kkc", "--json")).isNotEmpty();
        assertThat(done("explain", "kkc", "2025", "I.2.2")).contains("electricity-2569.xlsx", "TGO-GRID");
        assertThat(done("show", "kkc", "2025", "--as-known", "2999-01-01", "--json"))
                .isEqualTo(done("show", "kkc", "2025", "--json"));
        JsonNode rebuilt = one("rebuild", "kkc", "--verify", "--json");
        assertThat(rebuilt.path("rebuilt")).isEqualTo(rebuilt.path("published"));
    }

    @Test
    @Order(2)
    void rehearsesApprovesRollsBackAndRecomputes() {
        String rehearsed = one("rehearse", "kkc", "--gwp", "AR6", "--years", "2024", "--json")
                .path("id")
                .asText();
        assertThat(done("approve", "kkc", rehearsed, "--reason", "a trial")).contains("Approved");
        await().atMost(SOON).until(() -> done("show", "kkc", "2024").contains("(AR6)"));
        untilAtRest();
        done("rollback", "kkc", "--reason", "water is wrong");
        assertThat(one("status", "--json").path("held").asText()).isEqualTo("water is wrong");
        done("recompute", "kkc", "--years", "2024..2025", "--reason", "water is right");
        assertThat(one("status", "--json").path("held").asText()).isEmpty();
        untilAtRest();
    }

    @Test
    @Order(3)
    void withdrawsAndSendsAgain() {
        done("withdraw", "kkc", "engineering/water-2568.xlsx");
        assertThat(lines("statements", "kkc", "2025-01", "--json"))
                .extracting(line -> line.path("counts").asText())
                .containsExactlyInAnyOrder("yes", "no: withdrawn");
        untilAtRest();
        done("resend", "kkc", "engineering/electricity-2569.xlsx");
        await().atMost(SOON).until(() -> lines("receipts", "kkc", "--json").size() == 4);
    }

    @Test
    @Order(4)
    void whatRunsOnAwsIsAskedOfAws() throws IOException {
        assertThat(done("redrive")).contains("sending again to validate-upload: arn:execution");
        assertThat(JSON.readTree(services.asked().getLast().body())
                        .path("stateMachineArn")
                        .asText())
                .isEqualTo("arn:redrive");

        done("recompute", "kkc", "--years", "2025", "--reason", "night run", "--at", "2999-12-01T02:00 Asia/Bangkok");
        JsonNode schedule = JSON.readTree(services.asked().getLast().body());
        assertThat(schedule.path("ScheduleExpression").asText()).isEqualTo("at(2999-12-01T02:00:00)");
        assertThat(JSON.readTree(schedule.path("Target").path("Input").asText())
                        .path("reason")
                        .asText())
                .isEqualTo("night run");

        assertThat(run("recompute", "nocity", "--reason", "x", "--at", "2999-12-01T02:00 Asia/Bangkok"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(said()).contains("'nocity' is not known; known are: kkc");
    }

    @Test
    @Order(5)
    void whatIsForThisMachineIsRefusedAndWhatIsNotThereIsSaid() {
        for (String command : List.of("up", "down", "demo", "serve")) {
            assertThat(run(command)).as(command).isEqualTo(ExitCode.FAILED);
            assertThat(said()).contains("KAEN_AWS names the installation 'kaen-trial'");
        }
        Map<String, String> other = environment();
        other.put("KAEN_AWS", "kaen-other");
        assertThat(run(other, "status")).isEqualTo(ExitCode.FAILED);
        assertThat(said()).startsWith("kaen: there is no installation 'kaen-other'");
        assertThat(run(other, "drop", sample("water-2568.xlsx"), "--department", "engineering"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(said()).startsWith("kaen: there is no installation 'kaen-other'");
    }

    @Test
    @Order(6)
    void aRecomputationThatBreaksOffLeavesItsRecord() {
        try (FaultyWay way = FaultyWay.to(URI.create(cloud.settings().get("AWS_ENDPOINT_URL_DYNAMODB")))) {
            Map<String, String> broken = environment();
            broken.put("AWS_ENDPOINT_URL_DYNAMODB", way.endpoint().toString());
            way.decide(call -> call.write()
                    ? new FaultyWay.Fate.Refused(
                            400,
                            "{\"__type\": \"com.amazonaws.dynamodb.v20120810#AccessDeniedException\","
                                    + " \"message\": \"not allowed\"}")
                    : new FaultyWay.Fate.Passes());
            assertThat(run(broken, "recompute", "kkc", "--years", "2025", "--reason", "a broken run"))
                    .isEqualTo(ExitCode.FAILED);
            assertThat(said()).contains("not allowed");
        }
        assertThat(lines("runs", "kkc", "--json"))
                .filteredOn(record -> record.path("reason").asText().equals("a broken run"))
                .singleElement()
                .satisfies(record -> assertThat(record.path("outcome").asText()).startsWith("failed: not allowed"));
    }

    @Test
    @Order(7)
    void aProfileGivesTheRegionAndTheCredentials() throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("config"), "[profile city]\nregion = ap-southeast-7\n");
        Path credentials = Files.writeString(
                folder.resolve("credentials"), "[city]\naws_access_key_id = kaen\naws_secret_access_key = kaen\n");
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dkaen.root=" + ROOT,
                        Kaen.class.getName(),
                        "status")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("KAEN_"));
        builder.environment()
                .putAll(Map.of(
                        "KAEN_AWS", PREFIX,
                        "KAEN_HOME", folder.resolve("none").toString(),
                        "AWS_PROFILE", "city",
                        "AWS_CONFIG_FILE", config.toString(),
                        "AWS_SHARED_CREDENTIALS_FILE", credentials.toString(),
                        "AWS_ENDPOINT_URL_S3", cloud.settings().get("AWS_ENDPOINT_URL_S3"),
                        "AWS_ENDPOINT_URL_DYNAMODB", cloud.settings().get("AWS_ENDPOINT_URL_DYNAMODB")));

        assertThat(builder.start().waitFor()).as(Files.readString(out)).isZero();
        assertThat(Files.readString(out)).contains("city").contains("kkc");
    }

    private static String sample(String name) {
        return ROOT.resolve("events/kkc/inbox/engineering").resolve(name).toString();
    }

    /// Until what came is recomputed and published.
    private static void untilAtRest() {
        await().atMost(SOON)
                .until(() -> one("status", "--json").path("waiting").asInt() == 0
                        && run("rebuild", "kkc", "--verify") == ExitCode.OK);
    }

    private static JsonNode one(String... arguments) {
        List<JsonNode> lines = lines(arguments);
        assertThat(lines).as(String.join(" ", arguments)).hasSize(1);
        return lines.getFirst();
    }

    private static List<JsonNode> lines(String... arguments) {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : done(arguments).lines().toList()) {
            try {
                lines.add(JSON.readTree(line));
            } catch (IOException e) {
                throw new UncheckedIOException(line, e);
            }
        }
        return lines;
    }

    /// What a command prints that must end well.
    private static String done(String... arguments) {
        assertThat(run(arguments))
                .as("%s said %s", String.join(" ", arguments), said())
                .isEqualTo(ExitCode.OK);
        return OUT.toString(StandardCharsets.UTF_8);
    }

    private static String said() {
        return ERR.toString(StandardCharsets.UTF_8);
    }

    private static int run(String... arguments) {
        return run(environment(), arguments);
    }

    private static int run(Map<String, String> environment, String... arguments) {
        OUT.reset();
        ERR.reset();
        Console console = new Console(
                new PrintStream(OUT, true, StandardCharsets.UTF_8), new PrintStream(ERR, true, StandardCharsets.UTF_8));
        Home home = new Home(folder.resolve("home"));
        return Kaen.run(new Kaen(console, ROOT, home, new Settings(environment)), arguments);
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(cloud.settings().values());
        environment.put("KAEN_AWS", PREFIX);
        environment.put("AWS_ENDPOINT_URL", services.endpoint().toString());
        return environment;
    }
}
