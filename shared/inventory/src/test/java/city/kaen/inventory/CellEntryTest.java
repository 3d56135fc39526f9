package city.kaen.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellEntryTest {
    @Test
    void tellsAnEstimateFromAMeasurement() {
        CellEntry measured = new CellEntry(
                Book.COMMUNITY,
                "VI.1",
                "water-supply",
                "works",
                "",
                Quantity.of("3", Unit.CUBIC_METRE),
                Optional.empty(),
                InventoryCalculation.NO_FACTOR,
                true);
        CellEntry estimated = new CellEntry(
                measured.book(),
                measured.ref(),
                measured.activity(),
                measured.department(),
                measured.district(),
                measured.quantity(),
                measured.gases(),
                measured.factor(),
                measured.counted(),
                "between 2025-01 and 2025-03");

        assertThat(measured.isEstimated()).isFalse();
        assertThat(estimated.isEstimated()).isTrue();
        assertThat(estimated.counted(false).estimate()).isEqualTo("between 2025-01 and 2025-03");
    }
}
