package city.kaen.reference;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorProblem;
import city.kaen.factor.FactorSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorFileTest {
    private static final String HEAD = "activity,unit,co2,valid_from,document\n";

    @ParameterizedTest
    @CsvSource({
        "natural-gas, MMBtu, 53.06, 105505.585262, MEGAJOULE, 5306", // 100 MMBtu
        "natural-gas, therm, 5.306, 105505.585262, MEGAJOULE, 5306", // 1,000 therms
        "diesel-road, US gal, 10.21, 3785.411784, LITRE, 10210", // 1,000 US gallons
        "natural-gas-volume, scf, 0.05444, 28.316846592, CUBIC_METRE, 54.44", // 1,000 standard cubic feet
        "natural-gas-volume, MMscf, 54440, 28316.846592, CUBIC_METRE, 54440",
        "water-supply, kGal (US), 1.5, 3.785411784, CUBIC_METRE, 1.5",
        "sub-bituminous, short ton, 1676, 907.18474, KILOGRAM, 1676",
        "electricity-grid, MWh, 475, 1000, KILOWATT_HOUR, 475"
    })
    void aFigurePerForeignUnitComesOutExact(
            String activity, String unit, String co2, String amount, Unit kept, String kilograms) {
        EmissionFactor factor = sound(HEAD + activity + "," + unit + "," + co2 + ",2024-01,A list\n")
                .getFirst();

        assertThat(factor.unit()).isEqualTo(kept);
        assertThat(factor.emissionsOf(Quantity.of(amount, kept)).co2().toPlainString())
                .isEqualTo(kilograms);
    }

    @Test
    void namesTheRowAsTheSpreadsheetCountsIt() {
        FactorSet set = read("# remark\n\n" + HEAD + "diesel-road,furlong,1,2024-01,A list\n");

        assertThat(set.isSound()).isFalse();
        assertThat(set.factors()).isEmpty();
        assertThat(set.problems()).extracting(FactorProblem::row).containsExactly(4);
        assertThat(set.problems()).extracting(FactorProblem::code).containsExactly("factor-unit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activity,unit,co2,valid_from\\ndiesel-road,L,1,2024-01 | factor-column",
                "activity,unit,co2,valid_from,document,colour\\ndiesel-road,L,1,2024-01,A,red | factor-column",
                "activity,unit,co2,co2,valid_from,document\\ndiesel-road,L,1,1,2024-01,A | factor-column",
                "activity,unit,co2,valid_from,document\\ndiesel-road,L,1,2024-01,A,more | factor-column",
                "activity,unit,co2,valid_from,document\\ndiesel-road,ton,1,2024-01,A | factor-unit",
                "activity,unit,co2,valid_from,document | factor-file",
                "set,activity,unit,co2,valid_from,document\\nX,diesel-road,L,1,2024-01,A | factor-set-name"
            })
    void refusesWhatIsWrongWithAFile(String csv, String code) {
        FactorSet set = read(csv.replace("\\n", "\n"));

        assertThat(set.problems()).extracting(FactorProblem::code).contains(code);
        set.problems().forEach(problem -> {
            assertThat(FactorProblemText.thai(problem)).isNotBlank();
            assertThat(FactorProblemText.english(problem)).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lignite,ton,1 | 'ton' could be several units; say which: metric ton, short ton, long ton",
                "diesel-road,gallon,1 | 'gallon' could be several units; say which: US gallon, UK gallon",
                "water-supply,kgal,1 | say which: kGal (US), kGal (UK)",
                "natural-gas,scf,1 | ; natural-gas-volume (m3) can",
                "lpg-stationary,L,1 | ; propane (L) can"
            })
    void saysWhatToWriteInstead(String row, String told) {
        FactorSet set = read(HEAD + row + ",2024-01,A list\n");

        assertThat(set.problems()).extracting(FactorProblem::code).containsExactly("factor-unit");
        assertThat(set.problems().getFirst().message()).contains(told);
    }

    @Test
    void refusesTheNameOfAShippedSetAndWhatIsNoTable() {
        assertThat(FactorFile.read("TGO-2022", new byte[0]).problems())
                .extracting(FactorProblem::code)
                .contains("factor-set-shipped", "factor-file");
    }

    private static List<EmissionFactor> sound(String csv) {
        FactorSet set = read(csv);
        assertThat(set.problems()).isEmpty();
        return set.factors();
    }

    private static FactorSet read(String csv) {
        return FactorFile.read("TEST", csv.getBytes(StandardCharsets.UTF_8));
    }
}
