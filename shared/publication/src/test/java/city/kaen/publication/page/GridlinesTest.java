package city.kaen.publication.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridlinesTest {
    @ParameterizedTest
    @CsvSource({
        "532547.169,200000",
        "274.2,100",
        "0.27,0.1",
        "600,200",
        "601,500",
        "0.00000012,0.00000005",
        "0,1",
        "3,1"
    })
    void stepsByRoundNumbersOfWhichNoMoreThanThreeAreNeeded(BigDecimal most, BigDecimal step) {
        assertThat(Gridlines.step(most)).isEqualByComparingTo(step);
    }

    @ParameterizedTest
    @CsvSource({"532547169,3", "274200,3", "0,1", "600000,4"})
    void drawsALineForEachStepUpToTheMost(BigDecimal kilograms, int lines) {
        String drawn = Html.document(Html.el("g", new Gridlines(150, 130, 360).of(kilograms, "t CO₂e")));
        assertThat(drawn.split("<line ", -1)).hasSize(lines + 1);
        assertThat(drawn).contains(">0<").doesNotContain("<sub>").contains("<tspan");
    }
}
