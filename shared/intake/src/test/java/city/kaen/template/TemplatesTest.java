package city.kaen.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.intake.Intake;
import city.kaen.intake.IntakeContext;
import city.kaen.intake.Intakes;
import city.kaen.intake.Line;
import city.kaen.intake.RowCount;
import city.kaen.inventory.Book;
import city.kaen.layout.ActivityWords;
import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.table.TableFiles;
import city.kaen.unit.Units;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    private static final CityProfile CITY = new CityProfile(
            "kkc",
            "ขอนแก่น",
            "Khon Kaen",
            105_000,
            "46",
            2024,
            "AR5-TGO",
            List.of("TGO-2022"),
            "TH",
            Set.of(),
            false,
            List.of(new Department(
                    "engineering", "ช่าง", "Engineering", Book.OPERATIONS, "I.2", List.of("electricity"), 10)),
            List.of(new Facility(
                    "city-hall", "=ศาลาว่าการ", "City hall", List.of(), "municipal", Book.OPERATIONS, "I.2", "")));

    @ParameterizedTest
    @MethodSource("datasets")
    void ignoresItsOwnExampleRow(String dataset) {
        Intake intake = read(Templates.workbook(dataset));
        assertThat(intake.rows().accepted()).isZero();
        assertThat(intake.rows().rejected()).isZero();
        assertThat(intake.rows().ignored())
                .as("the lists are no table")
                .extracting(RowCount.Ignored::reason)
                .doesNotContain("not-reported");
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void isReadWithTheRightNumbersOnceFilledIn(String dataset) {
        for (Activity activity : activities(dataset)) {
            List<Row> rows = TableFiles.read(Templates.workbook(dataset))
                    .sheets()
                    .getFirst()
                    .rows()
                    .toList();
            Intake intake = read(filled(rows, activity));
            assertThat(intake).as("%s%n%s", activity.id(), intake.findings()).isInstanceOf(Intake.Accepted.class);
            List<Line> lines = ((Intake.Accepted) intake)
                    .statements().stream()
                            .flatMap(statement -> statement.lines().stream())
                            .toList();
            assertThat(lines).singleElement().satisfies(line -> {
                assertThat(line.activity()).isEqualTo(activity.id());
                assertThat(line.facility()).isEqualTo("city-hall");
                assertThat(line.meter()).isEqualTo("0012");
                assertThat(line.month()).isEqualTo(YearMonth.of(2026, 1));
                assertThat(line.quantity().unit()).isEqualTo(activity.unit());
                assertThat(line.quantity().amount()).isEqualByComparingTo("1234.5");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void offersUnitsThatAreUnderstood(String dataset) {
        List<Row> lists = TableFiles.read(Templates.workbook(dataset))
                .sheets()
                .getLast()
                .rows()
                .toList();
        assertThat(lists.stream().skip(1).map(row -> row.cell(2).text()).filter(unit -> !unit.isEmpty()))
                .isNotEmpty()
                .allSatisfy(
                        unit -> assertThat(Units.shipped().find(unit)).as(unit).isPresent());
    }

    @Test
    void letsChooseFromTheFacilitiesOfACity() throws IOException {
        byte[] workbook = Templates.workbook("electricity", Optional.of(CITY));
        String data = part(workbook, "xl/worksheets/sheet1.xml");
        assertThat(data).contains("<dataValidation").contains("$D$2:$D$2").contains("มกราคม,กุมภาพันธ์");
        assertThat(part(Templates.workbook("electricity"), "xl/worksheets/sheet1.xml"))
                .doesNotContain("$D$2:");
        assertThat(TableFiles.read(workbook)
                        .sheets()
                        .getLast()
                        .rows()
                        .toList()
                        .get(1)
                        .cell(3))
                .as("a name that begins like a formula is text")
                .isEqualTo(new Cell.Text("'=ศาลาว่าการ"));
    }

    static List<String> datasets() {
        return Templates.datasets();
    }

    private static List<Activity> activities(String dataset) {
        return Activities.shipped().all().stream()
                .filter(activity -> activity.dataset().equals(dataset))
                .filter(activity -> !activity.id().endsWith("-unspecified"))
                .toList();
    }

    /// The template with a row as a clerk fills it in below the example.
    private static byte[] filled(List<Row> rows, Activity activity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ข้อมูล");
            for (int row = 0; row < 3; row++) {
                Row from = rows.get(Math.min(row, 1));
                for (int column = 0; column < from.cells().size(); column++) {
                    switch (from.cell(column)) {
                        case Cell.Numeric number -> sheet.value(row, column, number.value());
                        default -> sheet.value(row, column, from.cell(column).text());
                    }
                }
            }
            sheet.value(2, 2, "City hall");
            sheet.value(2, 3, "0012");
            sheet.value(2, 4, activity.nameTh());
            sheet.value(2, 6, activity.unit().symbol());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Intake read(byte[] content) {
        return Intakes.read(
                content, new IntakeContext(CITY, "engineering", "a.xlsx", Instant.parse("2026-11-23T03:00:00Z")));
    }

    private static String part(byte[] workbook, String name) throws IOException {
        Path file = Files.createTempFile("template", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream part = zip.getInputStream(zip.getEntry(name))) {
                return new String(part.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void offersOnlyNamesThatAreUnderstood() {
        for (Activity activity : Activities.shipped().all()) {
            assertThat(ActivityWords.shipped()
                            .find(activity.nameTh())
                            .orElseThrow()
                            .activity())
                    .as(activity.nameTh())
                    .isEqualTo(activity.id());
            assertThat(ActivityWords.shipped().find(activity.id()).orElseThrow().activity())
                    .isEqualTo(activity.id());
            assertThat(Units.shipped().find(activity.unit().symbol())).isPresent();
        }
    }

    @Test
    void refusesAnUnknownDataset() {
        assertThatThrownBy(() -> Templates.workbook("weather")).hasMessageStartingWith("no dataset is called weather");
    }
}
