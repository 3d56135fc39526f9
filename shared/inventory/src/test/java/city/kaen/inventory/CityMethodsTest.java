package city.kaen.inventory;

import static city.kaen.inventory.MethodCity.city;
import static city.kaen.inventory.MethodCity.entry;
import static city.kaen.inventory.MethodCity.month;
import static city.kaen.inventory.MethodCity.only;
import static city.kaen.inventory.MethodCity.settings;
import static city.kaen.inventory.TestCity.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.MethodSettings;
import city.kaen.city.StatedNotation;
import city.kaen.city.TreatmentSettings;
import city.kaen.city.TreatmentSettings.Fire;
import city.kaen.city.TreatmentSettings.Hazardous;
import city.kaen.city.TreePlace;
import city.kaen.emission.Co2e;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.notation.Notation;
import city.kaen.removal.TreeEvent;
import city.kaen.removal.TreeStand;
import city.kaen.waste.Burning;
import city.kaen.waste.WasteMix;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CityMethodsTest {
    @Test
    void showsRemovalsAndLossesOfTreesSideBySide() {
        TreeStand stand = new TreeStand(
                new BigDecimal("12"),
                new BigDecimal("30"),
                20,
                List.of(
                        new TreeEvent.Planting(YearMonth.of(2024, 1), "rain tree", 100),
                        new TreeEvent.Planting(MARCH, "rain tree", 10),
                        new TreeEvent.Felling(MARCH, "road", 2)));
        MethodSettings settings = settings(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(
                        new TreePlace("lake-park", "engineering", "1", stand, "made up"),
                        new TreePlace(
                                "empty",
                                "engineering",
                                "",
                                new TreeStand(BigDecimal.ONE, BigDecimal.ONE, 20, List.of()),
                                "x")));
        InventoryMonth month = month(city(settings));

        CellEntry gross = entry(month, "trees-standing");
        CellEntry lost = entry(month, "trees-lost");
        assertThat(gross.gases().orElseThrow().co2Removed()).isEqualByComparingTo("396"); // 108 x 1 kg C x 44/12
        assertThat(gross.quantity()).isEqualTo(Quantity.of("108", Unit.TREE));
        assertThat(lost.gases().orElseThrow().co2Removed()).isEqualByComparingTo("-220"); // 2 x 30 kg C x 44/12
        assertThat(lost.quantity()).isEqualTo(Quantity.of("2", Unit.TREE));
        Totals totals = Totals.of(month.entries(), GwpSet.of("AR5-TGO"));
        assertThat(totals.removed()).containsEntry(TotalKind.BASIC_PLUS, new Co2e(new BigDecimal("176")));
        assertThat(totals.removed()).containsEntry(TotalKind.BASIC, Co2e.ZERO);
        assertThat(gross.district()).isEqualTo("1/lake-park");
        assertThat(gross.factor()).isEqualTo("method: tree-growth, made up");
    }

    @Test
    void countsGridLossesBesideTheirUseWhereTheFactorLeavesThemOut() {
        MethodSettings settings = settings(Optional.empty(), Optional.of(new BigDecimal("0.2")), Set.of(), List.of());
        CityProfile city = withSets(city(settings), List.of("TGO-GRID-2009"));
        ActivityData use = new ActivityData(
                Book.COMMUNITY,
                "engineering",
                "",
                "I.2",
                "electricity-grid",
                YearMonth.of(2009, 3),
                Quantity.of("800", Unit.KILOWATT_HOUR));

        InventoryMonth month =
                InventoryCalculation.month(city, FactorLibrary.shipped(), YearMonth.of(2009, 3), List.of(use));

        assertThat(month.entries()).extracting(CellEntry::ref).containsExactly("I.2.2", "I.2.3");
        // 200 kWh are lost on the way: 800 x 0.2 / 0.8
        assertThat(month.entries().getLast().gases().orElseThrow().co2eUnsplit())
                .isEqualByComparingTo("116.24");
        assertThat(month.entries()).allMatch(entry -> InventoryCalculation.isMadeOf(entry, use, city));
    }

    @Test
    void countsNoLossesThatTheFactorHoldsAlready() {
        MethodSettings settings = settings(Optional.empty(), Optional.of(new BigDecimal("0.2")), Set.of(), List.of());
        InventoryMonth month = InventoryCalculation.month(
                city(settings),
                FactorLibrary.shipped(),
                MARCH,
                List.of(TestCity.data(Book.COMMUNITY, "I.2", "electricity-grid", "800")));

        assertThat(month.entries()).extracting(CellEntry::ref).containsExactly("I.2.2");
    }

    @Test
    void placesWasteThatIsTreatedOutside() {
        CityProfile city = city(settings(Optional.empty(), Optional.empty(), Set.of("waste-composted"), List.of()));
        InventoryMonth month = InventoryCalculation.month(
                withSets(city, List.of("GPC-WASTE")),
                FactorLibrary.shipped(),
                MARCH,
                List.of(
                        TestCity.data(Book.COMMUNITY, "I.2", "waste-composted", "10"),
                        TestCity.data(Book.COMMUNITY, "I.2", "waste-incinerated", "10")));

        assertThat(month.entries()).extracting(CellEntry::ref).containsExactly("III.2.2", "III.3.1");
        assertThat(month.entries().getFirst().gases().orElseThrow().ch4Other()).isEqualByComparingTo("0.04");
    }

    @Test
    void tellsWhatAnEntryWasMadeOf() {
        CityProfile city = TestCity.profile(false);
        ActivityData use = TestCity.data(Book.COMMUNITY, "I.2", "electricity-grid", "800");
        ActivityData elsewhere = TestCity.data(Book.COMMUNITY, "I.1", "electricity-grid", "800");
        ActivityData own = TestCity.data(Book.OPERATIONS, "I.2", "electricity-grid", "800");
        CellEntry entry = InventoryCalculation.month(city, FactorLibrary.shipped(), MARCH, List.of(use))
                .entries()
                .getFirst();

        assertThat(InventoryCalculation.isMadeOf(entry, use, city)).isTrue();
        assertThat(InventoryCalculation.isMadeOf(entry, elsewhere, city)).isFalse();
        assertThat(InventoryCalculation.isMadeOf(entry, own, city)).isFalse();
    }

    @Test
    void followsElectricityToItsUpstream() {
        CityProfile city = withSets(TestCity.profile(false), List.of("TGO-GRID", "TGO-UPSTREAM"));
        ActivityData use = TestCity.data(Book.COMMUNITY, "I.2", "electricity-grid", "800");
        CellEntry upstream = entry(
                InventoryCalculation.month(city, FactorLibrary.shipped(), MARCH, List.of(use)),
                "electricity-grid-upstream");

        assertThat(InventoryCalculation.isMadeOf(upstream, use, city)).isTrue();
    }

    @Test
    void aProfileKeepsWhatItStatesOfACell() {
        StatedNotation stated = new StatedNotation(Notation.includedIn("I.1.2", "held there"), "รวมแล้ว");
        MethodSettings none = MethodSettings.NONE;
        MethodSettings settings = new MethodSettings(
                none.landfill(),
                none.gridLossRate(),
                none.treatedOutside(),
                new TreeMap<>(Map.of("I.1.3", stated)),
                none.gaps(),
                none.uncertainties(),
                none.trees(),
                none.targets(),
                none.measures(),
                none.baseYearThreshold());

        assertThat(city(settings).methods().notations()).containsEntry("I.1.3", stated);
        assertThat(city(settings)).isNotEqualTo(city(none));
    }

    @Test
    void burntWasteGoesByThePlantAndTheMixThatTheCityStates() {
        WasteMix plastics = new WasteMix(Map.of("plastics", BigDecimal.ONE));
        TreatmentSettings burning = new TreatmentSettings(
                Optional.of(new Fire(
                        "continuous-stoker",
                        "municipal",
                        Burning.incinerator("continuous-stoker", "municipal"),
                        plastics)),
                Optional.of(new Fire("", "", Burning.inTheOpen(Optional.empty()), plastics)),
                Optional.empty());
        CityProfile city = city(MethodCity.treating(burning));

        CellEntry plant = only(city, "waste-incinerated");
        CellEntry open = only(city, "waste-open-burning");

        // 1000 kg of plastics: 2.75 kg of fossil CO2 a kilogram in a plant, 1.595 in the open (WasteTest)
        assertThat(plant.gases().orElseThrow().co2()).isEqualByComparingTo("2750");
        assertThat(plant.factor()).isEqualTo("method: incineration");
        assertThat(open.gases().orElseThrow().co2()).isEqualByComparingTo("1595");
        assertThat(open.factor()).isEqualTo("method: open-burning, without its methane: no factor is stated");
    }

    @Test
    void hazardousWasteCountsWhereTheCitySaysItGoesAndIsHeldUntilThen() {
        TreatmentSettings stated = new TreatmentSettings(
                Optional.empty(), Optional.empty(), Optional.of(new Hazardous("III.3.2", "a contract")));
        ActivityData waste = new ActivityData(
                Book.COMMUNITY,
                "engineering",
                "",
                "III.3",
                "waste-hazardous",
                YearMonth.of(2026, 3),
                Quantity.of("1000", Unit.KILOGRAM));

        CellEntry placed = hazardous(city(MethodCity.treating(stated)), waste);
        CellEntry held = hazardous(city(MethodCity.treating(TreatmentSettings.NONE)), waste);

        assertThat(placed.ref()).isEqualTo("III.3.2");
        assertThat(placed.gases().orElseThrow().co2eUnsplit()).isEqualByComparingTo("1210");
        assertThat(held.ref()).isEmpty();
        assertThat(held.gases()).isEmpty();
        assertThat(held.factor()).contains("cannot be told");
    }

    private static CellEntry hazardous(CityProfile city, ActivityData waste) {
        return InventoryCalculation.month(
                        withSets(city, List.of("TGO-WASTE-2026")),
                        FactorLibrary.shipped(),
                        waste.month(),
                        List.of(waste))
                .entries()
                .getFirst();
    }

    @Test
    void oneUnknownKindStaysUnknownWhereHazardousWasteIsPlaced() {
        TreatmentSettings stated = new TreatmentSettings(
                Optional.empty(), Optional.empty(), Optional.of(new Hazardous("III.3.2", "a contract")));
        ActivityData fuel = new ActivityData(
                Book.OPERATIONS, "engineering", "", "II.1", "fuel-unspecified", MARCH, Quantity.of("10", Unit.LITRE));

        assertThat(InventoryCalculation.month(
                                city(MethodCity.treating(stated)), FactorLibrary.shipped(), MARCH, List.of(fuel))
                        .entries())
                .extracting(CellEntry::ref)
                .containsExactly("");
    }

    @Test
    void aHeldQuantityStandsBesideTheOneThatCountsAndInNoTotal() {
        ActivityData counts = new ActivityData(
                Book.COMMUNITY,
                "engineering",
                "",
                "I.2",
                "electricity-grid",
                MARCH,
                Quantity.of("100", Unit.KILOWATT_HOUR));
        ActivityData waits = new ActivityData(
                        Book.COMMUNITY,
                        "engineering",
                        "",
                        "I.2",
                        "electricity-grid",
                        MARCH,
                        Quantity.of("100000", Unit.KILOWATT_HOUR))
                .held("outlier");
        CityProfile city = city(settings(Optional.empty(), Optional.empty(), Set.of(), List.of()));

        List<CellEntry> entries = InventoryCalculation.month(
                        city, FactorLibrary.shipped(), MARCH, List.of(counts, waits))
                .entries();
        List<CellEntry> unconfirmed =
                entries.stream().filter(CellEntry::isUnconfirmed).toList();

        assertThat(unconfirmed).hasSize(1);
        assertThat(unconfirmed.getFirst().quantity().amount()).isEqualByComparingTo("100000");
        assertThat(unconfirmed.getFirst().gases()).isEmpty();
        assertThat(Totals.of(entries, GwpSet.of("AR5-TGO")).get(TotalKind.BASIC))
                .as("the total is that of what counts")
                .isEqualTo(Totals.of(
                                InventoryCalculation.month(city, FactorLibrary.shipped(), MARCH, List.of(counts))
                                        .entries(),
                                GwpSet.of("AR5-TGO"))
                        .get(TotalKind.BASIC));
    }

    private static CityProfile withSets(CityProfile city, List<String> sets) {
        return new CityProfile(
                city.slug(),
                city.nameTh(),
                city.nameEn(),
                city.population(),
                city.areaSquareKilometres(),
                city.baseYear(),
                city.gwpSet(),
                new ArrayList<>(sets),
                city.region(),
                city.standIns(),
                city.landfillInside(),
                city.departments(),
                city.facilities(),
                city.methods(),
                city.activities(),
                city.publication());
    }
}
