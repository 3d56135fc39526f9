package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.publication.Pointer;
import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.table.Sheet;
import city.kaen.table.TableFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The way of a figure in doubt: held, what stood before standing; then confirmed in the checked copy, and counted.
class HeldWayIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void holdsAMonthAThousandTimesTooLargeUntilTheCheckedCopyConfirmsIt() throws IOException {
        try (EmbeddedCloud cloud = EmbeddedCloud.start(CloudOptions.in(folder).withPace(Duration.ofMillis(300)));
                S3Client s3 = AwsClients.s3(cloud.settings());
                DynamoDbClient dynamoDb = AwsClients.dynamoDb(cloud.settings())) {
            S3ObjectStore store = new S3ObjectStore(s3);
            Ledger ledger = new DynamoLedger(dynamoDb, "kaen");
            store.put("kaen-reference", "reference/kkc/profile.json", profile(), Map.of());
            await().atMost(SOON).until(() -> ledger.cities().find("kkc").isPresent());

            drop(store, "2568.csv", book("17434"));
            receipt(store, "2568.csv", 1);
            drop(
                    store,
                    "december.csv",
                    "month,meter,kwh\n2025-12,0020771234,17434000\n".getBytes(StandardCharsets.UTF_8));
            JsonNode held = receipt(store, "december.csv", 1);
            assertThat(held.at("/held/0/code").asText()).isEqualTo("unit-slip");
            assertThat(held.at("/held/0/standing").asText()).isEqualTo("17434");
            assertThat(held.at("/rows/held").asInt()).isEqualTo(1);
            JsonNode year = published(store, ledger);
            assertThat(year.at("/held/0/quantity").asText()).isEqualTo("17434000");
            assertThat(year.at("/held/0/reason/en").asText()).contains("wait for the department");
            assertThat(activity(year).at("/months/11/quantity").asText()).isEqualTo("17434");

            drop(store, "december checked.xlsx", confirmed(checked(store, "december.csv"), "a new hall"));
            JsonNode confirmed = receipt(store, "december checked.xlsx", 1);
            assertThat(confirmed.path("held")).isEmpty();
            assertThat(confirmed.path("findings").findValuesAsText("code")).contains("confirmed");
            assertThat(confirmed.at("/changes/0/before").asText()).isEqualTo("17434");
            assertThat(confirmed.at("/changes/0/after").asText()).isEqualTo("17434000");
            assertThat(confirmed.at("/gain/0/difference").decimalValue()).isPositive();
            year = published(store, ledger);
            assertThat(year.path("held")).isEmpty();
            assertThat(activity(year).at("/months/11/quantity").asText()).isEqualTo("17434000");
        }
    }

    private static byte[] book(String december) {
        StringBuilder rows = new StringBuilder("month,meter,kwh\n");
        for (int month = 1; month <= 12; month++) {
            rows.append(month < 10 ? "2025-0" : "2025-")
                    .append(month)
                    .append(",0020771234,")
                    .append(month == 12 ? december : Integer.toString(17_000 + 37 * month))
                    .append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The checked copy as its reader opens and saves it, with a reason in the row that something was found in.
    private static byte[] confirmed(byte[] checked, String reason) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            for (Sheet sheet : TableFiles.read(checked).sheets()) {
                Worksheet copy = workbook.newWorksheet(sheet.name());
                try (Stream<Row> rows = sheet.rows()) {
                    for (Row row : rows.toList()) {
                        for (int column = 0; column < row.cells().size(); column++) {
                            put(copy, row.number() - 1, column, row.cell(column));
                        }
                        if (row.number() > 1 && !row.cell(3).text().isEmpty()) {
                            copy.value(row.number() - 1, 4, reason);
                        }
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet copy, int row, int column, Cell cell) {
        if (cell instanceof Cell.Numeric number) {
            copy.value(row, column, number.value());
        } else if (cell instanceof Cell.Date date) {
            copy.value(row, column, date.value());
            copy.style(row, column).format("yyyy-mm-dd").set();
        } else {
            copy.value(row, column, cell.text());
        }
    }

    private static void drop(S3ObjectStore store, String name, byte[] content) {
        store.put("kaen-inbox", "inbox/kkc/engineering/" + name, content, Map.of());
    }

    private static JsonNode receipt(S3ObjectStore store, String name, int count) throws IOException {
        return JSON.readTree(beside(store, name, "receipt.json", count));
    }

    private static byte[] checked(S3ObjectStore store, String name) {
        return beside(store, name, "checked.xlsx", 1);
    }

    private static byte[] beside(S3ObjectStore store, String name, String file, int count) {
        String prefix = "receipts/kkc/engineering/" + name + "/";
        await().atMost(SOON)
                .until(() -> store.list("kaen-receipts", prefix).stream()
                                .filter(head -> head.key().endsWith(file))
                                .count()
                        >= count);
        String key = store.list("kaen-receipts", prefix).stream()
                .map(ObjectStore.Head::key)
                .filter(each -> each.endsWith(file))
                .reduce((one, other) -> other)
                .orElseThrow();
        return store.get("kaen-receipts", key, "").orElseThrow().content();
    }

    /// The year as published, once all that was said is.
    private static JsonNode published(S3ObjectStore store, Ledger ledger) throws IOException {
        await().atMost(SOON).until(() -> ledger.dirtyMonths().list("kkc").isEmpty());
        await().atMost(SOON)
                .until(() -> store.get("kaen-public", Pointer.key("kkc"), "")
                        .map(object -> Pointer.parse(object.content()))
                        .filter(pointer -> pointer.revision()
                                == ledger.revisions().head("kkc").orElseThrow().number())
                        .isPresent());
        Pointer pointer = Pointer.parse(
                store.get("kaen-public", Pointer.key("kkc"), "").orElseThrow().content());
        return JSON.readTree(store.get("kaen-public", "publications/kkc/r/" + pointer.digest() + "/years/2025.json", "")
                .orElseThrow()
                .content());
    }

    /// What the department used of electricity: it also answers for the sample's trees.
    private static JsonNode activity(JsonNode year) {
        for (JsonNode book : year.path("books")) {
            for (JsonNode department : book.path("departments")) {
                for (JsonNode activity : department.path("activities")) {
                    if (department.path("department").asText().equals("engineering")
                            && activity.path("activity").asText().equals("electricity-grid")) {
                        return activity;
                    }
                }
            }
        }
        throw new AssertionError("no electricity of engineering in " + year.path("books"));
    }

    private static byte[] profile() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("events/kkc"))) {
            root = Objects.requireNonNull(root.getParent(), "no folder above holds events/kkc");
        }
        return Files.readAllBytes(root.resolve("events/kkc/reference/profile.json"));
    }
}
