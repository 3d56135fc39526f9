package city.kaen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2566-10       | 2023-10
            10/2566       | 2023-10
            1990 / 07     | 1990-07
            oct_60        | 2017-10
            sep_61        | 2018-09
            May-23        | 2023-05
            Jan-68        | 2025-01
            ม.ค. 67       | 2024-01
            ม.ค.63        | 2020-01
            มกราคม 2569   | 2026-01
            มกราคม พ.ศ. ๒๕๖๙ | 2026-01
            เดือนมกราคม 2569  | 2026-01
            มิ.ค. 2568    | 2025-03
            202501        | 2025-01
            2025M01       | 2025-01
            2025-1        | 2025-01
            1/2025        | 2025-01
            10/66         | 2023-10
            2567 มกราคม   | 2024-01
            Jan 2025      | 2025-01
            FY2025 Oct    | 2024-10
            ปีงบประมาณ 2568 ม.ค. | 2025-01
            """)
    void readsTheMonth(String text, String month) {
        assertThat(Times.read(text, DayOrder.DAY_FIRST, 2026))
                .hasValueSatisfying(when -> assertThat(when)
                        .isInstanceOfSatisfying(
                                When.InMonth.class, in -> assertThat(in.month()).isEqualTo(YearMonth.parse(month))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q1 2023                        | 1 2023 false
            2023-Q4                        | 4 2023 false
            Q2/66                          | 2 2023 false
            ไตรมาส 1/2566                  | 1 2023 false
            ไตรมาสที่ 3 ปี พ.ศ. ๒๕๖๖         | 3 2023 false
            ไตรมาส 1 ปีงบประมาณ 2566        | 1 2023 true
            ไตรมาส 1/2566 (ต.ค.-ธ.ค. 65)   | 1 2023 true
            ไตรมาส 1 (ม.ค.-มี.ค.)           | 1 - false
            FY2023 Q2                      | 2 2023 true
            Quarter 2                      | 2 - false
            """)
    void readsTheQuarter(String text, String quarter) {
        assertThat(Times.read(text, DayOrder.DAY_FIRST, 2026))
                .hasValueSatisfying(when -> assertThat(when)
                        .isInstanceOfSatisfying(
                                When.InQuarter.class,
                                in -> assertThat(in.number() + " "
                                                + (in.year().isPresent()
                                                        ? Integer.toString(
                                                                in.year().getAsInt())
                                                        : "-")
                                                + " " + in.fiscal())
                                        .isEqualTo(quarter)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ไตรมาส 5/2566", "ไตรมาส 1 (ก.พ.-เม.ย.)", "ไตรมาส 1 (ม.ค.-เม.ย.)", "Q", "FAQ 1", "Q1 23456"})
    void readsNoQuarterWhereNoneIs(String text) {
        assertThat(Times.read(text, DayOrder.DAY_FIRST, 2026)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-01-31                    | 2025-01-31
            31/01/2568                    | 2025-01-31
            28 มี.ค. 59                   | 2016-03-28
            ๒๘ มี.ค. ๕๙                    | 2016-03-28
            1 มกราคม 2567                 | 2024-01-01
            29/02/2567                    | 2024-02-29
            Nov 13 2019 12:00AM           | 2019-11-13
            04 Nov 2019 00:30:00          | 2019-11-04
            2021-01-17T09:00:55.952+02:00 | 2021-01-17
            2020-12-16T09:56:46.524+02    | 2020-12-16
            13/07/23 15:15:44             | 2023-07-13
            27/05/77 11:59:00             | 1977-05-27
            20250131                      | 2025-01-31
            """)
    void readsTheDay(String text, String day) {
        assertThat(Times.read(text, DayOrder.DAY_FIRST, 2026)).contains(new When.OnDay(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({"29/02/2568", "KABOOM", "2020-13-01", "1234567", "3.14.15.9", "31/02/2025", "Still active", "Table 1"})
    void readsNoTimeFromWhatIsNone(String text) {
        assertThat(Times.read(text, DayOrder.DAY_FIRST, 2026)).isEmpty();
    }

    @Test
    void leavesTheYearOpenWhereNoneStands() {
        assertThat(Times.read("ม.ค.", DayOrder.DAY_FIRST, 2026)).contains(new When.NamedMonth(Month.JANUARY, false));
        assertThat(Times.read("ปี 2569", DayOrder.DAY_FIRST, 2026)).contains(new When.InYear(2026));
    }

    @Test
    void provesTheOrderOfDayAndMonth() {
        assertThat(Times.proof("31/01/2025")).contains(DayOrder.DAY_FIRST);
        assertThat(Times.proof("01/31/2025")).contains(DayOrder.MONTH_FIRST);
        assertThat(Times.proof("05/08/2019")).isEmpty();
    }

    @Test
    void readsMonthFirstWhereTheColumnSaysSo() {
        assertThat(Times.read("02/01/2025", DayOrder.MONTH_FIRST, 2026))
                .contains(new When.OnDay(LocalDate.of(2025, 2, 1)));
    }
}
