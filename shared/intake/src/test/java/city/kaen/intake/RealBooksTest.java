package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The monthly books of a Thai institution, as they stand.
class RealBooksTest {
    @Test
    void readsElectricityOfTwoYearsInEachOfTwoSheets() {
        Intake.Accepted intake = accepted("th10_1.2electric.xlsx");
        Map<String, BigDecimal> years = years(intake);
        assertThat(years)
                .isEqualTo(Map.of(
                        "electricity-grid 2024", new BigDecimal("385146.4"),
                        "electricity-grid 2025", new BigDecimal("403036.8"),
                        "electricity-grid 2026", new BigDecimal("264594.4")));
        assertThat(months(intake).get("electricity-grid 2025-01")).isEqualTo(new BigDecimal("17434.4"));
        assertThat(months(intake)).hasSize(31);
    }

    @Test
    void readsWaterAndNamesTheChangeOfMeter() {
        Intake.Accepted intake = accepted("th09_1.1Water.xlsx");
        assertThat(years(intake))
                .isEqualTo(Map.of(
                        "water-supply 2024", new BigDecimal("5666.4"),
                        "water-supply 2025", new BigDecimal("8337.5"),
                        "water-supply 2026", new BigDecimal("5572.03")));
        assertThat(intake.findings())
                .filteredOn(finding -> finding.code().equals("meter-replaced"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.origin()).isEqualTo(new Origin("2569", 9, "O"));
                    assertThat(finding.found()).isEqualTo("648.47");
                });
    }

    @Test
    void takesUnnamedFuelForTheOneThatTheBookNames() {
        Intake.Accepted intake = accepted("th11_1.3Gassolene.xlsx");
        assertThat(years(intake))
                .isEqualTo(Map.of(
                        "diesel-road 2023", new BigDecimal("1019.14"),
                        "diesel-road 2024", new BigDecimal("900.2"),
                        "diesel-road 2025", new BigDecimal("339.833")));
        assertThat(months(intake).get("diesel-road 2025-01")).isEqualTo(new BigDecimal("82.437"));
        assertThat(months(intake)).doesNotContainKey("diesel-road 2025-07");
        assertThat(intake.counts()).containsKey("fuel-named-elsewhere").containsKey("table-restated");
    }

    @Test
    void readsWasteOnceAlthoughFourTablesStateIt() {
        Intake.Accepted intake = accepted("th12_1.5waste2025.xlsx");
        assertThat(years(intake))
                .isEqualTo(Map.of(
                        "waste-landfill 2026", new BigDecimal("4381"),
                        "waste-hazardous 2026", new BigDecimal("21.7"),
                        "waste-recycled 2026", new BigDecimal("1223")));
        assertThat(intake.counts())
                .containsEntry("dash-against-number", 1)
                .containsEntry("same-figures-other-year", 1)
                .containsEntry("month-in-future", 1);
    }

    @Test
    void accountsForEveryRowOfEveryBook() {
        for (String name : List.of(
                "th09_1.1Water.xlsx", "th10_1.2electric.xlsx", "th11_1.3Gassolene.xlsx", "th12_1.5waste2025.xlsx")) {
            RowCount rows = accepted(name).rows();
            assertThat(rows.rejected()).isZero();
            assertThat(rows.accepted()).isPositive();
        }
    }

    private static Intake.Accepted accepted(String name) {
        Intake intake = Samples.read(name);
        assertThat(intake).as(() -> name + " " + intake.findings()).isInstanceOf(Intake.Accepted.class);
        return (Intake.Accepted) intake;
    }

    private static Map<String, BigDecimal> months(Intake.Accepted intake) {
        return intake.statements().stream()
                .flatMap(statement -> statement.lines().stream())
                .collect(Collectors.toMap(
                        line -> line.activity() + " " + line.month(),
                        line -> line.quantity().amount(),
                        BigDecimal::add,
                        TreeMap::new));
    }

    private static Map<String, BigDecimal> years(Intake.Accepted intake) {
        return intake.statements().stream()
                .flatMap(statement -> statement.lines().stream())
                .collect(Collectors.toMap(
                        line -> line.activity() + " " + line.month().getYear(),
                        line -> line.quantity().amount(),
                        BigDecimal::add,
                        TreeMap::new))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
