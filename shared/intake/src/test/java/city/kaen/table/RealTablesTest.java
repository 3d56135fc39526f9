package city.kaen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The books of a Thai institution and of a city, as they came.
class RealTablesTest {
    @Test
    void readsTheElectricityBook() {
        TableFile file = TableFiles.read(RealData.bytes("files/th10_1.2electric.xlsx"));

        assertThat(file.format()).isEqualTo("XLSX");
        assertThat(file.sheets()).extracting(Sheet::name).containsExactly("2569", "2568");
        Sheet sheet = file.sheets().get(1);
        assertThat(sheet.merges()).contains(new Merge(3, 0, 4, 0), new Merge(3, 1, 3, 4));
        assertThat(Tables.cell(sheet, "A5")).isEqualTo(new Cell.Text("ม.ค."));
        assertThat(Tables.cell(sheet, "G5"))
                .isEqualTo(new Cell.Numeric(new BigDecimal("17434.4"), "17434.400000000373"));
        assertThat(sum(sheet, "C", 5, 16)).isEqualByComparingTo("385146.4");
        assertThat(sum(sheet, "G", 5, 16)).isEqualByComparingTo("403036.8");
    }

    @Test
    void readsTheWaterBook() {
        TableFile file = TableFiles.read(RealData.bytes("files/th09_1.1Water.xlsx"));

        Sheet sheet = file.sheets().get(1);
        assertThat(sum(sheet, "C", 5, 16)).isEqualByComparingTo("5666.4");
        assertThat(sum(sheet, "G", 5, 16)).isEqualByComparingTo("8337.5");
        assertThat(Tables.cell(file.sheets().getFirst(), "I5")).isEqualTo(new Cell.Failed("#DIV/0!"));
        assertThat(Tables.rows(sheet).getLast().number()).isLessThan(200);
    }

    @Test
    void readsTheFuelBook() {
        TableFile file = TableFiles.read(RealData.bytes("files/th11_1.3Gassolene.xlsx"));

        assertThat(file.sheets())
                .extracting(Sheet::name)
                .containsExactly("2569", "2568", "2567", "IQS", "rae", "บำรุงรักษา");
        assertThat(sum(file.sheets().get(1), "G", 5, 16)).isEqualByComparingTo("339.833");
    }

    @Test
    void readsTheWasteBook() {
        TableFile file = TableFiles.read(RealData.bytes("files/th12_1.5waste2025.xlsx"));

        assertThat(file.sheets().getFirst().name()).isEqualTo("ปริมาณขยะรายเดือน ");
        List<Cell> landfilled = Tables.rows(file).get(3).cells();
        assertThat(landfilled.getFirst().text()).isEqualTo("ขยะทั่วไป (ฝังกลบเท่านั้น)");
        assertThat(total(landfilled.subList(1, 13))).isEqualByComparingTo("4381.0");
    }

    @Test
    void readsTheWasteOfBangkok() {
        TableFile file = TableFiles.read(RealData.bytes("files/th02__inf_ปริมาณมูลฝอย61.csv"));

        List<Row> rows = Tables.rows(file);
        assertThat(rows.size()).isEqualTo(1 + 51);
        assertThat(rows.getFirst().cells().getFirst()).isEqualTo(new Cell.Text("dcode"));
        BigDecimal tonnes = rows.stream()
                .skip(1)
                .flatMap(row -> row.cells().subList(2, 14).stream())
                .map(cell -> new BigDecimal(cell.text()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(tonnes).isEqualByComparingTo("3907625.90");
    }

    private static BigDecimal sum(Sheet sheet, String column, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = from; row <= to; row++) {
            sum = sum.add(total(List.of(Tables.cell(sheet, column + row))));
        }
        return sum;
    }

    private static BigDecimal total(List<Cell> cells) {
        return cells.stream()
                .filter(Cell.Numeric.class::isInstance)
                .map(cell -> ((Cell.Numeric) cell).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
