package city.kaen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedDigitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "007|7",
                "12.50|12.50",
                "1,234|1234",
                "1,234.5|1234.5",
                "12,34,567|1234567",
                ".5|0.5",
                "3.|3",
                "999,999,999,999|999999999999",
                "0.123456789|0.123456789"
            })
    void readsDigitsWithAPointAndGroups(String text, BigDecimal value) {
        assertThat(GroupedDigits.read(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ",",
                "1,2",
                "1234,567",
                "1,23",
                ",123",
                "1,234,56",
                "1.2.3",
                "1.2,345",
                "-1",
                "1 234",
                "12a",
                "1e3",
                "๑๒",
                "1234567890123456789",
                "17434.4000000003",
                "1,,234"
            })
    void leavesAllElseToTheLongWay(String text) {
        assertThat(GroupedDigits.read(text)).isEmpty();
    }

    @Test
    void saysWhatTheLongWaySays() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            String text = String.format(
                    Locale.ROOT,
                    random.nextBoolean() ? "%,." + random.nextInt(6) + "f" : "%." + random.nextInt(6) + "f",
                    BigDecimal.valueOf(random.nextInt(1_000_000_000), random.nextInt(7)));
            Said.Amount shortWay = (Said.Amount) Amounts.read(text, DecimalMark.POINT);
            // A space before it makes the short way pass it on.
            assertThat(Amounts.read(" " + text, DecimalMark.POINT)).isEqualTo(shortWay);
            assertThat(GroupedDigits.read(text)).contains(shortWay.value());
        }
    }
}
