package city.kaen.publication.document;

import city.kaen.activity.Quantity;
import city.kaen.city.CityProfile;
import city.kaen.city.District;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.DistrictsDocument.ActivityOfDistrict;
import city.kaen.publication.document.DistrictsDocument.BookOfDistrict;
import city.kaen.publication.document.DistrictsDocument.DistrictOf;
import city.kaen.publication.document.DistrictsDocument.YearOfDistrict;
import city.kaen.publication.form.Form;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Draws the districts: those the profile names, in its order, then any others that files name.
public final class DistrictsDocuments {
    private static final String TOGETHER = " + ";

    private final CityProfile profile;
    private final Released released;
    private final Figures figures;

    private DistrictsDocuments(CityProfile profile, FactorLibrary factors, Released released) {
        this.profile = profile;
        this.released = released;
        this.figures = new Figures(profile, factors, released);
    }

    public static DistrictsDocument of(
            CityProfile profile, List<InventoryYear> years, FactorLibrary factors, Released released) {
        return new DistrictsDocuments(profile, factors, released).document(years);
    }

    private DistrictsDocument document(List<InventoryYear> years) {
        Set<String> found = new TreeSet<>();
        years.stream()
                .flatMap(year -> year.months().stream())
                .flatMap(month -> month.entries().stream())
                .filter(entry -> isOfADistrict(entry, profile))
                .map(CellEntry::district)
                .forEach(found::add);
        Set<String> order = new LinkedHashSet<>();
        profile.publication().districts().stream()
                .map(District::id)
                .filter(id -> found.stream()
                        .noneMatch(zone -> parts(zone).size() > 1 && parts(zone).contains(id)))
                .forEach(order::add);
        order.addAll(found);
        return new DistrictsDocument(
                Form.schema("districts"),
                YearDocuments.CONTRACT,
                profile.slug(),
                order.stream().map(id -> district(id, years)).toList());
    }

    private DistrictOf district(String id, List<InventoryYear> years) {
        List<YearOfDistrict> known = new ArrayList<>();
        for (InventoryYear year : years) {
            Selection entries = new Selection(DatedEntry.of(year), released.of(year.year()))
                    .where(entry -> entry.district().equals(id) && isOfADistrict(entry, profile));
            if (!entries.isEmpty()) {
                known.add(new YearOfDistrict(
                        YearDocument.Year.of(year.year()),
                        entries.byMonth().keySet().stream()
                                .map(YearMonth::toString)
                                .toList(),
                        entries.by(CellEntry::book).entrySet().stream()
                                .map(book -> book(CellDocuments.bookName(book.getKey()), book.getValue()))
                                .toList()));
            }
        }
        boolean lowCarbon = parts(id).stream()
                .anyMatch(part -> profile.publication().districts().stream()
                        .anyMatch(district -> district.id().equals(part) && district.lowCarbon()));
        return new DistrictOf(id, name(profile, id), lowCarbon, known);
    }

    private BookOfDistrict book(String book, Selection selection) {
        return new BookOfDistrict(
                book,
                Names.shipped().get("book." + book),
                figures.reported(selection),
                selection.by(CellEntry::activity).entrySet().stream()
                        .map(activity -> activity(activity.getKey(), activity.getValue()))
                        .toList());
    }

    private ActivityOfDistrict activity(String id, Selection selection) {
        Quantity quantity = CellDocuments.quantity(selection.entries());
        return new ActivityOfDistrict(
                id,
                CellDocuments.activityName(profile.activities(), id),
                quantity.amount(),
                quantity.unit().symbol(),
                figures.reported(selection));
    }

    /// Whether an entry is of a district as such, and not of a park, which is shown among the sinks.
    static boolean isOfADistrict(CellEntry entry, CityProfile profile) {
        return !entry.district().isEmpty() && !SinksDocuments.isASink(entry);
    }

    /// The name of a district, or the names of those shown together.
    static Name name(CityProfile profile, String id) {
        List<Name> names = parts(id).stream()
                .map(part -> profile.publication().districts().stream()
                        .filter(district -> district.id().equals(part))
                        .findFirst()
                        .map(district -> new Name(district.nameTh(), district.nameEn()))
                        .orElseGet(() -> new Name(part, part)))
                .toList();
        return new Name(
                names.stream().map(Name::th).collect(Collectors.joining(TOGETHER)),
                names.stream().map(Name::en).collect(Collectors.joining(TOGETHER)));
    }

    private static List<String> parts(String id) {
        return Arrays.asList(id.split(" \\+ ", -1));
    }
}
