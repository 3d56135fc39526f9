package city.kaen.explain;

import static city.kaen.explain.ExplainedCity.CITY;
import static city.kaen.explain.ExplainedCity.LIBRARY;
import static city.kaen.explain.ExplainedCity.MAY;
import static city.kaen.explain.ExplainedCity.TEN;
import static city.kaen.explain.ExplainedCity.ask;
import static city.kaen.explain.ExplainedCity.diesel;
import static city.kaen.explain.ExplainedCity.entry;
import static city.kaen.explain.ExplainedCity.estimated;
import static city.kaen.explain.ExplainedCity.explain;
import static city.kaen.explain.ExplainedCity.recycled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.MethodSettings;
import city.kaen.emission.Co2e;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainTest {
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
}
