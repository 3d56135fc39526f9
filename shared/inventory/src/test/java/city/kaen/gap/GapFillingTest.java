package city.kaen.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapFillingTest {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth APRIL = YearMonth.of(2025, 4);

    @Test
    void aMissingMonthStaysMissingUnlessTheCityChoosesOtherwise() {
        assertThat(GapFilling.fill(GapMethod.NONE, series("10", null, null, "40"), JANUARY, APRIL))
                .extracting(MonthValue::month)
                .containsExactly(JANUARY, APRIL);
    }

    @Test
    void interpolatesBetweenMeasuredMonthsOnly() {
        List<MonthValue> filled = GapFilling.fill(
                GapMethod.INTERPOLATION, series("10", null, null, "40"), JANUARY.minusMonths(1), APRIL.plusMonths(1));

        assertThat(filled).hasSize(4);
        assertThat(filled.get(1).amount()).isEqualByComparingTo("20");
        assertThat(filled.get(2).amount()).isEqualByComparingTo("30");
        assertThat(filled.get(1).isEstimated()).isTrue();
        assertThat(filled.get(1).estimate()).isEqualTo("between 2025-01 and 2025-04");
        assertThat(filled.get(3).isEstimated()).isFalse();
    }

    @Test
    void scalesTheSameMonthOfLastYear() {
        Map<YearMonth, BigDecimal> series = series("20", "40", null, null);
        series.put(JANUARY.minusYears(1), new BigDecimal("10"));
        series.put(JANUARY.minusYears(1).plusMonths(1), new BigDecimal("20"));
        series.put(JANUARY.minusYears(1).plusMonths(2), new BigDecimal("7"));

        List<MonthValue> filled = GapFilling.fill(GapMethod.SAME_MONTH_LAST_YEAR, series, JANUARY, APRIL);

        assertThat(filled).hasSize(3);
        assertThat(filled.getLast().amount()).isEqualByComparingTo("14");
        assertThat(filled.getLast().estimate()).isEqualTo("the same month of last year, scaled");
    }

    @Test
    void takesLastYearAsItIsWhereNothingCanBeCompared() {
        Map<YearMonth, BigDecimal> series = series(null, null, null, "5");
        series.put(JANUARY.minusYears(1), new BigDecimal("7"));

        assertThat(GapFilling.fill(GapMethod.SAME_MONTH_LAST_YEAR, series, JANUARY, JANUARY))
                .containsExactly(new MonthValue(JANUARY, new BigDecimal("7"), "the same month of last year"));
    }

    @Test
    void whenTheRealDataComeTheDifferenceIsShown() {
        List<MonthValue> before =
                GapFilling.fill(GapMethod.INTERPOLATION, series("10", null, "30", null), JANUARY, APRIL);
        List<MonthValue> after =
                GapFilling.fill(GapMethod.INTERPOLATION, series("10", "25", "30", null), JANUARY, APRIL);

        assertThat(GapFilling.differences(before, after)).hasSize(1);
        assertThat(GapFilling.differences(before, after).get(JANUARY.plusMonths(1)))
                .isEqualByComparingTo("5");
        assertThat(GapFilling.differences(before, before)).isEmpty();
    }

    private static Map<YearMonth, BigDecimal> series(@Nullable String... amounts) {
        Map<YearMonth, BigDecimal> series = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            String amount = amounts[i];
            if (amount != null) {
                series.put(JANUARY.plusMonths(i), new BigDecimal(amount));
            }
        }
        return series;
    }
}
