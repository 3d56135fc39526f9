package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.inventory.Book;
import city.kaen.publication.document.ReporterDocument.YearOfReporter;
import city.kaen.publication.document.YearDocument.DepartmentOfBook;
import city.kaen.publication.document.YearDocument.QuantityOfMonth;
import city.kaen.publication.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws who reported: each department and member by itself, from the documents of the years.
public final class ReporterDocuments {
    private ReporterDocuments() {}

    /// In the order of the profile; who has reported nothing yet is there without years.
    public static List<ReporterDocument> of(CityProfile profile, List<YearDocument> years) {
        return profile.departments().stream()
                .map(department -> document(profile, department, years))
                .toList();
    }

    private static ReporterDocument document(CityProfile profile, Department department, List<YearDocument> years) {
        boolean network = department.book() == Book.NETWORK;
        Optional<Facility> place = profile.findFacility(department.id()).filter(ignored -> network);
        String district = place.map(Facility::district).orElse("");
        String kind = place.map(Facility::kind).orElse("");
        return new ReporterDocument(
                "../" + Form.schema("reporter"),
                YearDocuments.CONTRACT,
                profile.slug(),
                department.id(),
                new Name(department.nameTh(), department.nameEn()),
                CellDocuments.bookName(department.book()),
                kind,
                kind.isEmpty() ? new Name("", "") : Names.shipped().kind(kind),
                district,
                DistrictsDocuments.name(profile, district),
                years(department.id(), years));
    }

    private static List<YearOfReporter> years(String id, List<YearDocument> years) {
        List<YearOfReporter> all = new ArrayList<>();
        for (YearDocument year : years) {
            for (YearDocument.BookOf book : year.books()) {
                book.departments().stream()
                        .filter(department -> department.department().equals(id))
                        .map(department -> year(year, book.book(), department))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static YearOfReporter year(YearDocument year, String book, DepartmentOfBook department) {
        return new YearOfReporter(
                year.year(),
                book,
                department.activities().stream()
                        .flatMap(activity -> activity.months().stream())
                        .map(QuantityOfMonth::month)
                        .distinct()
                        .sorted()
                        .toList(),
                department.figure(),
                department.activities());
    }
}
