package city.kaen.inventory;

import static city.kaen.inventory.TestCity.MARCH;
import static city.kaen.inventory.TestCity.data;
import static city.kaen.inventory.TestCity.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryCalculationTest {
    private static final CityProfile CITY = profile(false, "I.2.2");
    private static final GwpSet TGO = GwpSet.of("AR5-TGO");

    @Test
    void multipliesExactly() {
        CellEntry entry = only(CITY, data(Book.OPERATIONS, "I.2", "electricity-grid", "403036.8"));

        assertThat(entry.ref()).isEqualTo("I.2.2");
        assertThat(entry.counted()).isTrue();
        assertThat(entry.gases().orElseThrow().co2eUnsplit()).isEqualTo("201478.09632");
        assertThat(entry.factor()).isEqualTo("TGO-GRID/electricity-grid/kWh/TH/2022-04");
    }

    @Test
    void showsWhatWaitsForItsSendersWordWithoutGases() {
        ActivityData counted = data(Book.COMMUNITY, "I.2", "electricity-grid", "10");
        ActivityData held =
                data(Book.COMMUNITY, "I.2", "electricity-grid", "10000").held("outlier");
        InventoryMonth month = InventoryCalculation.month(CITY, FactorLibrary.shipped(), MARCH, List.of(counted, held));

        assertThat(month.entries())
                .filteredOn(CellEntry::isUnconfirmed)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.gases()).isEmpty();
                    assertThat(entry.counted()).isFalse();
                    assertThat(entry.quantity().amount()).isEqualByComparingTo("10000");
                    assertThat(entry.factor()).endsWith("outlier");
                });
        assertThat(month.entries())
                .filteredOn(entry -> !entry.isUnconfirmed())
                .singleElement()
                .satisfies(entry -> assertThat(entry.quantity().amount()).isEqualByComparingTo("10"));
    }

    @Test
    void keepsTheGasesOfAFuelApart() {
        CellEntry entry = only(CITY, data(Book.COMMUNITY, "I.2", "diesel-road", "82.437"));
        GasMasses gases = entry.gases().orElseThrow();

        assertThat(entry.ref()).isEqualTo("II.1.1");
        assertThat(gases.co2()).isEqualTo("222.474545514");
        assertThat(gases.ch4Fossil()).isEqualTo("0.011709186606");
        assertThat(gases.n2o()).isEqualTo("0.011709186606");
        assertThat(TGO.of(gases).kilograms()).isEqualTo("225.92875556277");
    }

    @ParameterizedTest
    @CsvSource({
        "electricity-grid, I.2, I.2.2",
        "electricity-grid, I.1, I.1.2",
        "electricity-grid, II.1, II.1.2",
        "diesel-stationary, I.4, I.4.1",
        "natural-gas, I.4.4, I.4.4",
        "electricity-grid, I.4.4, I.4.2",
        "diesel-off-road, I.2, II.5.1",
        "water-supply, I.2, VI.1",
        "waste-landfill, I.2, III.1.2",
        "refrigerant-r-32, I.2, IV.2"
    })
    void placesAnActivityInItsCell(String activity, String subSector, String expected) {
        assertThat(only(CITY, data(Book.COMMUNITY, subSector, activity, "1")).ref())
                .isEqualTo(expected);
    }

    @Test
    void landfilledWasteStaysInsideWhereTheLandfillIsInside() {
        assertThat(only(profile(true), data(Book.COMMUNITY, "III.1", "waste-landfill", "1"))
                        .ref())
                .isEqualTo("III.1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "electricity-grid, III.4",
        "electricity-grid, I.7",
        "lpg-stationary, I.9",
        "electricity-grid, nowhere",
        "fuel-unspecified, I.2"
    })
    void holdsWhatCannotBePlaced(String activity, String subSector) {
        CellEntry entry = only(CITY, data(Book.COMMUNITY, subSector, activity, "12"));

        assertThat(entry.ref()).isEmpty();
        assertThat(entry.gases()).isEmpty();
        assertThat(entry.counted()).isFalse();
        assertThat(entry.factor()).startsWith("held: ");
        assertThat(entry.quantity().amount()).isEqualTo("12");
    }

    @Test
    void holdsWhatHasNoFactorInForce() {
        CellEntry entry = only(CITY, data(Book.COMMUNITY, "III.1", "waste-landfill", "4381"));

        assertThat(entry.gases()).isEmpty();
        assertThat(entry.factor()).isEqualTo(InventoryCalculation.NO_FACTOR);
    }

    @Test
    void whatCausesNoEmissionOfItsOwnIsNotHeld() {
        CellEntry entry = only(CITY, data(Book.COMMUNITY, "III.1", "waste-recycled", "1223"));

        assertThat(entry.gases()).contains(GasMasses.NONE);
        assertThat(entry.counted()).isFalse();
        assertThat(entry.factor()).isEqualTo(InventoryCalculation.NO_EMISSION);
    }

    @Test
    void operationsStandInOnlyWhereTheProfileSaysSo() {
        assertThat(only(CITY, data(Book.OPERATIONS, "I.1", "electricity-grid", "5"))
                        .counted())
                .isFalse();
        assertThat(only(CITY, data(Book.NETWORK, "I.2", "electricity-grid", "5"))
                        .counted())
                .isFalse();
    }

    @Test
    void operationsStandInUntilCommunityDataCome() {
        InventoryMonth month = compute(
                CITY,
                List.of(
                        data(Book.OPERATIONS, "I.2", "electricity-grid", "5"),
                        data(Book.COMMUNITY, "I.2", "electricity-grid", "500")));

        assertThat(month.entries()).extracting(CellEntry::counted).containsExactly(true, false);
        assertThat(Totals.of(month.entries(), TGO).get(TotalKind.BASIC).kilograms())
                .isEqualByComparingTo("249.95");
    }

    @Test
    void heldCommunityDataDoNotEndAStandIn() {
        FactorLibrary dieselOnly = FactorLibrary.of(FactorLibrary.shipped().all().stream()
                .filter(factor -> factor.activity().equals("diesel-road"))
                .toList());
        InventoryMonth month = InventoryCalculation.month(
                profile(false, "II.1.1"),
                dieselOnly,
                MARCH,
                List.of(
                        data(Book.COMMUNITY, "I.2", "gasoline-road", "7"),
                        data(Book.OPERATIONS, "I.2", "diesel-road", "5")));

        assertThat(month.entries().getFirst().gases()).isEmpty();
        assertThat(month.entries().getLast().counted()).isTrue();
    }

    @Test
    void upstreamStandsApartInOtherScope3WhereTheCityUsesASetForIt() {
        CityProfile upstream = new CityProfile(
                "kkc",
                "ขอนแก่น",
                "Khon Kaen",
                1,
                "46",
                2024,
                "AR5-TGO",
                List.of("TGO-GRID", "TGO-UPSTREAM"),
                "TH",
                Set.of(),
                false,
                List.of(),
                List.of());
        InventoryMonth month = compute(upstream, List.of(data(Book.COMMUNITY, "I.2", "electricity-grid", "1000")));
        Totals totals = Totals.of(month.entries(), TGO);

        assertThat(month.entries()).extracting(CellEntry::ref).containsExactly("I.2.2", "VI.1");
        assertThat(totals.get(TotalKind.BASIC).kilograms()).isEqualByComparingTo("499.9");
        assertThat(totals.get(TotalKind.OTHER_SCOPE_3).kilograms()).isEqualByComparingTo("98.7");
    }

    @Test
    void addsUpEqualKeysAndSortsTheRest() {
        InventoryMonth month = compute(
                CITY,
                List.of(
                        data(Book.OPERATIONS, "I.2", "electricity-grid", "1.5"),
                        data(Book.COMMUNITY, "I.2", "diesel-road", "2"),
                        data(Book.COMMUNITY, "I.2", "diesel-b7-road", "2"),
                        data(Book.OPERATIONS, "I.2", "electricity-grid", "2.5")));

        assertThat(month.entries())
                .extracting(CellEntry::activity)
                .containsExactly("diesel-b7-road", "diesel-road", "electricity-grid");
        assertThat(month.entries().getLast().quantity()).isEqualTo(Quantity.of("4", Unit.KILOWATT_HOUR));
    }

    @Test
    void refusesDataOfAnotherMonthOrUnit() {
        ActivityData march = data(Book.COMMUNITY, "I.2", "electricity-grid", "1");
        ActivityData litres = new ActivityData(
                Book.COMMUNITY, "engineering", "", "I.2", "electricity-grid", MARCH, Quantity.of("1", Unit.LITRE));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        InventoryCalculation.month(CITY, FactorLibrary.shipped(), MARCH.plusMonths(1), List.of(march)))
                .withMessageContaining("2025-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute(CITY, List.of(litres)))
                .withMessage("electricity-grid is kept in kWh, not in L");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void orderAndSplitDoNotMatterAndTotalsAreTheSumOfTheCells(long seed) {
        Random random = new Random(seed);
        List<ActivityData> data = randomData(random);
        List<ActivityData> split = new ArrayList<>();
        data.forEach(one -> split.addAll(halves(one)));
        Collections.shuffle(split, random);

        InventoryMonth whole = compute(CITY, data);

        assertThat(compute(CITY, split)).isEqualTo(whole);
        Totals totals = Totals.of(whole.entries(), TGO);
        for (TotalKind kind : TotalKind.values()) {
            Co2e sum = GpcCells.shipped().all().stream()
                    .filter(kind::holds)
                    .map(cell -> TGO.of(Totals.masses(whole.entries(), cell::equals)))
                    .reduce(Co2e.ZERO, Co2e::plus);
            assertThat(totals.get(kind)).isEqualTo(sum);
        }
    }

    private static List<ActivityData> randomData(Random random) {
        List<String> activities = List.of(
                "electricity-grid",
                "diesel-road",
                "lpg-road",
                "waste-landfill",
                "fuel-wood",
                "water-supply",
                "refrigerant-r-32");
        List<Book> books = List.of(Book.COMMUNITY, Book.OPERATIONS, Book.NETWORK);
        List<ActivityData> data = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String amount = BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(5))
                    .toPlainString();
            data.add(data(
                    books.get(random.nextInt(3)),
                    "I." + (1 + random.nextInt(6)),
                    activities.get(random.nextInt(activities.size())),
                    amount));
        }
        return data;
    }

    private static List<ActivityData> halves(ActivityData one) {
        BigDecimal half = one.quantity().amount().divide(BigDecimal.TWO);
        Quantity quantity = new Quantity(half, one.quantity().unit());
        ActivityData part = new ActivityData(
                one.book(), one.department(), one.district(), one.subSector(), one.activity(), one.month(), quantity);
        return List.of(part, part);
    }

    private static CellEntry only(CityProfile city, ActivityData data) {
        InventoryMonth month = compute(city, List.of(data));
        assertThat(month.entries()).hasSize(1);
        return month.entries().getFirst();
    }

    private static InventoryMonth compute(CityProfile city, List<ActivityData> data) {
        return InventoryCalculation.month(city, FactorLibrary.shipped(), MARCH, data);
    }
}
