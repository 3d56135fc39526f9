package city.kaen.bench.child;

import city.kaen.bench.OwnFigures;
import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Settings;
import city.kaen.intake.Intake;
import city.kaen.intake.IntakeContext;
import city.kaen.intake.Intakes;
import city.kaen.intake.Statement;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.reference.ProfileJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads a file with all checks on and commits what it says: `profile file endpoint table version`.
public final class ReadWithKaen {
    private static final Instant UPLOADED = Instant.parse("2026-02-01T00:00:00Z");

    private ReadWithKaen() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Intake intake = Intakes.read(
                Files.readAllBytes(file),
                new IntakeContext(
                        ProfileJson.parse(Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8)),
                        "engineering",
                        file.getFileName().toString(),
                        UPLOADED));
        switch (intake) {
            case Intake.Rejected rejected ->
                throw new IllegalStateException(
                        "the file was refused: " + rejected.findings().getFirst());
            case Intake.Accepted accepted -> {
                commit(accepted, arguments[2], arguments[3], arguments[4]);
                System.out.print(OwnFigures.line("rows", accepted.rows().accepted()));
            }
        }
        System.out.print(OwnFigures.lines());
    }

    private static void commit(Intake.Accepted accepted, String endpoint, String table, String version) {
        DynamoLedger ledger = new DynamoLedger(
                AwsClients.dynamoDb(new Settings(Map.of(
                        "AWS_ENDPOINT_URL_DYNAMODB", endpoint,
                        "AWS_REGION", "ap-southeast-7",
                        "AWS_ACCESS_KEY_ID", "kaen",
                        "AWS_SECRET_ACCESS_KEY", "kaen"))),
                table);
        ObjectVersion object =
                new ObjectVersion("kkc", "engineering", "inbox/kkc/engineering/" + version, version, UPLOADED);
        Set<YearMonth> months = new TreeSet<>();
        accepted.statements().stream().map(Statement::month).forEach(months::add);
        ledger.statements().commit(object, version, accepted.statements());
        ledger.conclude(new Upload.Accepted(object, version, months));
        System.out.print(
                OwnFigures.line("write units", ledger.capacity().writeUnits().doubleValue()));
        System.out.print(OwnFigures.line("calls", (double) ledger.capacity().calls()));
    }
}
