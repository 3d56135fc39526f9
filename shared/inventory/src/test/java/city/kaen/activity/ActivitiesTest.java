package city.kaen.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ActivitiesTest {
    @Test
    void knowsAnActivityByItsId() {
        Activity grid = Activities.shipped().get("electricity-grid");

        assertThat(grid.unit()).isEqualTo(Unit.KILOWATT_HOUR);
        assertThat(grid.cell()).isEqualTo("*.2");
        assertThat(grid.nameTh()).isEqualTo("ไฟฟ้าจากโครงข่าย");
    }

    @Test
    void refusesAnIdItDoesNotKnow() {
        assertThat(Activities.shipped().find("moonlight")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Activities.shipped().get("moonlight"))
                .withMessageContaining("moonlight");
    }

    @Test
    void idsAreUniqueAndInTheirForm() {
        assertThat(Activities.shipped().all())
                .extracting(Activity::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }
}
