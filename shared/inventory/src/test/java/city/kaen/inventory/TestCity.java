package city.kaen.inventory;

import city.kaen.activity.Activities;
import city.kaen.activity.Quantity;
import city.kaen.city.CityProfile;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/// A city to compute with, and lines of data for it.
final class TestCity {
    static final YearMonth MARCH = YearMonth.of(2025, 3);

    private TestCity() {}

    static CityProfile profile(boolean landfillInside, String... standIns) {
        return new CityProfile(
                "kkc",
                "ขอนแก่น",
                "Khon Kaen",
                100_000,
                "46",
                2024,
                "AR5-TGO",
                List.of("TGO-2022", "TGO-GRID"),
                "TH",
                Set.of(standIns),
                landfillInside,
                List.of(),
                List.of());
    }

    static ActivityData data(Book book, String subSector, String activity, String amount) {
        Quantity quantity =
                Quantity.of(amount, Activities.shipped().get(activity).unit());
        return new ActivityData(book, "engineering", "", subSector, activity, MARCH, quantity);
    }
}
