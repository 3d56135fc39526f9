package city.kaen.publication.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201478.09632|201,478.09632",
                "0|0",
                "999|999",
                "1000|1,000",
                "-1234567.8|-1,234,567.8",
                "1E+3|1,000",
                "0.00010|0.0001"
            })
    void writesEveryDigitAndPartsThousands(String number, String written) {
        assertThat(Numbers.exact(new BigDecimal(number))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201478.09632|201.48",
                "0|0",
                "27.19872|0.0272",
                "999.4|0.999",
                "1000000000|1,000,000.00",
                "-2500|-2.50",
                "125|0.125"
            })
    void writesKilogramsAsTonnesForReading(String kilograms, String tonnes) {
        assertThat(Numbers.tonnes(new BigDecimal(kilograms))).isEqualTo(tonnes);
    }
}
