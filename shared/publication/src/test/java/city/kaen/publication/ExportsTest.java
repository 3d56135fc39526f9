package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ExportsTest {
    private final Publication publication = Publications.of(SampleInventory.PROFILE, SampleInventory.years());

    @Test
    void theCrfTableHasItsColumnsAndAddsUpToTheBasicTotal() throws IOException {
        List<Row> rows = sheet(0);
        assertThat(rows.getFirst().getCellCount()).isEqualTo(33);
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("Inventory year");
        BigDecimal tonnes = rows.stream()
                .skip(1)
                .map(row -> row.getCellText(27))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(tonnes).isEqualByComparingTo("7.72019172");
        assertThat(rows.stream().filter(row -> row.getCellText(6).equals("NE"))).hasSizeGreaterThan(40);
    }

    @Test
    void aRowOfTheCrfTableNamesItsActivityAndSource() throws IOException {
        Row electricity = sheet(0).stream()
                .filter(row -> row.getCellText(1).equals("I.2.2"))
                .findFirst()
                .orElseThrow();
        assertThat(electricity.getCellText(4)).isEqualTo("Indirect emissions (S2)");
        assertThat(electricity.getCellText(7)).isEqualTo("12082.8");
        assertThat(electricity.getCellText(8)).isEqualTo("kWh");
        assertThat(electricity.getCellText(10)).isEqualTo("Works");
        assertThat(electricity.getCellText(24)).isEmpty();
        assertThat(electricity.getCellText(27)).isEqualTo("6.04019172");
    }

    @Test
    void theSummaryHasTheSameTotal() {
        assertThat(text("exports/2025-summary.csv").lines().toList().getLast())
                .startsWith("Total (excluding generation of grid-supplied energy),0,,6.04019172,,1.68,,");
    }

    @Test
    void theCityFootprintHasTheBasicTotalUnrounded() {
        List<String> lines = text("exports/2025-tgo-ccf.csv").lines().toList();
        assertThat(lines.getLast()).isEqualTo(",BASIC,,6.04019172,1.68,7.72019172,");
        assertThat(lines).anyMatch(line -> line.contains("On-road,NE,NE,NE,,"));
    }

    @Test
    void theFootprintOfTheMunicipalityIsItsOwnAloneAndRoundsItsScopesUp() {
        // 363 L of diesel at 2.698722 kg CO2, 0.000142038 kg CH4 x 30 (fossil) and 0.000142038 kg N2O x 265
        assertThat(text("exports/2025-tgo-cfo.csv"))
                .contains("2,ไฟฟ้าจากโครงข่าย / Grid electricity,12082.8,kWh,TGO-GRID/test,6040.19172,6.04019172")
                .containsPattern("1,รวมขอบเขตที่ 1 / Total of scope 1,,,,99[0-9.]+,1\n")
                .contains("2,รวมขอบเขตที่ 2 / Total of scope 2,,,,6040.19172,7\n")
                .doesNotContain("2400");
        assertThat(text("exports/2025-not-mapped.csv"))
                .contains("TGO CFO,,The network,")
                .contains("TGO CFO,VI.1,Tap water,606,m3,");
    }

    @Test
    void whatDoesNotMapIsPrinted() {
        assertThat(text("exports/2025-not-mapped.csv"))
                .contains("II.1.1", "Diesel", "363,L,It is not counted again")
                .contains("606,m3,\"Data have been received, but no emission factor");
    }

    private String text(String path) {
        return PublishedFiles.text(publication.find(path).orElseThrow());
    }

    private List<Row> sheet(int index) throws IOException {
        byte[] workbook =
                publication.find("exports/2025-crf.xlsx").orElseThrow().content();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheet(index).orElseThrow().read();
        }
    }
}
