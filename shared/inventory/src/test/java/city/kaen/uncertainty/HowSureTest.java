package city.kaen.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.MethodSettings;
import city.kaen.city.QualitySettings;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.explain.Explain;
import city.kaen.explain.Explain.Question;
import city.kaen.explain.Explanation;
import city.kaen.explain.Provenance;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.factor.FactorSet;
import city.kaen.factor.FactorUnits;
import city.kaen.factor.Quality;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.shipped.ShippedTable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HowSureTest {
    private static final EmissionFactor GRID = FactorSet.read("OWN", ShippedTable.parse("""
                    activity,unit,co2,co2e,gwp_set,valid_from,quality,uncertainty_percent,includes_losses,document
                    electricity-grid,kWh,0.5,0.5,AR5,2024-01,H,12,yes,a list
                    """), FactorUnits.keptOnly())
            .factors()
            .getFirst();
    private static final CityProfile CITY = city();
    private static final HowSure SURE = new HowSure(CITY, FactorLibrary.of(List.of(GRID)));

    @Test
    void takesTheFactorsOwnUncertaintyBeforeThatOfTheProfile() {
        // 100 x 5 % of data, 100 x 12 % of the factor; the profile's 50 % is for factors of which no source says it.
        assertThat(SURE.percent(List.of(entry(GRID.id(), "100", ""))))
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("13"));
        assertThat(SURE.percent(List.of(entry("GONE/x", "100", ""))))
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("50.249378"));
        assertThat(SURE.percent(List.of(entry(GRID.id(), "100", "a guess"))))
                .hasValueSatisfying(
                        percent -> assertThat(percent).isEqualByComparingTo("32.310989")); // 30 % of an estimated month
    }

    @Test
    void gradesBySharesAndTheWorseOfTwoThatWeighTheSame() {
        CellEntry measured = entry(GRID.id(), "100", "");
        CellEntry guessed = entry("GONE/x", "100", "a guess");

        assertThat(SURE.grade(List.of(measured))).contains(Quality.HIGH);
        assertThat(SURE.grade(List.of(measured, guessed))).contains(Quality.LOW);
        assertThat(SURE.grade(List.of(entry(GRID.id(), "0", "")))).isEmpty();
        assertThat(SURE.graded(measured).factor()).isEqualTo(Quality.HIGH);
        assertThat(SURE.graded(guessed).factor()).isEqualTo(Quality.MEDIUM);
        assertThat(CITY.dataset("no-such-activity")).isEmpty();
    }

    @Test
    void anExplanationNamesTheSourceOfTheFactorsUncertainty() {
        Explanation tree = new Explain(CITY, GwpSet.of("AR5"), FactorLibrary.of(List.of(GRID)), Provenance.none())
                .of(
                        Question.of("uncertainty=I.2.2"),
                        List.of(new InventoryMonth(YearMonth.of(2025, 5), List.of(entry(GRID.id(), "100", "")))));

        assertThat(tree.value()).isEqualByComparingTo("13");
        assertThat(tree.parts().getFirst().parts())
                .extracting(Explanation::source)
                .containsExactly("profile of kkc", "a list");
    }

    @Test
    void anExplanationByOtherPotentialsWeighsByThem() {
        CellEntry methane = new CellEntry(
                Book.COMMUNITY,
                "I.2.2",
                "electricity-grid",
                "energy",
                "",
                Quantity.of("10", Unit.KILOWATT_HOUR),
                Optional.of(GasMasses.of("ch4Other", new BigDecimal("100"))),
                GRID.id(),
                true);
        Explanation tree = new Explain(CITY, GwpSet.of("AR4"), FactorLibrary.of(List.of(GRID)), Provenance.none())
                .of(
                        Question.of("uncertainty=I.2.2"),
                        List.of(new InventoryMonth(YearMonth.of(2025, 5), List.of(methane))));

        assertThat(tree.parts().getFirst().parts().getFirst().value()).isEqualByComparingTo("125"); // 100 x 25 x 5 %
        assertThat(tree.parts().getLast().value()).isEqualByComparingTo("2500");
    }

    private static CellEntry entry(String factor, String kilograms, String estimate) {
        return new CellEntry(
                Book.COMMUNITY,
                "I.2.2",
                "electricity-grid",
                "energy",
                "",
                Quantity.of("10", Unit.KILOWATT_HOUR),
                Optional.of(GasMasses.of("co2", new BigDecimal(kilograms))),
                factor,
                true,
                estimate);
    }

    private static CityProfile city() {
        MethodSettings none = MethodSettings.NONE;
        return new CityProfile(
                        "kkc",
                        "ตัวอย่าง",
                        "Sample",
                        100,
                        "1",
                        2024,
                        "AR5",
                        List.of(),
                        "TH",
                        Set.of(),
                        false,
                        List.of(),
                        List.of())
                .with(new MethodSettings(
                        none.landfill(),
                        none.gridLossRate(),
                        none.treatedOutside(),
                        none.notations(),
                        none.gaps(),
                        new TreeMap<>(Map.of("electricity", new BigDecimal("5"))),
                        none.trees(),
                        none.targets(),
                        none.measures(),
                        none.baseYearThreshold(),
                        new QualitySettings(
                                new TreeMap<>(Map.of()),
                                new TreeMap<>(Map.of("electricity", new BigDecimal("30"))),
                                new TreeMap<>(Map.of("electricity-grid", new BigDecimal("50"))),
                                Optional.empty()),
                        none.treatment(),
                        none.market()));
    }
}
