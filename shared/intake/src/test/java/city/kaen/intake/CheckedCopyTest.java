package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.receipt.CheckedWorkbooks;
import city.kaen.receipt.Receipt;
import city.kaen.receipt.ReceiptFacts;
import city.kaen.receipt.Receipts;
import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.table.TableFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedCopyTest {
    private static final String SLIPPED = """
            month,meter,kwh
            2026-01,M-1,100
            2026-02,M-1,110
            2026-03,M-1,95
            2026-04,M-1,105
            2026-05,M-1,98
            2026-06,M-1,102
            2026-07,M-1,99
            2026-08,M-1,101000
            """;

    @Test
    void givesTheSameLinesWhenItIsDroppedBack() {
        Intake sent = Samples.text("a.csv", SLIPPED);
        Intake back = Samples.read("checked.xlsx", copy("a.csv", SLIPPED, sent));

        assertThat(lines(back)).isEqualTo(lines(sent));
        assertThat(back.counts()).containsKey("checked-copy");
        assertThat(withoutNote(back)).isEqualTo(sent.counts());
    }

    @Test
    void isNotMadeOfASheetThatLeavesNoColumnForIt() {
        String wide = "a" + ",b".repeat(16_383) + "\n1" + ",2".repeat(16_383) + "\n";
        Intake sent = Samples.text("a.csv", wide);
        byte[] content = wide.getBytes(StandardCharsets.UTF_8);
        Receipt receipt = Receipts.of(
                new ReceiptFacts("kkc", "engineering", "a.csv", "k", "v", "", content.length, Instant.EPOCH), sent);
        assertThat(CheckedWorkbooks.write(content, receipt)).isEmpty();
    }

    @Test
    void takesTheReasonInTheConfirmColumn() {
        byte[] copy = copy("a.csv", SLIPPED, Samples.text("a.csv", SLIPPED));
        Intake back = Samples.read("checked.xlsx", changed(copy, Map.of(new At(8, 4), "new pump")));

        assertThat(Samples.text("a.csv", SLIPPED).counts())
                .containsKey("unit-slip")
                .doesNotContainKey("confirmed");
        assertThat(back.counts()).containsKey("confirmed").doesNotContainKey("unit-slip");
        assertThat(lines(back)).isEqualTo(lines(Samples.text("a.csv", SLIPPED)));
    }

    @Test
    void takesAMendedCell() {
        String wrong = "เดือน,อาคาร,หน่วยไฟฟ้า (kWh)\n2026-01,City hall,many\n2026-02,City hall,110\n";
        Intake sent = Samples.text("ไฟฟ้า.csv", wrong);
        assertThat(sent).isInstanceOf(Intake.Rejected.class);

        Intake back =
                Samples.read("checked.xlsx", changed(copy("ไฟฟ้า.csv", wrong, sent), Map.of(new At(1, 2), "100")));

        assertThat(lines(back)).isEqualTo(lines(Samples.text("ไฟฟ้า.csv", wrong.replace("many", "100"))));
    }

    @Test
    void knowsTheNameOfTheFileThatItIsACopyOf() {
        String rows = "month,litres\n2026-01,40\n";
        Intake sent = Samples.text("diesel.csv", rows);
        assertThat(lines(sent)).singleElement().asString().contains("diesel");

        assertThat(lines(Samples.read("checked.xlsx", copy("2026/diesel.csv", rows, sent))))
                .isEqualTo(lines(sent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=A", "+A", "-A", "@A", "＝A", "＋A", "－A", "＠A"})
    void neverHoldsAFormulaAndStillNamesTheSamePlace(String place) {
        String rows = "month,อาคาร,kwh\n2026-01," + place + ",40\n";
        Intake sent = Samples.text("a.csv", rows);
        byte[] copy = copy("a.csv", rows, sent);

        assertThat(cells(copy)).doesNotContain(place).contains("'" + place);
        assertThat(lines(Samples.read("checked.xlsx", copy))).isEqualTo(lines(sent));
        assertThat(lines(sent)).singleElement().asString().contains(place);
    }

    @Test
    void refusesACopyOfAPartOfTheRows() {
        StringBuilder rows = new StringBuilder("month,meter,kwh\n");
        for (int i = 0; i < 100_050; i++) {
            rows.append("2026-01,M-").append(i).append(",1\n");
        }
        Intake sent = Samples.text("a.csv", rows.toString());
        assertThat(sent).isInstanceOf(Intake.Accepted.class);

        Intake back = Samples.read("checked.xlsx", copy("a.csv", rows.toString(), sent));

        assertThat(back).isInstanceOf(Intake.Rejected.class);
        assertThat(back.counts()).containsKey("checked-copy-partial");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("realFiles")
    void givesTheSameLinesOfARealFile(Path file) {
        byte[] content = Samples.bytes(file);
        String name = file.getFileName().toString();
        Intake sent = Samples.read(name, content);
        if (sent instanceof Intake.Accepted && rows(content) < 100_000) {
            Intake back = Samples.read("checked.xlsx", copy(name, content, sent));
            assertThat(lines(back)).as("%s", back.findings()).isEqualTo(lines(sent));
            assertThat(back.rows().accepted()).isEqualTo(sent.rows().accepted());
        }
    }

    static Stream<Path> realFiles() throws IOException {
        try (Stream<Path> files = Files.list(Samples.folder().resolve("files"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private record At(int row, int column) {}

    private static long rows(byte[] content) {
        return TableFiles.read(content).sheets().stream()
                .mapToLong(sheet -> {
                    try (Stream<Row> rows = sheet.rows()) {
                        return rows.count();
                    }
                })
                .max()
                .orElse(0);
    }

    private static byte[] copy(String file, String content, Intake intake) {
        return copy(file, content.getBytes(StandardCharsets.UTF_8), intake);
    }

    private static byte[] copy(String file, byte[] content, Intake intake) {
        ReceiptFacts facts = new ReceiptFacts(
                "kkc",
                "engineering",
                file,
                "inbox/kkc/engineering/" + file,
                "v1",
                "",
                content.length,
                Samples.context(file).uploadedAt());
        Receipt receipt = Receipts.of(facts, intake);
        return CheckedWorkbooks.write(content, receipt).orElseThrow();
    }

    private static Map<String, Integer> withoutNote(Intake intake) {
        Map<String, Integer> counts = new java.util.TreeMap<>(intake.counts());
        counts.remove("checked-copy");
        return counts;
    }

    private static List<String> lines(Intake intake) {
        assertThat(intake).as("%s", intake.findings()).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) intake)
                .statements().stream()
                        .flatMap(statement -> statement.lines().stream())
                        .map(line -> line.identity() + " "
                                + line.quantity().amount().stripTrailingZeros().toPlainString())
                        .toList();
    }

    private static List<String> cells(byte[] workbook) {
        List<String> texts = new ArrayList<>();
        TableFiles.read(workbook).sheets().forEach(sheet -> {
            try (Stream<Row> rows = sheet.rows()) {
                rows.forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
            }
        });
        return texts;
    }

    /// The workbook as its receiver saves it, some cells changed.
    private static byte[] changed(byte[] workbook, Map<At, String> changes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook saved = new Workbook(bytes, "test", "1.0")) {
            TableFiles.read(workbook).sheets().forEach(sheet -> {
                Worksheet copy = saved.newWorksheet(sheet.name());
                try (Stream<Row> rows = sheet.rows()) {
                    rows.forEach(row -> {
                        for (int column = 0; column < row.cells().size(); column++) {
                            if (row.cell(column) instanceof Cell.Numeric number) {
                                copy.value(row.number() - 1, column, number.value());
                            } else {
                                copy.value(
                                        row.number() - 1,
                                        column,
                                        row.cell(column).text());
                            }
                        }
                    });
                }
                changes.forEach((at, text) -> copy.value(at.row(), at.column(), text));
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
