package city.kaen.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.kaen.activity.Activities;
import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorLibraryTest {
    private static final List<String> SETS = List.of("TGO-2022", "TGO-GRID");
    private static final FactorLibrary SHIPPED = FactorLibrary.shipped();

    @ParameterizedTest
    @CsvSource({"2022-04, 0.4999", "2025-12, 0.4999", "2026-01, 0.475", "2026-03, 0.475", "2031-06, 0.475"})
    void aMonthTakesTheGridFactorInForceForIt(YearMonth month, String expected) {
        EmissionFactor factor = grid(month).orElseThrow();

        assertThat(factor.perUnit().co2eUnsplit()).isEqualByComparingTo(expected);
        assertThat(factor.includesLosses()).isTrue();
    }

    @Test
    void aMonthBeforeTheFirstListHasNoFactor() {
        assertThat(grid(YearMonth.of(2022, 3))).isEmpty();
    }

    @Test
    void aSetThatIsNotInUseGivesNothing() {
        assertThat(SHIPPED.find(
                        "electricity-grid", Unit.KILOWATT_HOUR, "TH", YearMonth.of(2025, 1), List.of("TGO-2022")))
                .isEmpty();
        assertThat(SHIPPED.find("electricity-grid", Unit.KILOWATT_HOUR, "LA", YearMonth.of(2025, 1), SETS))
                .isEmpty();
        assertThat(SHIPPED.find("electricity-grid", Unit.LITRE, "TH", YearMonth.of(2025, 1), SETS))
                .isEmpty();
        assertThat(SHIPPED.find("moonlight", Unit.LITRE, "TH", YearMonth.of(2025, 1), SETS))
                .isEmpty();
    }

    @Test
    void theFirstSetInUseWinsAndTheRegionWinsOverAnywhere() {
        FactorLibrary library = SHIPPED.plus(List.of(
                own("CITY", EmissionFactor.ANYWHERE, "0.3"), own("CITY", "TH", "0.4"), own("OTHER", "TH", "0.9")));

        assertThat(perUnit(library, "TH", "CITY", "TGO-GRID")).isEqualByComparingTo("0.4");
        assertThat(perUnit(library, "TH", "TGO-GRID", "CITY")).isEqualByComparingTo("0.4999");
        assertThat(perUnit(library, "LA", "TGO-GRID", "CITY")).isEqualByComparingTo("0.3");
        assertThat(library.sets()).contains("CITY", "OTHER", "TGO-2022", "TGO-GRID");
    }

    @Test
    void aBlendIsItsBaseFuelByVolume() {
        GasMasses b20 = perLitre("diesel-b20-road");
        GasMasses diesel = perLitre("diesel-road");

        assertThat(b20.co2()).isEqualByComparingTo("2.1589776");
        assertThat(b20.co2Biogenic()).isEqualByComparingTo("0.3288");
        assertThat(b20.ch4Fossil().add(b20.ch4Other())).isEqualByComparingTo(diesel.ch4Fossil());
        assertThat(b20.n2o()).isEqualByComparingTo(diesel.n2o());
        assertThat(perLitre("gasohol-91-road").co2()).isEqualByComparingTo("1.9634076");
        assertThat(perLitre("gasohol-e85-road").co2Biogenic()).isEqualByComparingTo("1.27228");
    }

    @Test
    void biomassEmitsBiogenicCarbonAndMethaneThatIsNotFossil() {
        GasMasses wood = SHIPPED.find("fuel-wood", Unit.KILOGRAM, "TH", YearMonth.of(2025, 1), SETS)
                .orElseThrow()
                .perUnit();

        assertThat(wood.co2()).isZero();
        assertThat(wood.ch4Fossil()).isZero();
        assertThat(wood.co2Biogenic()).isEqualByComparingTo("1.79088");
        assertThat(wood.ch4Other()).isEqualByComparingTo("0.0004797");
    }

    @Test
    void everyFactorHasAnActivityAnIdOfItsOwnAndASource() {
        assertThat(SHIPPED.all()).extracting(EmissionFactor::id).doesNotHaveDuplicates();
        assertThat(SHIPPED.all()).allSatisfy(factor -> {
            assertThat(Activities.shipped().find(factor.activity())).isPresent();
            assertThat(factor.source().toString()).isNotBlank();
            assertThat(SHIPPED.find(factor.id())).contains(factor);
        });
        assertThat(SHIPPED.find("nothing")).isEmpty();
    }

    @Test
    void refusesAnActivityInAnotherUnit() {
        EmissionFactor factor = grid(YearMonth.of(2025, 1)).orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> factor.emissionsOf(Quantity.of("1", Unit.LITRE)))
                .withMessage("the factor is per kWh but the activity is in L");
    }

    @Test
    void aSourceNamesADocument() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Source(" ", "", ""));
        assertThat(new Source("Guide", "Table 2", "row 3")).hasToString("Guide; Table 2; row 3");
        assertThat(new Source("Guide", "", "")).hasToString("Guide");
    }

    @Test
    void aQualityIsReadBackFromItsLetter() {
        assertThat(Quality.values()).allMatch(quality -> Quality.parse(quality.letter()) == quality);
        assertThatIllegalArgumentException().isThrownBy(() -> Quality.parse("X"));
    }

    private static Optional<EmissionFactor> grid(YearMonth month) {
        return SHIPPED.find("electricity-grid", Unit.KILOWATT_HOUR, "TH", month, SETS);
    }

    private static BigDecimal perUnit(FactorLibrary library, String region, String... sets) {
        return library.find("electricity-grid", Unit.KILOWATT_HOUR, region, YearMonth.of(2025, 1), List.of(sets))
                .orElseThrow()
                .perUnit()
                .co2eUnsplit();
    }

    private static GasMasses perLitre(String activity) {
        return SHIPPED.find(activity, Unit.LITRE, "TH", YearMonth.of(2025, 1), SETS)
                .orElseThrow()
                .perUnit();
    }

    private static EmissionFactor own(String set, String region, String co2e) {
        return new EmissionFactor(
                set,
                "electricity-grid",
                Unit.KILOWATT_HOUR,
                region,
                GasMasses.of("co2eUnsplit", new BigDecimal(co2e)),
                Optional.empty(),
                YearMonth.of(2020, 1),
                Optional.empty(),
                "test",
                false,
                Quality.HIGH,
                Optional.empty(),
                new Source("a test", "", ""));
    }
}
