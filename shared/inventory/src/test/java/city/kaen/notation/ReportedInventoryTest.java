package city.kaen.notation;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.inventory.TotalKind;
import city.kaen.notation.ReportedInventory.CellProblem;
import city.kaen.notation.ReportedInventory.NotFooting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportedInventoryTest {
    @Test
    void aTotalThatIsNotTheSumOfItsCellsIsReported() {
        ReportedInventory inventory = new ReportedInventory(
                "Somewhere",
                "2020",
                TotalKind.BASIC,
                Map.of("I.1.1", CellValue.parse("10"), "III.1.2", CellValue.parse("5"), "I.4.4", CellValue.parse("1")),
                Map.of(TotalKind.BASIC, new BigDecimal("15"), TotalKind.TERRITORIAL, new BigDecimal("16")));

        assertThat(inventory.notFooting(BigDecimal.ONE))
                .containsExactly(new NotFooting(TotalKind.TERRITORIAL, new BigDecimal("16"), new BigDecimal("11")));
    }

    @Test
    void everyMandatoryCellThatIsBlankIsAFinding() {
        ReportedInventory inventory = new ReportedInventory("Somewhere", "2020", TotalKind.BASIC, Map.of(), Map.of());

        assertThat(inventory.problems())
                .hasSize(32)
                .allMatch(problem -> problem.code().equals("cell-blank"))
                .extracting(CellProblem::ref)
                .doesNotContain("I.1.3", "I.4.4");
        assertThat(inventory.sum(TotalKind.BASIC)).isZero();
    }

    @Test
    void aKeyOwesItsReaderATargetOrAReason() {
        ReportedInventory inventory = new ReportedInventory(
                "Somewhere",
                "2020",
                TotalKind.OTHER_SCOPE_3,
                Map.of(
                        "I.1.1", CellValue.parse("IE"),
                        "I.1.2", CellValue.parse("IE (I.1.2)"),
                        "I.2.1", CellValue.parse("NO; C"),
                        "I.2.2", CellValue.parse("NE"),
                        "I.3.1", new CellValue.Keys(List.of(Notation.of(NotationKey.NE, "no meters yet"))),
                        "I.3.2", CellValue.parse("IE (I.2.2)"),
                        "I.4.1", CellValue.parse("?"),
                        "VI.1", CellValue.parse("NO")),
                Map.of());

        assertThat(inventory.problems())
                .extracting(problem -> problem.ref() + " " + problem.code())
                .containsExactly(
                        "I.1.1 notation-target",
                        "I.1.2 notation-target",
                        "I.2.1 notation-several",
                        "I.2.2 notation-reason",
                        "I.4.1 cell-broken");
    }
}
