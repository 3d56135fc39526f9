package city.kaen.city;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.activity.Unit;
import city.kaen.city.MarketSettings.Contract;
import city.kaen.city.MarketSettings.Rate;
import city.kaen.inventory.Book;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
}
