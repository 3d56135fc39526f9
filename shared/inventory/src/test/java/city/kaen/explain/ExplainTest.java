package city.kaen.explain;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final Quantity TEN = Quantity.of("10", Unit.LITRE);
    private static final FactorLibrary LIBRARY = FactorLibrary.shipped();

    @Test
    void walksFromTheCellToTheRowOfTheFile() {
        Provenance files = (month, entry) ->
                List.of(new LineOrigin("truck-1", TEN, "inbox/kkc/fleet/fuel.xlsx", "v1", "2568", 7, "C"));
        Explanation tree = new Explain(GwpSet.of("AR5-TGO"), LIBRARY, files)
                .cell("II.1.1", List.of(new InventoryMonth(MAY, List.of(diesel("central"), recycled()))));

        assertThat(tree.value()).isEqualByComparingTo("27.4062321");
        assertThat(tree.lines())
                .containsExactly(
                        "II.1.1 Emissions from fuel combustion on-road transportation occurring in the city: 27.4062321"
                                + " kg CO2e = sum of 1 entries, AR5-TGO",
                        "  2025-05 Diesel, on-road, fleet, central: 27.4062321 kg CO2e = 10 L x"
                                + " TGO-2022/diesel-road/L/TH/2022-04",
                        "    activity data: 10 L = sum of 1 lines",
                        "      truck-1: 10 L [inbox/kkc/fleet/fuel.xlsx version v1, 2568!C7]",
                        "    factor TGO-2022/diesel-road/L/TH/2022-04: 2.74062321 kg CO2e per L [TGO list for the carbon"
                                + " footprint of organisations (ts_578cd2cb78.pdf), in force 1 April 2022; Mobile"
                                + " Combustion (On road): Gas/ Diesel Oil; net calorific value by DEDE x IPCC 2006 volume"
                                + " 2 Tables 3.2.1 and 3.2.2]",
                        "    ch4Fossil: 0.0426114 kg CO2e = 0.00142038 kg x 30",
                        "    co2: 26.98722 kg CO2e = 26.98722 kg x 1",
                        "    n2o: 0.3764007 kg CO2e = 0.00142038 kg x 265");
    }

    @Test
    void endsAtTheEntriesWhereNoLinesAreKnown() {
        Explanation tree = new Explain(GwpSet.of("AR5"), LIBRARY, Provenance.none())
                .cell("II.1.1", List.of(new InventoryMonth(MAY, List.of(diesel("")))));

        assertThat(tree.parts().getFirst().parts().getFirst().parts()).isEmpty();
        assertThat(tree.lines()).contains("    activity data: 10 L");
    }

    @Test
    void saysWhyAnEntryIsHeldAndShowsAFactorThatIsGone() {
        CellEntry held = new CellEntry(
                Book.COMMUNITY, "II.1.1", "diesel-road", "fleet", "", TEN, Optional.empty(), "held: no factor", true);
        CellEntry gone = new CellEntry(
                Book.COMMUNITY,
                "II.1.1",
                "diesel-road",
                "fleet",
                "",
                TEN,
                diesel("").gases(),
                "GONE/x",
                true);
        Provenance plain = (month, entry) -> List.of(new LineOrigin("", TEN, "a.csv", "v2", "", 3, ""));
        Explanation tree = new Explain(GwpSet.of("AR5"), LIBRARY, plain)
                .cell("II.1.1", List.of(new InventoryMonth(MAY, List.of(held, gone))));

        assertThat(tree.lines())
                .contains("  2025-05 Diesel, on-road, fleet: 0 kg CO2e = held: no factor")
                .contains("      line: 10 L [a.csv version v2, 3]")
                .noneMatch(line -> line.contains("factor GONE"));
    }

    private static CellEntry diesel(String district) {
        String id = "TGO-2022/diesel-road/L/TH/2022-04";
        return new CellEntry(
                Book.COMMUNITY,
                "II.1.1",
                "diesel-road",
                "fleet",
                district,
                TEN,
                Optional.of(LIBRARY.find(id).orElseThrow().emissionsOf(TEN)),
                id,
                true);
    }

    private static CellEntry recycled() {
        return new CellEntry(Book.COMMUNITY, "", "waste-recycled", "fleet", "", TEN, Optional.empty(), "none", false);
    }
}
