package city.kaen.site;

import city.kaen.activity.Activities;
import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.ActivityData;
import city.kaen.inventory.Book;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A made-up city of about the size of Khon Kaen, with two whole years and one under way.
final class SampleCity {
    private SampleCity() {}

    static Publication publication() {
        return publication("เทศบาลนครขอนแก่น", "Khon Kaen Municipality", "สำนักช่าง", "Engineering");
    }

    static Publication publication(String cityTh, String cityEn, String departmentTh, String departmentEn) {
        CityProfile profile = new CityProfile(
                "kkc",
                cityTh,
                cityEn,
                107607,
                "46",
                2024,
                "AR5-TGO",
                List.of("TGO-GRID", "TGO-2022"),
                "TH",
                Set.of("I.2.2", "II.1.1"),
                false,
                List.of(
                        new Department(
                                "engineering", departmentTh, departmentEn, Book.OPERATIONS, "I.2", List.of(), 10),
                        new Department(
                                "health", "สำนักสาธารณสุข", "Public health", Book.COMMUNITY, "I.2", List.of(), 10),
                        new Department(
                                "school-1", "โรงเรียนเทศบาล", "Municipal school", Book.NETWORK, "I.2", List.of(), 10)),
                List.of());
        Map<Integer, InventoryYear> years = new TreeMap<>();
        years.put(2024, year(profile, 2024, 12));
        years.put(2025, year(profile, 2025, 12));
        years.put(2026, year(profile, 2026, 7));
        return Publications.of(profile, years);
    }

    /// A city of this name and a month of it, with a department and a district of each name.
    static Publication ofDepartments(String city, List<String> names) {
        List<Department> departments = IntStream.range(0, names.size())
                .mapToObj(i -> new Department(
                        "d-" + i, names.get(i), names.get(i), Book.OPERATIONS, "I.2", List.of("electricity"), 10))
                .toList();
        CityProfile profile = new CityProfile(
                "kkc",
                city,
                city,
                1000,
                "46",
                2024,
                "AR5-TGO",
                List.of("TGO-GRID", "TGO-2022"),
                "TH",
                Set.of("I.2.2"),
                false,
                departments,
                List.of());
        YearMonth month = YearMonth.of(2026, 1);
        List<ActivityData> lines = departments.stream()
                .map(department -> new ActivityData(
                        Book.OPERATIONS,
                        department.id(),
                        department.nameTh(),
                        "I.2",
                        "electricity-grid",
                        month,
                        Quantity.of("100", Unit.KILOWATT_HOUR)))
                .toList();
        return Publications.of(
                profile,
                Map.of(
                        2026,
                        new InventoryYear(
                                2026,
                                List.of(InventoryCalculation.month(profile, FactorLibrary.shipped(), month, lines)))));
    }

    private static InventoryYear year(CityProfile profile, int year, int months) {
        return new InventoryYear(
                year,
                IntStream.rangeClosed(1, months)
                        .mapToObj(month -> YearMonth.of(year, month))
                        .map(month -> InventoryCalculation.month(profile, FactorLibrary.shipped(), month, data(month)))
                        .toList());
    }

    private static List<ActivityData> data(YearMonth month) {
        // A hot season from March to May, by hand.
        int season = List.of(62, 70, 96, 100, 95, 88, 84, 82, 80, 78, 70, 60).get(month.getMonthValue() - 1);
        int growth = month.getYear() - 2024;
        List<ActivityData> all = new ArrayList<>();
        all.add(line(Book.OPERATIONS, "engineering", "electricity-grid", month, season * (400L + 12L * growth), "4"));
        all.add(line(Book.OPERATIONS, "engineering", "water-supply", month, season * 9L, "5"));
        all.add(line(Book.OPERATIONS, "engineering", "diesel-b7-road", month, 800L + season * 4L, "25"));
        all.add(line(Book.OPERATIONS, "engineering", "gasohol-91-road", month, 300L + season, "75"));
        all.add(line(Book.COMMUNITY, "health", "waste-landfill", month, season * 900L, "0"));
        all.add(line(Book.NETWORK, "school-1", "electricity-grid", month, season * 40L, "1"));
        return all;
    }

    private static ActivityData line(
            Book book, String department, String activity, YearMonth month, long whole, String tenths) {
        return new ActivityData(
                book,
                department,
                "",
                "I.2",
                activity,
                month,
                new Quantity(
                        new BigDecimal(whole + "." + tenths),
                        Activities.shipped().get(activity).unit()));
    }
}
