package city.kaen.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.factor.Quality;
import city.kaen.uncertainty.QualityShares.Graded;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualitySharesTest {
    @Test
    void tellsHowMuchRestsOnDataOfEachQuality() {
        QualityShares shares = QualityShares.of(List.of(
                new Graded(new BigDecimal("30"), Quality.HIGH, Quality.MEDIUM),
                new Graded(new BigDecimal("-10"), Quality.LOW, Quality.MEDIUM)));

        assertThat(shares.activity())
                .containsOnly(
                        Map.entry(Quality.HIGH, new BigDecimal("0.75")),
                        Map.entry(Quality.LOW, new BigDecimal("0.25")));
        assertThat(shares.factor().keySet()).containsExactly(Quality.MEDIUM);
        assertThat(QualityShares.of(List.of()).activity()).isEmpty();
    }
}
