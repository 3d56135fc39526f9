package city.kaen.explain;

import static city.kaen.explain.ExplainedCity.CITY;
import static city.kaen.explain.ExplainedCity.LIBRARY;
import static city.kaen.explain.ExplainedCity.MAY;
import static city.kaen.explain.ExplainedCity.TEN;
import static city.kaen.explain.ExplainedCity.diesel;
import static city.kaen.explain.ExplainedCity.entry;
import static city.kaen.explain.ExplainedCity.explain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import city.kaen.city.MarketSettings;
import city.kaen.city.MarketSettings.Contract;
import city.kaen.city.MarketSettings.Rate;
import city.kaen.city.MethodSettings;
import city.kaen.city.QualitySettings;
import city.kaen.emission.GwpSet;
import city.kaen.explain.Explain.Question;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.uncertainty.Approach1;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HowSureExplanationTest {
    @Test
    void anUncertaintyIsTheRootOfTheSquaresBelowIt() {
        CellEntry power =
                entry(Book.COMMUNITY, "I.2.2", "electricity-grid", "energy", "", "", "co2eUnsplit", "300", true);
        CellEntry other =
                entry(Book.COMMUNITY, "I.1.2", "electricity-grid", "homes", "", "", "co2eUnsplit", "100", true);
        Explain explain = new Explain(
                CITY.with(sure(Map.of("electricity-grid", BigDecimal.TEN), "5")),
                GwpSet.of("AR5"),
                LIBRARY,
                Provenance.none());
        List<InventoryMonth> months = List.of(new InventoryMonth(MAY, List.of(power, other)));

        Explanation tree = explain.of(Question.of("uncertainty=BASIC"), months);

        // 5 % of 300 and of 100, each for itself; 10 % of the factor of both together.
        BigDecimal width = Approach1.product(List.of(new BigDecimal("15"), new BigDecimal("5"), new BigDecimal("40")));
        assertThat(tree.value()).isEqualByComparingTo("10.752907");
        assertThat(tree.unit()).isEqualTo("%");
        assertThat(tree.parts()).hasSize(2);
        assertThat(tree.parts().getLast().value()).isEqualByComparingTo("400");
        Explanation half = tree.parts().getFirst();
        assertThat(half.value()).isEqualByComparingTo(width);
        assertThat(half.parts())
                .extracting(Explanation::title, part -> part.value().intValue(), Explanation::equation)
                .containsExactly(
                        tuple("activity data of I.1.2 electricity-grid homes GONE/x", 5, "100 x 5 %"),
                        tuple("activity data of I.2.2 electricity-grid energy GONE/x", 15, "300 x 5 %"),
                        tuple("factor GONE/x", 40, "sum of 2 terms, wrong together"));
        assertThat(explain.of(Question.of("uncertainty=I.2.2"), months)
                        .parts()
                        .getFirst()
                        .parts())
                .extracting(Explanation::title, Explanation::equation)
                .containsExactly(
                        tuple("activity data of I.2.2 electricity-grid energy GONE/x", "300 x 5 %"),
                        tuple("factor GONE/x", "300 x 10 %"));
    }

    @Test
    void whatNobodyHasSaidTheUncertaintyOfIsNamedAndGivesNoPercent() {
        CellEntry power =
                entry(Book.COMMUNITY, "I.2.2", "electricity-grid", "energy", "", "", "co2eUnsplit", "300", true);
        CellEntry unweighed = entry(Book.COMMUNITY, "I.2.2", "electricity-grid", "x", "", "", "HFC-0", "1", true);
        MethodSettings unknown = sure(Map.of(), "5");
        Explanation tree = new Explain(CITY.with(unknown), GwpSet.of("AR5"), LIBRARY, Provenance.none())
                .of(
                        Question.of("uncertainty=BASIC"),
                        List.of(new InventoryMonth(MAY, List.of(power, diesel(""), unweighed))));

        assertThat(tree.unit()).isEqualTo("kg CO2e");
        assertThat(tree.parts())
                .extracting(Explanation::title)
                .contains("nobody has said how sure: I.2.2 electricity-grid energy GONE/x");
        assertThat(tree.parts().getFirst().title()).isEqualTo("half the 95 % interval of what is known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explain("uncertainty=all", power))
                .withMessageContaining("no figure 'uncertainty=all'");
    }

    @Test
    void whatAFigureRestsOnIsToldByGradeAndEstimate() {
        CellEntry power =
                entry(Book.COMMUNITY, "I.2.2", "electricity-grid", "energy", "", "", "co2eUnsplit", "300", true);
        CellEntry guessed = new CellEntry(
                Book.COMMUNITY,
                "I.2.2",
                power.activity(),
                "energy",
                "",
                TEN,
                power.gases(),
                power.factor(),
                true,
                "as last year");
        Explain explain = new Explain(
                CITY.with(sure(Map.of("electricity-grid", BigDecimal.TEN), "5")),
                GwpSet.of("AR5"),
                LIBRARY,
                Provenance.none());

        Explanation tree = explain.of(
                Question.of("quality=BASIC"), List.of(new InventoryMonth(MAY, List.of(power, guessed, power))));

        assertThat(tree.value()).isEqualByComparingTo("900");
        assertThat(tree.parts())
                .extracting(Explanation::title, part -> part.value().toPlainString(), Explanation::equation)
                .contains(
                        tuple("activity data of the grade H", "0.666667", "600 / 900"),
                        tuple("activity data of the grade M", "0.000000", "0 / 900"),
                        tuple("activity data of the grade L", "0.333333", "300 / 900"),
                        tuple("factors of the grade M", "1.000000", "900 / 900"),
                        tuple("estimated months", "0.333333", "300 / 900"));
        assertThat(tree.parts().getFirst().parts())
                .extracting(Explanation::title, part -> part.value().intValue())
                .containsExactly(tuple("I.2.2 electricity-grid energy GONE/x", 600));
        assertThat(tree.parts().getLast().value()).as("the sum itself").isEqualByComparingTo("900");
        assertThat(explain.of(Question.of("quality=III"), List.of()).value()).isZero();
    }

    @Test
    void theInputsThatMakeTheTotalUnsureAreToldWithHalfItsInterval() {
        CellEntry power =
                entry(Book.COMMUNITY, "I.2.2", "electricity-grid", "energy", "", "", "co2eUnsplit", "300", true);
        Explain explain = new Explain(
                CITY.with(sure(Map.of("electricity-grid", BigDecimal.TEN), "5")),
                GwpSet.of("AR5"),
                LIBRARY,
                Provenance.none());

        Explanation tree = explain.of(Question.of("weak-inputs"), List.of(new InventoryMonth(MAY, List.of(power))));

        assertThat(tree.parts().getFirst().value())
                .isEqualByComparingTo(
                        Approach1.product(List.of(new BigDecimal("15"), new BigDecimal("30")))); // 5 and 10 % of 300
        assertThat(tree.parts().getFirst().parts())
                .extracting(Explanation::title)
                .contains("activity data of I.2.2 electricity-grid energy GONE/x", "factor GONE/x");
        assertThat(tree.parts().get(1).title()).isEqualTo("known so far: I.2.2 electricity-grid energy GONE/x");
        assertThat(tree.parts().get(1).value()).isEqualByComparingTo("0.033541"); // all of the width, in tonnes
        assertThat(explain.of(Question.of("weak-inputs"), List.of()).value()).isZero();
    }

    @Test
    void electricityByItsContractsShowsEachAndTheRest() {
        CellEntry power =
                entry(Book.COMMUNITY, "I.2.2", "electricity-grid", "energy", "", "", "co2eUnsplit", "5", true);
        Rate roof = new Rate(new BigDecimal("0.05"), "the supplier's certificate");
        Contract four = new Contract("roof", 2025, new BigDecimal("4"), roof);
        Contract many = new Contract("dam", 2025, new BigDecimal("400"), roof);
        Contract other = new Contract("other year", 2024, new BigDecimal("4"), roof);

        Explanation mean = market(new MarketSettings(List.of(other, four), Optional.empty()), power);
        assertThat(mean.value()).isEqualByComparingTo("3.2"); // 4 x 0.05 and 6 x 0.5
        assertThat(mean.equation()).isEqualTo("4 kWh under contract of 10 kWh");
        assertThat(mean.parts())
                .extracting(Explanation::title, part -> part.value().stripTrailingZeros(), Explanation::source)
                .containsExactly(
                        tuple("roof", new BigDecimal("0.2"), "the supplier's certificate"),
                        tuple("as the grid in the mean", new BigDecimal("3"), ""),
                        tuple("beside it, no part of it", new BigDecimal("5"), ""));
        Explanation residual = market(new MarketSettings(List.of(), Optional.of(roof)), power, diesel(""));
        assertThat(residual.value()).isEqualByComparingTo("0.5");
        assertThat(residual.parts().getFirst().title()).isEqualTo("residual mix");
        Explanation covered = market(new MarketSettings(List.of(four, many), Optional.empty()), power);
        assertThat(covered.parts())
                .extracting(Explanation::title)
                .containsExactly("roof", "dam", "beside it, no part of it");
        assertThat(covered.parts().get(1).equation()).isEqualTo("6 kWh x 0.05 kg/kWh");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explain("market-based", power))
                .withMessageContaining("no contract and no residual mix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Explain(CITY, GwpSet.of("AR5"), LIBRARY, Provenance.none())
                        .of(Question.of("market-based"), List.of()));
    }

    private static Explanation market(MarketSettings market, CellEntry... entries) {
        MethodSettings none = MethodSettings.NONE;
        MethodSettings settings = new MethodSettings(
                none.landfill(),
                none.gridLossRate(),
                none.treatedOutside(),
                none.notations(),
                none.gaps(),
                none.uncertainties(),
                none.trees(),
                none.targets(),
                none.measures(),
                none.baseYearThreshold(),
                none.quality(),
                none.treatment(),
                market);
        return new Explain(CITY.with(settings), GwpSet.of("AR5"), LIBRARY, Provenance.none())
                .of(Question.of("market-based"), List.of(new InventoryMonth(MAY, List.of(entries))));
    }

    /// Settings by which electricity is known to so many percent, and factors by activity.
    private static MethodSettings sure(Map<String, BigDecimal> factors, String electricity) {
        MethodSettings none = MethodSettings.NONE;
        return new MethodSettings(
                none.landfill(),
                none.gridLossRate(),
                none.treatedOutside(),
                none.notations(),
                none.gaps(),
                new TreeMap<>(Map.of("electricity", new BigDecimal(electricity))),
                none.trees(),
                none.targets(),
                none.measures(),
                none.baseYearThreshold(),
                new QualitySettings(
                        none.quality().grades(),
                        none.quality().estimated(),
                        new TreeMap<>(factors),
                        none.quality().lowReliability()),
                none.treatment(),
                none.market());
    }
}
