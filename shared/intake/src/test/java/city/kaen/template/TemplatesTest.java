package city.kaen.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.layout.ActivityWords;
import city.kaen.table.Row;
import city.kaen.table.TableFiles;
import city.kaen.unit.Units;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    @ParameterizedTest
    @MethodSource("datasets")
    void writesOneTableAndItsLists(String dataset) {
        List<Row> rows = TableFiles.read(Templates.workbook(dataset))
                .sheets()
                .getFirst()
                .rows()
                .toList();
        assertThat(rows.getFirst().cells())
                .extracting(cell -> cell.text())
                .contains("เดือน", "กิจกรรม", "ปริมาณ", "หน่วย");
        assertThat(rows).hasSize(2);
    }

    static List<String> datasets() {
        return Templates.datasets();
    }

    @Test
    void offersOnlyNamesThatAreUnderstood() {
        for (Activity activity : Activities.shipped().all()) {
            assertThat(ActivityWords.shipped()
                            .find(activity.nameTh())
                            .orElseThrow()
                            .activity())
                    .as(activity.nameTh())
                    .isEqualTo(activity.id());
            assertThat(ActivityWords.shipped().find(activity.id()).orElseThrow().activity())
                    .isEqualTo(activity.id());
            assertThat(Units.shipped().find(activity.unit().symbol())).isPresent();
        }
    }

    @Test
    void refusesAnUnknownDataset() {
        assertThatThrownBy(() -> Templates.workbook("weather")).hasMessage("no dataset is called weather");
    }
}
