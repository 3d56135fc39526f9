package city.kaen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class YearRangeTest {
    private final YearRange.Converter converter = new YearRange.Converter();

    @Test
    void readsOneYearAndARange() {
        assertThat(converter.convert("2025").years()).containsExactly(2025);
        assertThat(converter.convert("2023..2025").years()).containsExactly(2023, 2024, 2025);
    }

    @Test
    void refusesWhatIsNoRangeAndOneThatRunsBackwards() {
        assertThatThrownBy(() -> converter.convert("25")).isInstanceOf(TypeConversionException.class);
        assertThatThrownBy(() -> converter.convert("2025..2023"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("backwards");
    }
}
