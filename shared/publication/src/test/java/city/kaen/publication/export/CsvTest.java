package city.kaen.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void quotesWhatWouldEndAField() {
        assertThat(Csv.write(List.of(List.of("a,b", "c\"d", "e\nf", "g"))))
                .isEqualTo("\"a,b\",\"c\"\"d\",\"e\nf\",g\n");
    }

    @Test
    void aFieldIsNeverAFormulaAndANegativeNumberStaysANumber() {
        assertThat(Csv.write(List.of(List.of("=1+1", "@x", "-2.5", "-x", "")))).isEqualTo("'=1+1,'@x,-2.5,'-x,\n");
    }
}
