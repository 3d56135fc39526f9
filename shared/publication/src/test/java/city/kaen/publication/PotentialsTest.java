package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PotentialsTest {
    @Test
    void leavesOutASetThatGivesNoPotentialForAGas() {
        JsonNode figure = figureOf("HFC-41"); // AR4 gives none

        assertThat(figure.at("/kilogramsCo2e/AR5-TGO").asText()).isEqualTo("232");
        assertThat(figure.path("kilogramsCo2e").has("AR4")).isFalse();
    }

    @Test
    void statesNothingWhereTheCitysOwnSetGivesNone() {
        JsonNode figure = figureOf("unheard-of");

        assertThat(figure.path("status").asText()).isEqualTo("x");
        assertThat(figure.path("notation").asText()).isEqualTo("NE");
        assertThat(figure.at("/reason/en").asText()).contains("potential");
    }

    private static JsonNode figureOf(String gas) {
        CellEntry entry = new CellEntry(
                Book.COMMUNITY,
                "IV.2",
                "sulphur-hexafluoride",
                "works",
                "",
                Quantity.of("2", Unit.KILOGRAM),
                Optional.of(GasMasses.of(gas, new BigDecimal("2"))),
                "SET/test",
                true);
        InventoryYear year =
                new InventoryYear(2025, List.of(new InventoryMonth(YearMonth.of(2025, 1), List.of(entry))));
        PublishedFiles published = new PublishedFiles(Publications.of(SampleInventory.PROFILE, Map.of(2025, year)));
        JsonNode document = published.json("years/2025.json");
        assertThat(published.faults("year", document.toString())).isEmpty();
        for (JsonNode cell : document.path("cells")) {
            if (Objects.equals(cell.path("ref").asText(), "IV.2")) {
                return cell.path("figure");
            }
        }
        throw new AssertionError("no cell IV.2");
    }
}
