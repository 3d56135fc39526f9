package city.kaen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void showsEveryDigitOfAQuantity() {
        assertThat(Figures.grouped(new BigDecimal("201478.09632"))).isEqualTo("201,478.09632");
        assertThat(Figures.grouped(new BigDecimal("4E+3"))).isEqualTo("4,000");
        assertThat(Figures.grouped(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void showsKilogramsToTheMilligram() {
        assertThat(Figures.kilograms(new BigDecimal("201478.09632"))).isEqualTo("201,478.09632");
        assertThat(Figures.kilograms(new BigDecimal("0.00000051"))).isEqualTo("0.000001");
    }

    @Test
    void roundsTonnesHalfEvenToTheKilogram() {
        assertThat(Figures.tonnes(new BigDecimal("201478.0963"))).isEqualTo("201.478");
        assertThat(Figures.tonnes(new BigDecimal("0.5"))).isEqualTo("0.000");
        assertThat(Figures.tonnes(new BigDecimal("1.5"))).isEqualTo("0.002");
    }

    @Test
    void namesMonthsAsRanges() {
        assertThat(MonthRanges.text(Set.of(
                        YearMonth.of(2024, 12), YearMonth.of(2025, 1), YearMonth.of(2025, 2), YearMonth.of(2026, 3))))
                .isEqualTo("2024-12 to 2025-02 (3 months), 2026-03");
    }
}
