package city.kaen.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Facility;
import city.kaen.city.MarketSettings;
import city.kaen.city.MarketSettings.Contract;
import city.kaen.city.MarketSettings.Rate;
import city.kaen.city.MethodSettings;
import city.kaen.city.QualitySettings;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.explain.Explain.Question;
import city.kaen.factor.Conversion;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.factor.FactorSet;
import city.kaen.factor.FactorUnits;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.shipped.ShippedTable;
import city.kaen.target.Target;
import city.kaen.uncertainty.Approach1;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExplainTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final Quantity TEN = Quantity.of("10", Unit.LITRE);
    private static final FactorLibrary LIBRARY = FactorLibrary.shipped();
    private static final CityProfile CITY = new CityProfile(
            "kkc",
            "ตัวอย่าง",
            "Sample",
            100,
            "1",
            2024,
            "AR5",
            List.of("TGO-2022"),
            "TH",
            Set.of(),
            false,
            List.of(),
            List.of(new Facility(
                    "hall",
                    "ศาลา",
                    "Hall",
                    List.of(),
                    "office",
                    Book.OPERATIONS,
                    "I.2",
                    "1",
                    Optional.of(new BigDecimal("10")),
                    List.of())));

    @Test
    void walksFromTheCellToTheRowOfTheFile() {
        Provenance files = (month, entry) ->
                List.of(new LineOrigin("truck-1", TEN, "inbox/kkc/fleet/fuel.xlsx", "v1", "2568", 7, "C"));
        Explanation tree = new Explain(CITY, GwpSet.of("AR5-TGO"), LIBRARY, files)
                .of(Question.of("II.1.1"), List.of(new InventoryMonth(MAY, List.of(diesel("central"), recycled()))));

        assertThat(tree.value()).isEqualByComparingTo("27.4062321");
        assertThat(tree.lines())
                .containsExactly(
                        "II.1.1 Emissions from fuel combustion on-road transportation occurring in the city: 27.4062321"
                                + " kg CO2e = sum of 1 entries, AR5-TGO",
                        "  2025-05 Diesel, on-road, fleet, central: 27.4062321 kg CO2e = 10 L x 2.74062321,"
                                + " TGO-2022/diesel-road/L/TH/2022-04",
                        "    activity data: 10 L = sum of 1 lines",
                        "      truck-1: 10 L [inbox/kkc/fleet/fuel.xlsx version v1, 2568!C7]",
                        "    factor TGO-2022/diesel-road/L/TH/2022-04: 2.74062321 kg CO2e per L [TGO list for the carbon"
                                + " footprint of organisations (ts_578cd2cb78.pdf), in force 1 April 2022; Mobile"
                                + " Combustion (On road): Gas/ Diesel Oil; net calorific value by DEDE x IPCC 2006 volume"
                                + " 2 Tables 3.2.1 and 3.2.2; quality M]",
                        "      ch4Fossil: 0.000142038 kg per L",
                        "      co2: 2.698722 kg per L",
                        "      n2o: 0.000142038 kg per L",
                        "      as its source rounds it: 2.7406 kg CO2e per L",
                        "    ch4Fossil: 0.0426114 kg CO2e = 0.00142038 kg x 30",
                        "    co2: 26.98722 kg CO2e = 26.98722 kg x 1",
                        "    n2o: 0.3764007 kg CO2e = 0.00142038 kg x 265");
        assertThat(tree.downTo(2).lines()).hasSize(2);
        assertThat(tree.downTo(0).lines()).hasSize(1);
    }

    @Test
    void endsAtTheEntriesWhereNoLinesAreKnown() {
        Explanation tree = explain("II.1.1", diesel(""));

        assertThat(tree.parts().getFirst().parts().getFirst().parts()).isEmpty();
        assertThat(tree.lines()).contains("    activity data: 10 L");
    }

    @Test
    void saysWhyAnEntryIsHeldAndShowsAFactorThatIsGone() {
        CellEntry held = new CellEntry(
                Book.COMMUNITY, "II.1.1", "diesel-road", "fleet", "", TEN, Optional.empty(), "held: no factor", true);
        CellEntry gone = new CellEntry(
                Book.COMMUNITY,
                "II.1.1",
                "diesel-road",
                "fleet",
                "",
                TEN,
                diesel("").gases(),
                "GONE/x",
                true);
        Provenance plain = (month, entry) -> List.of(new LineOrigin("", TEN, "a.csv", "v2", "", 3, ""));
        Explanation tree = new Explain(CITY, GwpSet.of("AR5"), LIBRARY, plain)
                .of(Question.of("II.1.1"), List.of(new InventoryMonth(MAY, List.of(held, gone))));

        assertThat(tree.lines())
                .contains("  2025-05 Diesel, on-road, fleet: 0 kg CO2e = held: no factor")
                .contains("      line: 10 L [a.csv version v2, 3]")
                .noneMatch(line -> line.contains("factor GONE"));
    }

    @Test
    void aTotalIsTheSumOfItsCellsAndCellsOfASectorStandTogether() {
        CellEntry power =
                entry(Book.COMMUNITY, "I.2.2", "electricity-grid", "energy", "", "", "co2eUnsplit", "5", true);
        CellEntry water = entry(Book.COMMUNITY, "VI.1", "water-supply", "works", "", "", "co2eUnsplit", "7", true);

        Explanation basic = explain("basic", diesel(""), power, water);

        assertThat(basic.parts())
                .extracting(Explanation::title)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("I.2.2"),
                        second -> assertThat(second).startsWith("II.1.1"));
        assertThat(basic.value()).isEqualByComparingTo("32.40339134"); // 27.40339134 by AR5 and 5
        assertThat(basic.unit()).isEqualTo("kg CO2e");
        assertThat(explain("other-scope-3", diesel(""), water).value()).isEqualByComparingTo("7");
        assertThat(explain("territorial", diesel(""), power).value()).isEqualByComparingTo("27.40339134");
        assertThat(explain("I", diesel(""), power).value()).isEqualByComparingTo("5");
        assertThat(explain("I.2", diesel(""), power).title()).startsWith("I.2 ");
    }

    @Test
    void aViewKeepsToOneBook() {
        CellEntry own = entry(Book.OPERATIONS, "I.2.2", "electricity-grid", "energy", "1", "hall", "co2", "11", false);
        CellEntry all = entry(Book.COMMUNITY, "I.2.2", "electricity-grid", "energy", "1", "", "co2", "100", true);

        assertThat(ask("department=energy", Optional.of(Book.OPERATIONS), own, all)
                        .value())
                .isEqualByComparingTo("11");
        assertThat(explain("facility=hall", own, all).value()).isEqualByComparingTo("11");
        assertThat(explain("kind=office", own, all).value()).isEqualByComparingTo("11");
        assertThat(explain("book=operations", own, all).value()).isEqualByComparingTo("11");
        assertThat(explain("organisation=kkc", own, all).value()).isEqualByComparingTo("11");
        assertThat(explain("activity=electricity-grid", own).value()).isEqualByComparingTo("11");
        assertThat(ask("district=1 + 2", Optional.of(Book.COMMUNITY), own, all).value())
                .isEqualByComparingTo("100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explain("district=1", own, all))
                .withMessageContaining("[COMMUNITY, OPERATIONS]");
    }

    @Test
    void aScopeIsShownAsTheFormRoundsItAndAMemberIsAnOrganisation() {
        CellEntry own = entry(Book.OPERATIONS, "I.2.2", "electricity-grid", "energy", "", "hall", "co2", "1100", false);
        CellEntry shop = entry(Book.NETWORK, "III.1.1", "waste-landfill", "shop", "", "", "co2", "30", false);

        Explanation second = explain("scope2=kkc", own, shop);

        assertThat(second.value()).isEqualByComparingTo("1100");
        assertThat(second.parts().getLast().value()).isEqualByComparingTo("2");
        assertThat(second.parts().getLast().equation()).isEqualTo("ROUNDUP(x, 0)");
        assertThat(explain("scope1=kkc", own, shop).value()).isZero();
        assertThat(explain("scope3=shop", own, shop).value()).isEqualByComparingTo("30");
    }

    @Test
    void anIntensityNamesWhatIsDividedByWhat() {
        CellEntry own = entry(Book.OPERATIONS, "I.2.2", "electricity-grid", "energy", "", "hall", "co2", "11", false);

        Explanation each = explain("per-square-metre=hall", own);
        assertThat(each.value().toPlainString()).isEqualTo("1.100000");
        assertThat(each.equation()).isEqualTo("11 / 10");
        assertThat(each.parts().getLast().source()).isEqualTo("profile of kkc");
        assertThat(explain("per-person", diesel("")).value().toPlainString()).isEqualTo("0.274034");
        assertThat(ask("per-person", Optional.of(Book.OPERATIONS), own).value().toPlainString())
                .isEqualTo("0.110000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explain("per-square-metre=shed", own))
                .withMessageContaining("no floor area of the facility 'shed'");
    }

    @Test
    void whatSinksTookUpStandsBesideTheGross() {
        CellEntry grown = entry(Book.COMMUNITY, "V.2", "trees-standing", "works", "park", "", "co2Removed", "40", true);
        CellEntry lost = entry(Book.COMMUNITY, "V.2", "trees-lost", "works", "park", "", "co2Removed", "-15", true);
        CellEntry herd = entry(Book.COMMUNITY, "V.1", "livestock-cattle", "works", "", "", "co2", "100", true);

        assertThat(explain("removed=BASIC+", grown, lost, herd).value()).isEqualByComparingTo("25");
        assertThat(explain("removed=BASIC+", grown, lost, herd).unit()).isEqualTo("kg co2Removed");
        Explanation net = explain("net=BASIC+", grown, lost, herd);
        assertThat(net.value()).isEqualByComparingTo("75");
        assertThat(net.equation()).isEqualTo("100 - 25");
        assertThat(explain("sinks", grown, lost, herd).value()).isEqualByComparingTo("25");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explain("removed=II", grown))
                .withMessageContaining("no figure 'removed=II'");
    }

    @Test
    void aTargetIsShownAgainstItsLine() {
        MethodSettings none = MethodSettings.NONE;
        MethodSettings promises = new MethodSettings(
                none.landfill(),
                none.gridLossRate(),
                none.treatedOutside(),
                none.notations(),
                none.gaps(),
                none.uncertainties(),
                none.trees(),
                List.of(
                        new Target(
                                "t", "kkc", "BASIC_PLUS", 2024, new Co2e(new BigDecimal("1000")), 2034, BigDecimal.TEN),
                        new Target("s", "shop", "BASIC", 2024, new Co2e(new BigDecimal("50")), 2034, BigDecimal.TEN)),
                none.measures(),
                none.baseYearThreshold());
        CellEntry herd = entry(Book.COMMUNITY, "V.1", "livestock-cattle", "works", "", "", "co2", "1100", true);
        CellEntry shop = entry(Book.NETWORK, "III.1.1", "waste-landfill", "shop", "", "", "co2", "30", false);
        Explain explain = new Explain(CITY.with(promises), GwpSet.of("AR5"), LIBRARY, Provenance.none());
        List<InventoryMonth> months = List.of(new InventoryMonth(MAY, List.of(herd, shop)));

        Explanation over = explain.of(Question.of("target=t"), months);
        assertThat(over.value()).isEqualByComparingTo("110"); // 1100 less 1000 x (1 - 0.10 x 1/10)
        assertThat(over.equation()).isEqualTo("1100 - 990");
        assertThat(over.parts().getLast().equation()).isEqualTo("1000 less 10 % from 2024 to 2034, in a straight line");
        assertThat(explain.of(Question.of("target=s"), months).value()).isEqualByComparingTo("-19.5");
        assertThat(explain.of(Question.of("target=s"), List.of()).value()).isEqualByComparingTo("-50");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explain.of(Question.of("target=x"), months))
                .withMessageContaining("no figure 'target=x'");
    }

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

    @Test
    void whatWaitsIsListed() {
        CellEntry held = new CellEntry(
                Book.COMMUNITY,
                "",
                "waste-hazardous",
                "works",
                "",
                Quantity.of("3", Unit.KILOGRAM),
                Optional.empty(),
                "held: why",
                false);

        Explanation waiting = explain("waiting", diesel(""), held);

        assertThat(waiting.value()).isEqualByComparingTo("1");
        assertThat(waiting.lines().get(1)).endsWith("0 kg CO2e = held: why");
    }

    @Test
    void aGasCanBeAskedForAlone() {
        Explanation methane = new Explain(CITY, GwpSet.of("AR5"), LIBRARY, Provenance.none())
                .of(
                        new Question("II.1.1", Optional.empty(), Optional.of("ch4Fossil")),
                        List.of(new InventoryMonth(MAY, List.of(diesel("")))));

        assertThat(methane.value()).isEqualByComparingTo("0.00142038");
        assertThat(methane.unit()).isEqualTo("kg ch4Fossil");
        assertThat(methane.lines()).contains("    co2: 0 kg ch4Fossil = 26.98722 kg");
    }

    @Test
    void aGasWithoutAPotentialWeighsNothingAndIsNamed() {
        CellEntry cooler = entry(Book.COMMUNITY, "IV.2", "refrigerant-r-134", "works", "", "", "HFC-134", "2", true);

        Explanation tree = new Explain(CITY, GwpSet.of("AR4"), LIBRARY, Provenance.none())
                .of(Question.of("IV.2"), List.of(new InventoryMonth(MAY, List.of(cooler))));

        assertThat(tree.value()).isZero();
        assertThat(tree.parts().getFirst().equation()).isEqualTo("AR4 gives no warming potential for HFC-134");
        assertThat(explain("IV.2", cooler).lines()).contains("    HFC-134: 2240 kg CO2e = 2 kg x 1120");
    }

    @Test
    void anEstimateNamesTheMonthsItWasMadeFrom() {
        Provenance files = (month, entry) -> month.isBefore(MAY) && !entry.isEstimated()
                ? List.of(new LineOrigin("", TEN, month + ".csv", "v1", "", 2, "B"))
                : List.of();
        Explain explain = new Explain(CITY, GwpSet.of("AR5"), LIBRARY, files);

        Explanation between = explain.of(
                Question.of("II.1.1"),
                List.of(new InventoryMonth(MAY, List.of(estimated("between 2025-04 and 2025-06")))));
        Explanation year = explain.of(
                Question.of("II.1.1"),
                List.of(new InventoryMonth(MAY, List.of(estimated("the same month of last year")))));

        assertThat(between.lines())
                .contains(
                        "    activity data: 10 L = estimated: between 2025-04 and 2025-06",
                        "      measured 2025-04: 10 L = sum of 1 lines",
                        "        line: 10 L [2025-04.csv version v1, B2]")
                .noneMatch(line -> line.contains("measured 2025-06"));
        assertThat(year.lines()).contains("      measured 2024-05: 10 L = sum of 1 lines");
    }

    @Test
    void aFactorOfAForeignUnitIsShownAsItsSourceStatesIt() {
        EmissionFactor gas = FactorSet.read(
                        "OWN",
                        ShippedTable.parse("""
                        activity,unit,co2,co2e,gwp_set,valid_from,quality,uncertainty_percent,includes_losses,document
                        natural-gas,MMBtu,53.06,53.06,AR5,2024-01,H,2.5,yes,a list
                        """),
                        (name, kept) -> name.equals("MMBtu")
                                ? Optional.of(new Conversion(new BigDecimal("1055.05585262"), BigDecimal.ONE))
                                : FactorUnits.keptOnly().find(name, kept))
                .factors()
                .getFirst();
        Quantity amount = Quantity.of("105505.585262", Unit.MEGAJOULE);
        CellEntry burnt = new CellEntry(
                Book.COMMUNITY,
                "I.2.1",
                "natural-gas",
                "works",
                "",
                amount,
                Optional.of(gas.emissionsOf(amount)),
                gas.id(),
                true);

        List<String> lines = new Explain(CITY, GwpSet.of("AR5"), FactorLibrary.of(List.of(gas)), Provenance.none())
                .of(Question.of("I.2.1"), List.of(new InventoryMonth(MAY, List.of(burnt))))
                .lines();

        assertThat(lines.get(1)).contains("5306 kg CO2e = 105505.585262 MJ / 1055.05585262 x 53.06, " + gas.id());
        assertThat(lines).contains("      co2: 53.06 kg per 1055.05585262 MJ");
        assertThat(lines)
                .anyMatch(line -> line.endsWith("[a list; quality H, +/- 2.5 %, holds the losses of the grid]"));
    }

    @Test
    void saysWhatCanBeAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explain("IX.1", diesel("")))
                .withMessageContaining("there is no figure 'IX.1'; ask for a cell (I.2.2)");
        assertThatIllegalArgumentException().isThrownBy(() -> explain("colour=red", diesel("")));
    }

    private static Explanation explain(String what, CellEntry... entries) {
        return ask(what, Optional.empty(), entries);
    }

    private static Explanation ask(String what, Optional<Book> book, CellEntry... entries) {
        return new Explain(CITY, GwpSet.of("AR5"), LIBRARY, Provenance.none())
                .of(new Question(what, book, Optional.empty()), List.of(new InventoryMonth(MAY, List.of(entries))));
    }

    private static CellEntry entry(
            Book book,
            String ref,
            String activity,
            String department,
            String district,
            String facility,
            String gas,
            String kilograms,
            boolean counted) {
        return new CellEntry(
                book,
                ref,
                activity,
                department,
                district,
                TEN,
                Optional.of(GasMasses.of(gas, new BigDecimal(kilograms))),
                "GONE/x",
                counted,
                "",
                facility);
    }

    private static CellEntry estimated(String how) {
        CellEntry one = diesel("");
        return new CellEntry(
                one.book(), one.ref(), one.activity(), one.department(), "", TEN, one.gases(), one.factor(), true, how);
    }

    private static CellEntry diesel(String district) {
        String id = "TGO-2022/diesel-road/L/TH/2022-04";
        return new CellEntry(
                Book.COMMUNITY,
                "II.1.1",
                "diesel-road",
                "fleet",
                district,
                TEN,
                Optional.of(LIBRARY.find(id).orElseThrow().emissionsOf(TEN)),
                id,
                true);
    }

    private static CellEntry recycled() {
        return new CellEntry(Book.COMMUNITY, "", "waste-recycled", "fleet", "", TEN, Optional.empty(), "none", false);
    }
}
