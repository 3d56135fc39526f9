package city.kaen.publication;

import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.catalogue.Catalogue;
import city.kaen.publication.catalogue.DataPackage;
import city.kaen.publication.catalogue.DatasetDescription;
import city.kaen.publication.catalogue.GovernmentRecord;
import city.kaen.publication.disclosure.Disclosed;
import city.kaen.publication.document.CalendarDocument;
import city.kaen.publication.document.CanonicalJson;
import city.kaen.publication.document.CompletenessDocument;
import city.kaen.publication.document.CompletenessDocuments;
import city.kaen.publication.document.DistrictsDocument;
import city.kaen.publication.document.DistrictsDocuments;
import city.kaen.publication.document.FactorsDocument;
import city.kaen.publication.document.FactorsDocuments;
import city.kaen.publication.document.ManifestDocument;
import city.kaen.publication.document.ProgressDocuments;
import city.kaen.publication.document.QualityDocument;
import city.kaen.publication.document.QualityDocuments;
import city.kaen.publication.document.Released;
import city.kaen.publication.document.ReporterDocument;
import city.kaen.publication.document.ReporterDocuments;
import city.kaen.publication.document.SinksDocument;
import city.kaen.publication.document.SinksDocuments;
import city.kaen.publication.document.SummaryDocument;
import city.kaen.publication.document.SummaryDocuments;
import city.kaen.publication.document.TargetsDocument;
import city.kaen.publication.document.TargetsDocuments;
import city.kaen.publication.document.ViewsDocuments;
import city.kaen.publication.document.YearDocument;
import city.kaen.publication.document.YearDocuments;
import city.kaen.publication.export.ActivityCsv;
import city.kaen.publication.export.Exports;
import city.kaen.publication.form.Form;
import city.kaen.publication.page.Pages;
import city.kaen.publication.page.Published;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the public files of a city's inventory.
public final class Publications {
    private Publications() {}

    /// The publication of a city's years.
    ///
    /// @param years by year; a year without any month is left out
    public static Publication of(CityProfile profile, Map<Integer, InventoryYear> years) {
        return of(profile, years, FactorLibrary.shipped(), Released.NOTHING);
    }

    /// The publication of a city's years, of which nothing was released.
    public static Publication of(CityProfile profile, Map<Integer, InventoryYear> years, FactorLibrary factors) {
        return of(profile, years, factors, Released.NOTHING);
    }

