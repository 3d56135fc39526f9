package city.kaen.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GpcCellsTest {
    private static final GpcCells CELLS = GpcCells.shipped();

    @Test
    void thereAre54CellsOf32BasicAnd48BasicPlusAnd27Territorial() {
        assertThat(CELLS.all()).hasSize(54);
        assertThat(CELLS.all().stream().filter(TotalKind.BASIC::holds)).hasSize(32);
        assertThat(CELLS.all().stream().filter(TotalKind.BASIC_PLUS::holds)).hasSize(48);
        assertThat(CELLS.all().stream().filter(TotalKind.TERRITORIAL::holds)).hasSize(27);
        assertThat(CELLS.all().stream().filter(TotalKind.OTHER_SCOPE_3::holds))
                .extracting(GpcCell::ref)
                .containsExactly("VI.1");
    }

    @Test
    void inWasteTheLastDigitIsNotTheScope() {
        assertThat(CELLS.get("III.1.2").scope()).isEqualTo(3);
        assertThat(CELLS.get("III.1.3").scope()).isEqualTo(1);
    }

    @Test
    void electricityMadeForTheGridIsInNoBasicTotal() {
        GpcCell cell = CELLS.get("I.4.4");

        assertThat(cell.inBasic()).isFalse();
        assertThat(cell.inBasicPlus()).isFalse();
        assertThat(cell.inTerritorial()).isTrue();
    }

    @Test
    void aCellKnowsItsSectorAndSubSector() {
        assertThat(CELLS.get("III.1.2").sectorRef()).isEqualTo("III");
        assertThat(CELLS.get("III.1.2").subSectorRef()).isEqualTo("III.1");
        assertThat(CELLS.get("V.2").sectorRef()).isEqualTo("V");
        assertThat(CELLS.get("V.2").subSectorRef()).isEqualTo("V.2");
    }

    @Test
    void refusesAReferenceThatIsNone() {
        assertThat(CELLS.find("I.63")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> CELLS.get("I.63"));
    }
}
