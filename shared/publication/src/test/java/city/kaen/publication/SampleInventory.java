package city.kaen.publication;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.emission.GasMasses;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A small city whose figures are easy to add up by hand.
final class SampleInventory {
    static final CityProfile PROFILE = profile(Set.of("I.2.2", "III.1.2", "VI.1"));

    private SampleInventory() {}

    static CityProfile profile(Set<String> standIns) {
        return new CityProfile(
                "sample",
                "เมืองตัวอย่าง",
                "Sample",
                1000,
                "46",
                2024,
                "AR5-TGO",
                List.of("TGO-GRID", "TGO-2022"),
                "TH",
                standIns,
                false,
                List.of(
                        new Department("works", "กองช่าง", "Works", Book.OPERATIONS, "I.2", List.of("electricity"), 10),
                        new Department("school-1", "โรงเรียน", "School", Book.NETWORK, "I.2", List.of(), 10)),
                List.of(new Facility("school-1", "โรงเรียน", "School", List.of(), "school", Book.NETWORK, "I.2", "1")));
    }

    /// A full year before and seven months after, each month with electricity, water, waste and diesel.
    static Map<Integer, InventoryYear> years() {
        return Map.of(2025, year(2025, 12), 2026, year(2026, 7));
    }

    static InventoryYear year(int year, int months) {
        return new InventoryYear(
                year,
                IntStream.rangeClosed(1, months)
                        .mapToObj(month -> month(YearMonth.of(year, month)))
                        .toList());
    }

    private static InventoryMonth month(YearMonth month) {
        String kilowattHours = (1000 + month.getMonthValue()) + ".4";
        List<CellEntry> entries = new ArrayList<>(List.of(
                entry(Book.OPERATIONS, "I.2.2", "electricity-grid", "works", kilowattHours, Unit.KILOWATT_HOUR, true)
                        .withUnsplit("0.4999"),
                entry(Book.OPERATIONS, "VI.1", "water-supply", "works", "50.5", Unit.CUBIC_METRE, true)
                        .held(),
                entry(Book.OPERATIONS, "II.1.1", "diesel-road", "works", "30.25", Unit.LITRE, false)
                        .withGases("2.698722", "0.000142038", "0", "0.000142038"),
                entry(Book.OPERATIONS, "III.1.2", "waste-landfill", "works", "100", Unit.KILOGRAM, true)
                        .withGases("0", "0", "0.05", "0"),
                entry(Book.OPERATIONS, "", "waste-recycled", "works", "1", Unit.KILOGRAM, false)
                        .withoutEmission(),
                entry(Book.NETWORK, "I.2.2", "electricity-grid", "school-1", "200", Unit.KILOWATT_HOUR, false)
                        .withUnsplit("0.4999")));
        return new InventoryMonth(month, entries);
    }

    private static Draft entry(
            Book book, String ref, String activity, String department, String amount, Unit unit, boolean counted) {
        return new Draft(book, ref, activity, department, Quantity.of(amount, unit), counted);
    }

    private record Draft(
            Book book, String ref, String activity, String department, Quantity quantity, boolean counted) {
        CellEntry withUnsplit(String co2e) {
            return with(new GasMasses(zero(), zero(), zero(), zero(), zero(), new BigDecimal(co2e)), "TGO-GRID/test");
        }

        CellEntry withGases(String co2, String ch4Fossil, String ch4Other, String n2o) {
            return with(
                    new GasMasses(
                            new BigDecimal(co2),
                            new BigDecimal(ch4Fossil),
                            new BigDecimal(ch4Other),
                            new BigDecimal(n2o),
                            zero(),
                            zero()),
                    "TGO-2022/test");
        }

        CellEntry withoutEmission() {
            return with(GasMasses.NONE, InventoryCalculation.NO_EMISSION);
        }

        CellEntry held() {
            return new CellEntry(
                    book,
                    ref,
                    activity,
                    department,
                    "",
                    quantity,
                    Optional.empty(),
                    InventoryCalculation.NO_FACTOR,
                    counted);
        }

        private CellEntry with(GasMasses perUnit, String factor) {
            return new CellEntry(
                    book,
                    ref,
                    activity,
                    department,
                    "",
                    quantity,
                    Optional.of(perUnit.times(quantity.amount())),
                    factor,
                    counted);
        }

        private static BigDecimal zero() {
            return BigDecimal.ZERO;
        }
    }
}
