package city.kaen.city;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.inventory.Book;
import java.util.List;
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
}
