package city.kaen.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.MethodSettings;
import city.kaen.gap.GapMethod;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MonthGapsTest {
    private static final CityProfile CITY = TestCity.profile(false).with(methods(GapMethod.INTERPOLATION));

    @Test
    void fillsBetweenTheMonthsThatWereMeasuredAndNowhereElse() {
        SortedMap<YearMonth, List<ActivityData>> filled = MonthGaps.year(
                CITY, Map.of(month(2025, 2), power(2025, 2, "10"), month(2025, 4), power(2025, 4, "30")), 2025);

        assertThat(filled.keySet()).containsExactly(month(2025, 2), month(2025, 3), month(2025, 4));
        ActivityData march = at(filled, 2025, 3);
        assertThat(march.quantity()).isEqualTo(Quantity.of("20", Unit.KILOWATT_HOUR));
        assertThat(march.estimate()).isEqualTo("between 2025-02 and 2025-04");
        assertThat(at(filled, 2025, 4).isEstimated()).isFalse();
    }

    @Test
    void fillsAcrossTheTurnOfAYearFromItsNeighbours() {
        Map<YearMonth, List<ActivityData>> known =
                Map.of(month(2024, 12), power(2024, 12, "10"), month(2025, 2), power(2025, 2, "30"));

        assertThat(at(MonthGaps.year(CITY, known, 2025), 2025, 1).quantity())
                .isEqualTo(Quantity.of("20", Unit.KILOWATT_HOUR));
        assertThat(MonthGaps.year(CITY, known, 2024).keySet()).containsExactly(month(2024, 12));
    }

    @Test
    void looksNoFurtherThanTheYearsBesideIt() {
        Map<YearMonth, List<ActivityData>> far =
                Map.of(month(2023, 1), power(2023, 1, "10"), month(2025, 1), power(2025, 1, "30"));
        Map<YearMonth, List<ActivityData>> farther = new TreeMap<>(far);
        farther.put(month(2027, 1), power(2027, 1, "50"));

        assertThat(MonthGaps.year(CITY, farther, 2024))
                .as("a year beyond the neighbours changes nothing")
                .isEqualTo(MonthGaps.year(CITY, far, 2024));
        assertThat(MonthGaps.year(CITY, far, 2021)).isEmpty();
    }

    @Test
    void addsNothingToAMonthForWhichTheDepartmentSentSomethingOfTheDataset() {
        ActivityData other = power(2025, 3, "7").getFirst().at("hall");
        Map<YearMonth, List<ActivityData>> known = Map.of(
                month(2025, 2), power(2025, 2, "10"),
                month(2025, 3), List.of(other),
                month(2025, 4), power(2025, 4, "30"));

        assertThat(MonthGaps.year(CITY, known, 2025).get(month(2025, 3))).containsExactly(other);
    }

    @Test
    void fillsNothingWhereTheCityDoesNotSaySo() {
        assertThat(MonthGaps.filledBy(TestCity.profile(false))).isFalse();
        assertThat(MonthGaps.filledBy(TestCity.profile(false).with(methods(GapMethod.NONE))))
                .isFalse();
        assertThat(MonthGaps.filledBy(CITY)).isTrue();
    }

    @Test
    void anEstimateIsAnEntryOfItsOwnThatSaysSo() {
        ActivityData march = at(
                MonthGaps.year(
                        CITY, Map.of(month(2025, 2), power(2025, 2, "10"), month(2025, 4), power(2025, 4, "30")), 2025),
                2025,
                3);

        List<CellEntry> entries = InventoryCalculation.month(
                        CITY, city.kaen.factor.FactorLibrary.shipped(), month(2025, 3), List.of(march))
                .entries();

        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().isEstimated()).isTrue();
        assertThat(InventoryCalculation.isMadeOf(entries.getFirst(), march, CITY))
                .as("no line of a file stands behind it")
                .isFalse();
    }

    private static ActivityData at(SortedMap<YearMonth, List<ActivityData>> filled, int year, int month) {
        return filled.getOrDefault(month(year, month), List.of()).getFirst();
    }

    private static YearMonth month(int year, int month) {
        return YearMonth.of(year, month);
    }

    private static List<ActivityData> power(int year, int month, String kilowattHours) {
        return List.of(new ActivityData(
                Book.COMMUNITY,
                "pea",
                "",
                "I.1",
                "electricity-grid",
                month(year, month),
                Quantity.of(kilowattHours, Unit.KILOWATT_HOUR)));
    }

    private static MethodSettings methods(GapMethod method) {
        MethodSettings none = MethodSettings.NONE;
        return new MethodSettings(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                none.notations(),
                new TreeMap<>(Map.of("electricity", method)),
                none.uncertainties(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
