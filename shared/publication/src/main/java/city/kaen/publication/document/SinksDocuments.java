package city.kaen.publication.document;

import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.Facility;
import city.kaen.emission.GasMasses;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.SinksDocument.Place;
import city.kaen.publication.document.SinksDocument.YearOfSinks;
import city.kaen.publication.form.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Draws the sinks from the entries on land whose gas is CO2 removed.
public final class SinksDocuments {
    private static final String LAND = "V.2";

    private record Where(String text, String department) implements Comparable<Where> {
        @Override
        public int compareTo(Where other) {
            return Comparator.comparing(Where::text)
                    .thenComparing(Where::department)
                    .compare(this, other);
        }
    }

    private SinksDocuments() {}

    public static SinksDocument of(CityProfile profile, List<InventoryYear> years) {
        TreeSet<Where> places = new TreeSet<>();
        years.stream()
                .flatMap(year -> year.months().stream())
                .flatMap(month -> month.entries().stream())
                .filter(SinksDocuments::isASink)
                .forEach(entry -> places.add(new Where(entry.district(), entry.department())));
        return new SinksDocument(
                Form.schema("sinks"),
                YearDocuments.CONTRACT,
                profile.slug(),
                over(years, entry -> true),
                places.stream().map(where -> place(profile, where, years)).toList());
    }

    static boolean isASink(CellEntry entry) {
        return entry.ref().equals(LAND)
                && entry.gases()
                        .filter(gases -> gases.co2Removed().signum() != 0)
                        .isPresent();
    }

    private static Place place(CityProfile profile, Where where, List<InventoryYear> years) {
        int slash = where.text().lastIndexOf('/');
        String id = where.text().substring(slash + 1);
        return new Place(
                id,
                profile.findFacility(id)
                        .map(SinksDocuments::name)
                        .orElseGet(() -> id.isEmpty()
                                ? BookDocuments.departmentName(profile, where.department())
                                : new Name(id, id)),
                slash < 0 ? "" : where.text().substring(0, slash),
                where.department(),
                over(
                        years,
                        entry -> entry.district().equals(where.text())
                                && entry.department().equals(where.department())));
    }

    private static Name name(Facility facility) {
        return new Name(facility.nameTh(), facility.nameEn());
    }

    private static List<YearOfSinks> over(List<InventoryYear> years, Predicate<CellEntry> which) {
        List<YearOfSinks> all = new ArrayList<>();
        for (InventoryYear year : years) {
            List<CellEntry> entries = sinks(year.months().stream(), which);
            if (!entries.isEmpty()) {
                BigDecimal up = removed(entries, 1);
                BigDecimal lost = removed(entries, -1);
                all.add(new YearOfSinks(
                        YearDocument.Year.of(year.year()), standing(year, which), up, lost, up.subtract(lost)));
            }
        }
        return all;
    }

    private static List<CellEntry> sinks(Stream<InventoryMonth> months, Predicate<CellEntry> which) {
        return months.flatMap(month -> month.entries().stream())
                .filter(SinksDocuments::isASink)
                .filter(which)
                .toList();
    }

    private static BigDecimal removed(List<CellEntry> entries, int sign) {
        return entries.stream()
                .flatMap(entry -> entry.gases().stream())
                .map(GasMasses::co2Removed)
                .filter(mass -> mass.signum() == sign)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal standing(InventoryYear year, Predicate<CellEntry> which) {
        Optional<InventoryMonth> last = year.months().stream().max(Comparator.comparing(InventoryMonth::month));
        return sinks(last.stream(), which).stream()
                .filter(entry -> entry.activity().equals("trees-standing"))
                .filter(entry -> entry.quantity().unit() == Unit.TREE)
                .map(entry -> entry.quantity().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
