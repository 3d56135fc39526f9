package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every real file and every file of every corpus goes through intake: none crashes, and each is understood rightly or
/// refused by a finding that a clerk understands.
class RealFilesTest {
    /// Far more than any of them takes, so that a loaded machine does not fail the test.
    private static final long MOST_MILLIS = 60_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            el04_example-pm-monthly-meter-usage.xlsx | electricity-grid | 422635.534
            el04_example-pm-monthly-meter-usage.xlsx | natural-gas      | 1962642.540
            fu10_diesel_sales.csv                    | diesel-road      | 13609022464.000
            wa04_2020-DSNY_Monthly_Tonnage.csv       | waste-landfill   | 2417258966.313
            energy-sparks/example-sheffield-file.csv | electricity-grid | 1099.849
            """)
    void readsTheRightSum(String name, String activity, BigDecimal sum) {
        Intake intake = Samples.read(name);
        assertThat(intake)
                .isInstanceOfSatisfying(
                        Intake.Accepted.class,
                        accepted -> assertThat(sum(accepted, activity)).isEqualByComparingTo(sum));
    }

    @ParameterizedTest
    @CsvSource({
        "el05_example-pm-monthly-meter-usage-with-unknown-types-and-units.xlsx,unit-unknown",
        "el05_example-pm-monthly-meter-usage-with-unknown-types-and-units.xlsx,activity-unknown",
        "el06_example-pm-monthly-meter-usage-1-dup.xlsx,period-stated-twice",
        "el11_not_a_xlsx.xlsx,file-is-image",
        "el12_not_a_csv.csv,file-is-image",
        "wa07_03_Skip_deliveries_at_Mzedi.csv,lists-events",
        "th02__inf_ปริมาณมูลฝอย61.csv,unit-missing",
        "energy-sparks/banes-bad-example-date-file.csv,month-unreadable",
        "energy-sparks/with-mixed-line-endings.csv,layout-unknown",
        "energy-sparks/energy_assets_invalid.csv,file-is-web-page"
    })
    void refusesByWhatIsWrong(String name, String code) {
        Intake intake = Samples.read(name);
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        assertThat(intake.counts()).containsKey(code);
    }

    @Test
    void readsOneWorkbookAlikeAsXlsAndXlsx() {
        Intake old = Samples.read("el09_banes-example-file.xls");
        Intake now = Samples.read("el10_banes-example-file.xlsx");
        assertThat(((Intake.Accepted) old)
                        .statements().stream()
                                .flatMap(statement -> statement.lines().stream())
                                .map(line -> line.identity() + " " + line.quantity()))
                .containsExactlyElementsOf(((Intake.Accepted) now)
                        .statements().stream()
                                .flatMap(statement -> statement.lines().stream())
                                .map(line -> line.identity() + " " + line.quantity())
                                .toList());
    }

    /// Set `kaen.write` to write the table instead of comparing it.
    @Test
    void keepsTheTableOfVerdicts() throws IOException {
        Path folder = Samples.folder();
        List<Verdicts.Verdict> verdicts = Verdicts.of(folder);
        assertThat(verdicts)
                .allSatisfy(verdict ->
                        assertThat(verdict.millis()).as(verdict.name()).isLessThan(MOST_MILLIS));
        String table =
                verdicts.stream().map(Verdicts.Verdict::line).collect(Collectors.joining("\n", Verdicts.HEAD, "\n"));
        Documents.keep("intake-verdicts.md", table);
    }

    private static BigDecimal sum(Intake.Accepted intake, String activity) {
        return intake.statements().stream()
                .flatMap(statement -> statement.lines().stream())
                .filter(line -> line.activity().equals(activity))
                .map(line -> line.quantity().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(3, RoundingMode.HALF_EVEN);
    }
}
