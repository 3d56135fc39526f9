package city.kaen.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
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

    @Test
    void aCityAddsActivitiesAndWordsOfItsOwn() {
        Activity steam = new Activity("district-steam", Unit.MEGAJOULE, "steam", "I.2.2", "ไอน้ำ", "District steam");

        Activities own = Activities.shippedAnd(List.of(steam), Map.of("DFO", "diesel-stationary"));

        assertThat(own.get("district-steam")).isEqualTo(steam);
        assertThat(own.own()).containsExactly(steam);
        assertThat(own.words()).containsExactly(Map.entry("DFO", "diesel-stationary"));
        assertThat(own.all()).hasSize(Activities.shipped().all().size() + 1);
        assertThat(Activities.shipped().find("district-steam")).isEmpty();
    }

    @Test
    void activitiesAreTheSameWhereTheCityDeclaresTheSame() {
        Activity steam = new Activity("district-steam", Unit.MEGAJOULE, "steam", "I.2.2", "ไอน้ำ", "District steam");
        Activities one = Activities.shippedAnd(List.of(steam), Map.of("DFO", "diesel-stationary"));
        Activities same = Activities.shippedAnd(List.of(steam), Map.of("DFO", "diesel-stationary"));

        assertThat(one)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .hasToString(same.toString())
                .isNotEqualTo(Activities.shipped())
                .isNotEqualTo(Activities.shippedAnd(List.of(steam), Map.of()))
                .isNotEqualTo("district-steam");
    }

    @Test
    void refusesWhatShipsAlreadyAndAWordOfNoActivity() {
        Activity grid = Activities.shipped().get("electricity-grid");

        assertThatIllegalArgumentException().isThrownBy(() -> Activities.shippedAnd(List.of(grid), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Activities.shippedAnd(List.of(), Map.of("glow", "moonlight")))
                .withMessageContaining("moonlight");
    }

    @Test
    void namesTheSameThingMeasuredOtherwiseAndIdsThatShareAWord() {
        Activities shipped = Activities.shipped();

        assertThat(shipped.otherwise(shipped.get("natural-gas")))
                .extracting(Activity::id)
                .contains("natural-gas-volume");
        assertThat(shipped.otherwise(shipped.get("diesel-road")))
                .extracting(Activity::id)
                .containsExactly("diesel-heat");
        assertThat(shipped.otherwise(shipped.get("propane")))
                .extracting(Activity::id)
                .containsExactly("lpg-stationary", "lpg-heat");
        assertThat(shipped.otherwise(shipped.get("electricity-grid"))).isEmpty();
        assertThat(shipped.like("Diesel oil")).contains("diesel-road", "diesel-off-road");
        assertThat(shipped.like("???")).isEmpty();
    }

    @Test
    void aCityWithoutTheListOfDensitiesKeepsWhatItMeasured() {
        Activities own = Activities.shippedAnd(List.of(), Map.of("DFO", "diesel-stationary"));

        assertThat(own.byDensity()).isTrue();
        assertThat(own.withoutDensities().byDensity()).isFalse();
        assertThat(own.withoutDensities().words()).isEqualTo(own.words());
        assertThat(own.withoutDensities()).isNotEqualTo(own);
    }
}
