package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.publication.export.ActivityCsv;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityFileTest {
    private final List<String> lines = PublishedFiles.text(
                    Publications.of(SampleInventory.PROFILE, SampleInventory.years())
                            .find("activity/2025.csv")
                            .orElseThrow())
            .lines()
            .toList();

    @Test
    void hasARowForEveryEntry() {
        assertThat(lines.getFirst()).isEqualTo(String.join(",", ActivityCsv.COLUMNS));
        assertThat(lines).hasSize(1 + 12 * 6);
    }

    @Test
    void writesExactNumbersAndLeavesOutWhatIsNotKnown() {
        assertThat(lines)
                .contains(
                        "2025-01,operations,works,,I.2.2,electricity-grid,1001.4,kWh,TGO-GRID/test,yes,,0,0,0,0,,500.59986,0,0,500.59986,,,")
                .contains(
                        "2025-01,operations,works,,VI.1,water-supply,50.5,m3,,yes,held: no factor in force,,,,,,,,,,,,")
                .contains("2025-01,operations,works,,,waste-recycled,1,kg,,no,,,,,,,,,,,,,");
    }
}
