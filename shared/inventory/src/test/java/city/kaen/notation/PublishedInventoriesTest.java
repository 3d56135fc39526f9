package city.kaen.notation;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.DomainFolder;
import city.kaen.inventory.GpcCell;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.TotalKind;
import city.kaen.shipped.ShippedRow;
import city.kaen.shipped.ShippedTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// 329 inventories that cities published, rolled up from their cells.
class PublishedInventoriesTest {
    /// The published figures are binary floating point, summed in another order.
    private static final BigDecimal RESIDUE = new BigDecimal("0.01");

    private static final Map<TotalKind, String> COLUMNS =
            Map.of(TotalKind.BASIC, "BASIC", TotalKind.BASIC_PLUS, "BASIC+", TotalKind.TERRITORIAL, "Territorial");

    @Test
    void allRollUpToTheirPublishedTotalsButOne() {
        List<ReportedInventory> published = read();

        assertThat(published).hasSize(329);
        assertThat(published.stream()
                        .filter(inventory -> !inventory.notFooting(RESIDUE).isEmpty()))
                .extracting(inventory -> inventory.city() + " " + inventory.period())
                .containsExactly("Houston 2020");
        ReportedInventory houston = published.stream()
                .filter(inventory -> !inventory.notFooting(RESIDUE).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(houston.notFooting(RESIDUE))
                .extracting(ReportedInventory.NotFooting::kind)
                .containsExactly(TotalKind.BASIC, TotalKind.BASIC_PLUS);
    }

    @Test
    void everyCellIsANumberAKeyOrBlank() {
        assertThat(read().stream()
                        .flatMap(inventory -> inventory.cells().values().stream())
                        .filter(CellValue.Broken.class::isInstance))
                .isEmpty();
    }

    @Test
    void bangkokRollsUpAsPublished() {
        ReportedInventory of2018 = named("Bangkok", "2018");
        ReportedInventory of2013 = named("Bangkok", "2013");

        DomainFolder.holds(DomainFolder.vector("T21"), of2018.sum(TotalKind.BASIC));
        DomainFolder.holds(DomainFolder.vector("T22"), of2018.sum(TotalKind.TERRITORIAL));
        DomainFolder.holds(DomainFolder.vector("T23"), of2013.sum(TotalKind.BASIC_PLUS));
        assertThat(inputs(DomainFolder.vector("T21"), "cells")).isEqualByComparingTo(of2018.sum(TotalKind.BASIC));
        assertThat(of2018.value("I.4.4"))
                .isEqualTo(new CellValue.Amount(
                        DomainFolder.vector("T21").at("/inputs/excluded/I.4.4").decimalValue()));
    }

    private static BigDecimal inputs(JsonNode vector, String name) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode value : vector.get("inputs").get(name)) {
            sum = sum.add(value.decimalValue());
        }
        return sum;
    }

    private static ReportedInventory named(String city, String year) {
        return read().stream()
                .filter(inventory ->
                        inventory.city().equals(city) && inventory.period().equals(year))
                .findFirst()
                .orElseThrow();
    }

    private static List<ReportedInventory> read() {
        return ShippedTable.parse(DomainFolder.text("c40_gpc_inventories.csv")).stream()
                .map(PublishedInventoriesTest::inventory)
                .toList();
    }

    private static ReportedInventory inventory(ShippedRow row) {
        Map<String, CellValue> cells = new HashMap<>();
        for (GpcCell cell : GpcCells.shipped().all()) {
            cells.put(cell.ref(), CellValue.parse(row.text(cell.ref())));
        }
        Map<TotalKind, BigDecimal> stated = new HashMap<>();
        COLUMNS.forEach((kind, column) -> stated.put(kind, row.decimal(column)));
        TotalKind level = row.get("Level").equals("BASIC") ? TotalKind.BASIC : TotalKind.BASIC_PLUS;
        return new ReportedInventory(row.get("City"), row.get("Year"), level, cells, stated);
    }
}
