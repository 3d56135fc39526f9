package city.kaen.inbox;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.inventory.Book;
import java.util.List;
import java.util.Set;

/// The smallest city that files can be sent to: one department, one factor set.
final class OneDepartment {
    private OneDepartment() {}

    static CityProfile city() {
        return new CityProfile(
                "kkc",
                "ตัวอย่าง",
                "Sample",
                1000,
                "1",
                2024,
                "AR5-TGO",
                List.of("TGO-GRID"),
                "TH",
                Set.of("I.2.2"),
                false,
                List.of(new Department("engineering", "ช่าง", "Engineering", Book.OPERATIONS, "I.2", List.of(), 10)),
                List.of());
    }
}
