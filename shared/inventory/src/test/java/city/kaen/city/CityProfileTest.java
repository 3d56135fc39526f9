package city.kaen.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.activity.Unit;
import city.kaen.city.MarketSettings.Contract;
import city.kaen.city.MarketSettings.Rate;
import city.kaen.inventory.Book;
import city.kaen.notation.Notation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CityProfileTest {
    private static final Department ENGINEERING =
            new Department("engineering", "สำนักช่าง", "Engineering", Book.OPERATIONS, "I.2", List.of("fuel"), 10);
    private static final Facility HALL = new Facility(
            "city-hall", "ศาลา", "City hall", List.of("Hall"), "municipal", Book.OPERATIONS, "I.2", "central");
    private static final CityProfile CITY = new CityProfile(
            "kkc",
            "ขอนแก่น",
            "Khon Kaen",
            100_000,
            "46",
            2024,
            "AR5-TGO",
            List.of("TGO-2022"),
            "TH",
            Set.of("I.2.2"),
            false,
            List.of(ENGINEERING),
            List.of(HALL));

    @Test
    void findsDepartmentsAndFacilitiesById() {
        assertThat(CITY.findDepartment("engineering")).contains(ENGINEERING);
        assertThat(CITY.findDepartment("parks")).isEmpty();
        assertThat(CITY.findFacility("city-hall")).contains(HALL);
        assertThat(CITY.findFacility("market")).isEmpty();
    }

    @Test
    void knowsTheActivitiesThatTheCityDeclares() {
        Activities own = Activities.shippedAnd(
                List.of(new Activity("district-steam", Unit.MEGAJOULE, "steam", "I.2.2", "ไอน้ำ", "District steam")),
                Map.of());

        assertThat(CITY.with(own).activities().find("district-steam")).isPresent();
        assertThat(CITY.activities().find("district-steam")).isEmpty();
        assertThat(CITY.with(own).departments()).isEqualTo(CITY.departments());
    }

    @Test
    void aMarketIsStatedByAContractOrAResidualRate() {
        Rate rate = new Rate(new BigDecimal("0.05"), "the supplier's certificate");
        Contract contract = new Contract("roof", 2025, new BigDecimal("1000"), rate);

        assertThat(MarketSettings.NONE.isStated()).isFalse();
        assertThat(new MarketSettings(List.of(contract), Optional.empty()).isStated())
                .isTrue();
        assertThat(new MarketSettings(List.of(), Optional.of(rate)).isStated()).isTrue();
        assertThat(contract.rate().kilogramsPerKilowattHour()).isEqualByComparingTo("0.05");
    }

    @Test
    void otherNotationKeysLeaveEveryOtherSettingAsItIs() {
        MarketSettings market =
                new MarketSettings(List.of(), Optional.of(new Rate(new BigDecimal("0.05"), "the supplier")));
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
        StatedNotation stated = new StatedNotation(Notation.includedIn("I.1.2", "held there"), "รวมแล้ว");

        MethodSettings other = settings.with(new TreeMap<>(Map.of("I.1.3", stated)));

        assertThat(other.notations()).containsOnlyKeys("I.1.3");
        assertThat(other.market()).isEqualTo(market);
        assertThat(other.with(none.notations())).isEqualTo(settings);
    }

    @Test
    void statesItsDistrictsAndHowItPublishes() {
        District old = new District("1", "เขตเก่า", "Old town", true);
        PublicationSettings settings =
                new PublicationSettings(3, Set.of("household"), Set.of("school-1"), List.of(old));

        CityProfile other = CITY.with(List.of(), List.of(HALL), settings);

        assertThat(other.publication().districts()).containsExactly(old);
        assertThat(other.departments()).isEmpty();
        assertThat(other.findFacility("city-hall")).contains(HALL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicationSettings(1, Set.of(), Set.of(), List.of()));
    }
}
