package city.kaen.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "d/m/yyyy",
                "[$-107041E]d mmm yy;@",
                "[$-D00041E]d mmmm yyyy",
                "B2d-mmm-yy",
                "B1dd/mm/yyyy",
                "d mmm bbbb",
                "bb",
                "mmm\\-yy",
                "\"เดือน\" mmmm",
                "yyyy-mm-dd\\Thh:mm:ss.000",
                "h:mm AM/PM",
                "[Red]d/m/yy",
                "ว/ด/ปปปป",
                "[$-409]mmm\\-yy;@",
                "_(* d/m/yy_)",
            })
    void knowsADate(String code) {
        assertThat(NumberFormats.showsDate(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "GENERAL",
                "0.00",
                "#,##0.00",
                "0.00E+00",
                "##0.0E+0",
                "_-* #,##0.00_-;\\-* #,##0.00_-;_-* \"-\"??_-;_-@_-",
                "[h]:mm:ss",
                "[mm]:ss",
                "0 \"days\"",
                "0\\d",
                "\"date\"",
                "@",
                "0%",
                "[$฿-41E]#,##0",
                "[Red]0;[Blue]d/m/yy",
                "t0.00",
                "\"dd",
                "[d",
                "\\",
                "",
            })
    void knowsANumber(String code) {
        assertThat(NumberFormats.showsDate(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 22, 30, 45, 57, 71, 75, 81})
    void knowsTheDatesEveryProgramHas(int format) {
        assertThat(NumberFormats.showsDate(format)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 11, 37, 44, 46, 48, 49, 59, 62, 70, 79, 164})
    void knowsTheNumbersEveryProgramHas(int format) {
        assertThat(NumberFormats.showsDate(format)).isFalse();
    }
}
