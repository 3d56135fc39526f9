package city.kaen.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import org.junit.jupiter.api.Test;

class DatasetNamesTest {
    @Test
    void namesEveryDatasetThatActivitiesHave() {
        assertThat(Activities.shipped().all().stream()
                        .map(Activity::dataset)
                        .filter(dataset -> !dataset.isEmpty())
                        .distinct())
                .allMatch(DatasetNames::has);
    }
}