    /// The publication of a city's years.
    ///
    /// @param factors the library the years were computed with, to publish those that were used
    /// @param released what was released before, to mark by it what is final and what was revised
    public static Publication of(
            CityProfile city, Map<Integer, InventoryYear> all, FactorLibrary factors, Released released) {
        Disclosed disclosed = Disclosed.of(city, all);
        CityProfile profile = disclosed.profile();
        List<InventoryYear> known = disclosed.years().values().stream()
                .filter(year -> year.months().stream()
                        .anyMatch(month -> !month.entries().isEmpty()))
                .toList();
        List<YearDocument> documents = new ArrayList<>();
        List<QualityDocument> qualities = new ArrayList<>();
        for (InventoryYear year : known) {
            YearDocument document = YearDocuments.of(profile, year, factors, released);
            QualityDocument quality = QualityDocuments.of(profile, year, document, factors);
            documents.add(document.marked(quality));
            qualities.add(quality);
        }
        SummaryDocument summary = SummaryDocuments.of(profile, documents);
        List<PublicFile> files = new ArrayList<>();
        files.add(PublicFile.json("summary.json", CanonicalJson.write(summary)));
        for (YearDocument document : documents) {
            files.add(PublicFile.json("years/" + document.year().ce() + ".json", CanonicalJson.write(document)));
        }
        for (int i = 0; i < known.size(); i++) {
            String name = known.get(i).year() + ".json";
            files.add(PublicFile.json("quality/" + name, CanonicalJson.write(qualities.get(i))));
            files.add(PublicFile.json("views/" + name, CanonicalJson.write(ViewsDocuments.of(profile, known.get(i)))));
        }
        files.add(PublicFile.json("progress.json", CanonicalJson.write(ProgressDocuments.of(profile, known))));
        for (InventoryYear year : known) {
            files.add(new PublicFile(
                    "activity/" + year.year() + ".csv",
                    "text/csv; charset=utf-8",
                    ActivityCsv.of(profile, year, factors)));
        }
        FactorsDocument used = FactorsDocuments.of(profile, known, factors);
        files.add(PublicFile.json("factors.json", CanonicalJson.write(used)));
        for (int i = 0; i < known.size(); i++) {
            Exports.of(profile, known.get(i), documents.get(i), factors)
                    .forEach((path, bytes) -> files.add(PublicFile.typed(path, bytes)));
        }
        DistrictsDocument districts = DistrictsDocuments.of(profile, known, factors, released);
        List<ReporterDocument> reporters = ReporterDocuments.of(profile, documents);
        SinksDocument sinks = SinksDocuments.of(profile, known);
        TargetsDocument targets = TargetsDocuments.of(profile, documents);
        CompletenessDocument completeness = CompletenessDocuments.of(profile, known);
        files.add(PublicFile.json("districts.json", CanonicalJson.write(districts)));
        reporters.forEach(reporter -> files.add(PublicFile.json(reporter.path(), CanonicalJson.write(reporter))));
        files.add(PublicFile.json("sinks.json", CanonicalJson.write(sinks)));
        files.add(PublicFile.json("completeness.json", CanonicalJson.write(completeness)));
        Optional<CalendarDocument> calendar =
                lastMonth(known).map(last -> CalendarDocument.of(profile, last, released));
        calendar.ifPresent(days -> files.add(PublicFile.json("calendar.json", CanonicalJson.write(days))));
        Catalogue catalogue = new Catalogue(summary, profile.publication(), named(files));
        files.add(PublicFile.json("datapackage.json", DataPackage.of(catalogue)));
        files.add(PublicFile.typed("dataset.jsonld", DatasetDescription.of(catalogue)));
        files.add(PublicFile.json("thai-gdc.json", GovernmentRecord.of(catalogue)));
        files.addAll(shared());
        Published published = new Published(
                summary,
                documents,
                qualities,
                districts,
                reporters,
                sinks,
                targets,
                completeness,
                used,
                calendar,
                disclosed.withheld());
        Pages.of(published, named(files)).forEach((path, page) -> files.add(PublicFile.typed(path, page)));
        return sealed(profile.slug(), files);
    }

    /// The form of what is published, as a digest of its schemas, pages' words, style and script: another form of the
    /// same inventory is another publication.
    public static String form() {
        return PublicFile.sha256(
                (Form.FOLDER + "\n" + PublicFile.sha256(Form.words())).getBytes(StandardCharsets.UTF_8));
    }

    /// What publications share, whatever they are of: [Form].
    public static List<PublicFile> shared() {
        List<PublicFile> files = new ArrayList<>();
        Form.files().forEach((path, bytes) -> files.add(PublicFile.shared(path, bytes)));
        return List.copyOf(files);
    }

    private static Optional<YearMonth> lastMonth(List<InventoryYear> years) {
        return years.stream()
                .flatMap(year -> year.months().stream())
                .filter(month -> !month.entries().isEmpty())
                .map(InventoryMonth::month)
                .max(Comparator.naturalOrder());
    }

    private static Publication sealed(String city, List<PublicFile> files) {
        List<PublicFile> all = new ArrayList<>(files);
        all.sort(Comparator.comparing(PublicFile::path));
        PublicFile manifest =
                PublicFile.json("manifest.json", CanonicalJson.write(ManifestDocument.of(city, named(all))));
        all.add(manifest);
        return new Publication(city, manifest.sha256(), all);
    }

    private static List<ManifestDocument.File> named(List<PublicFile> files) {
        return files.stream()
                .map(file -> new ManifestDocument.File(
                        file.path(),
                        file.contentType(),
                        file.size(),
                        file.sha256(),
                        file.isShared() ? Form.at(file.path()) : ""))
                .toList();
    }
}
