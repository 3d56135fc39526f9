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
                "201478.09632|201,478.09632",
                "532547169.0391548148|532,547,169.039154…",
                "-0.9999999|-0.999999…",
                "1.2345670000|1.234567"
            })
    void writesKilogramsToTheMilligramAndSaysWhereDigitsFollow(String kilograms, String written) {
        assertThat(Numbers.kilograms(new BigDecimal(kilograms))).isEqualTo(written);
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
                "125|0.125",
                "820|0.820",
                "630.12395|0.630",
                "999.96|1.00"
            })
    void writesKilogramsAsTonnesForReading(String kilograms, String tonnes) {
        assertThat(Numbers.tonnes(new BigDecimal(kilograms))).isEqualTo(tonnes);
    }
}
