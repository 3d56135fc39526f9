package city.kaen.publication.disclosure;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.District;
import city.kaen.city.Facility;
import city.kaen.city.PublicationSettings;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.ActivityData;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.inventory.InventoryYear;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A city with firms and households in four districts, groups of three, and what they use.
final class DisclosedCity {
    static final YearMonth JANUARY = YearMonth.of(2025, 1);
    static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
    private static final PublicationSettings THREE = new PublicationSettings(
            3,
            Set.of("household", "firm"),
            Set.of("firm-open"),
            List.of(
                    new District("1", "เขต 1", "District 1", true),
                    new District("2", "เขต 2", "District 2", false),
                    new District("3", "เขต 3", "District 3", false),
                    new District("4", "เขต 4", "District 4", false)));

    private DisclosedCity() {}

    static List<CellEntry> entries(Disclosed disclosed) {
        return disclosed.years().values().stream()
                .flatMap(year -> year.months().stream())
                .flatMap(month -> month.entries().stream())
                .toList();
    }

    static Map<String, BigDecimal> byDistrict(Disclosed disclosed) {
        return entries(disclosed).stream()
                .collect(Collectors.toMap(
                        CellEntry::district, entry -> entry.quantity().amount(), BigDecimal::add));
    }

    /// So many firms in each of the four districts, in the book of the whole city.
    static CityProfile districts(int... firms) {
        List<Facility> places = new ArrayList<>();
        for (int district = 1; district <= firms.length; district++) {
            for (int i = 0; i < firms[district - 1]; i++) {
                places.add(place("f-" + district + "-" + i, "firm", Book.COMMUNITY, Integer.toString(district), "I.1"));
            }
        }
        return city(List.of(utility("pea"), utility("east-office")), places);
    }

    static List<ActivityData> fourDistricts() {
        String[] amounts = {"1000", "100", "3333", "3678"};
        return IntStream.range(0, 4)
                .mapToObj(i -> new ActivityData(
                        Book.COMMUNITY,
                        "pea",
                        Integer.toString(i + 1),
                        "I.1",
                        "electricity-grid",
                        JANUARY,
                        kilowattHours(amounts[i])))
                .toList();
    }

    static CityProfile firms(String... ids) {
        return city(
                Arrays.stream(ids).map(DisclosedCity::member).toList(),
                Arrays.stream(ids)
                        .map(id -> place(id, "firm", Book.NETWORK, "1"))
                        .toList());
    }

    static CityProfile city(List<Department> departments, List<Facility> facilities) {
        return new CityProfile(
                        "sample",
                        "เมือง",
                        "City",
                        1000,
                        "46",
                        2024,
                        "AR5-TGO",
                        List.of("TGO-GRID", "TGO-2022"),
                        "TH",
                        Set.of(),
                        false,
                        departments,
                        facilities)
                .with(departments, facilities, THREE);
    }

    static Department member(String id) {
        return new Department(id, "ชื่อ " + id, "Name of " + id, Book.NETWORK, "I.2", List.of("electricity"), 10);
    }

    static Department utility(String id) {
        return new Department(id, id, id, Book.COMMUNITY, "I.6", List.of("electricity"), 10);
    }

    static Facility place(String id, String kind, Book book, String district) {
        return place(id, kind, book, district, "I.2");
    }

    static Facility place(String id, String kind, Book book, String district, String subSector) {
        return new Facility(id, "ชื่อ " + id, "Name of " + id, List.of(), kind, book, subSector, district);
    }

    static ActivityData uses(String member, YearMonth month, String kilowattHours) {
        return new ActivityData(
                Book.NETWORK, member, "1", "I.2", "electricity-grid", month, kilowattHours(kilowattHours));
    }

    static ActivityData sold(String department, String subSector, YearMonth month, String kilowattHours) {
        return new ActivityData(
                Book.COMMUNITY, department, "", subSector, "electricity-grid", month, kilowattHours(kilowattHours));
    }

    static Quantity kilowattHours(String amount) {
        return Quantity.of(amount, Unit.KILOWATT_HOUR);
    }

    static Map<Integer, InventoryYear> year(ActivityData... data) {
        return year(List.of(data));
    }

    static Map<Integer, InventoryYear> year(List<ActivityData> data) {
        CityProfile placing = city(List.of(), List.of());
        return Map.of(
                2025,
                new InventoryYear(
                        2025,
                        data.stream()
                                .collect(Collectors.groupingBy(
                                        ActivityData::month, java.util.TreeMap::new, Collectors.toList()))
                                .entrySet()
                                .stream()
                                .map(month -> InventoryCalculation.month(
                                        placing, FactorLibrary.shipped(), month.getKey(), month.getValue()))
                                .toList()));
    }
}
