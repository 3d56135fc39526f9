package city.kaen.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.completeness.Completeness.Reported;
import city.kaen.completeness.Expectation.State;
import city.kaen.inventory.Book;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);

    @Test
    void aDatasetCameIsMissingOrMayStillCome() {
        List<Expectation> all = Completeness.of(
                city(), Set.of(new Reported("fleet", "fuel", MAY)), MAY, MAY.plusMonths(2), LocalDate.of(2025, 7, 11));

        assertThat(all).extracting(Expectation::state).containsExactly(State.REPORTED, State.MISSING, State.NOT_DUE);
        assertThat(all.getFirst().due()).isEqualTo(LocalDate.of(2025, 6, 10));
    }

    @Test
    void theDueDayItselfIsInTime() {
        assertThat(Completeness.of(city(), Set.of(), MAY, MAY, LocalDate.of(2025, 6, 10)))
                .extracting(Expectation::state)
                .containsExactly(State.NOT_DUE);
    }

    private static CityProfile city() {
        Department fleet = new Department("fleet", "ยานพาหนะ", "Fleet", Book.OPERATIONS, "II.1", List.of("fuel"), 10);
        return new CityProfile(
                "kkc",
                "ขอนแก่น",
                "Khon Kaen",
                1,
                "46",
                2024,
                "AR5",
                List.of(),
                "TH",
                Set.of(),
                false,
                List.of(fleet),
                List.of());
    }
}
