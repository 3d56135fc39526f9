package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.city.Facility;
import city.kaen.city.MarketSettings;
import city.kaen.emission.Co2e;
import city.kaen.emission.GwpSet;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryYear;
import city.kaen.inventory.TotalKind;
import city.kaen.inventory.Totals;
import city.kaen.publication.document.ViewsDocument.Electricity;
import city.kaen.publication.document.ViewsDocument.Net;
import city.kaen.publication.document.ViewsDocument.Organisation;
import city.kaen.publication.document.ViewsDocument.Part;
import city.kaen.publication.document.ViewsDocument.View;
import city.kaen.publication.form.Form;
import city.kaen.report.GridElectricity;
import city.kaen.report.OrganisationReport;
import city.kaen.report.Views;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Draws the views of a year. Entries that are held, or of which the city's potentials state nothing, weigh nothing
/// here.
public final class ViewsDocuments {

    private final CityProfile profile;
    private final GwpSet gwp;
    private final List<CellEntry> entries;

    private ViewsDocuments(CityProfile profile, InventoryYear year) {
        this.profile = profile;
        this.gwp = GwpSet.of(profile.gwpSet());
        this.entries = DatedEntry.entries(DatedEntry.of(year)).stream()
                .filter(entry -> !entry.ref().isEmpty() && entry.gases().isPresent())
                .filter(entry -> gwp.missing(entry.gases().orElseThrow()).isEmpty())
                .toList();
    }

    public static ViewsDocument of(CityProfile profile, InventoryYear year) {
        ViewsDocuments drawn = new ViewsDocuments(profile, year);
        return new ViewsDocument(
                "../" + Form.schema("views"),
                YearDocuments.CONTRACT,
                profile.slug(),
                YearDocument.Year.of(year.year()),
                profile.gwpSet(),
                drawn.inventory(),
                drawn.organisations(),
                drawn.views(),
                drawn.electricity(year.year()));
    }

    private List<Net> inventory() {
        Totals totals = Totals.of(entries, gwp);
        return Stream.of(TotalKind.values())
                .map(kind -> new Net(
                        name(kind),
                        totals.get(kind).kilograms(),
                        totals.removed().getOrDefault(kind, Co2e.ZERO).kilograms(),
                        totals.net(kind).kilograms()))
                .toList();
    }

    static String name(TotalKind kind) {
        return switch (kind) {
            case BASIC -> "basic";
            case BASIC_PLUS -> "basicPlus";
            case TERRITORIAL -> "territorial";
            case OTHER_SCOPE_3 -> "otherScope3";
        };
    }

    private List<Organisation> organisations() {
        List<Organisation> all = new ArrayList<>();
        List<CellEntry> own = book(Book.OPERATIONS);
        if (!own.isEmpty()) {
            all.add(organisation(profile.slug(), new Name(profile.nameTh(), profile.nameEn()), own));
        }
        Map<String, List<CellEntry>> members = new TreeMap<>();
        book(Book.NETWORK)
                .forEach(entry -> members.computeIfAbsent(entry.department(), any -> new ArrayList<>())
                        .add(entry));
        members.forEach((id, theirs) -> all.add(organisation(id, BookDocuments.departmentName(profile, id), theirs)));
        return all;
    }

    private Organisation organisation(String id, Name name, List<CellEntry> theirs) {
        OrganisationReport report = OrganisationReport.of(theirs, gwp);
        return new Organisation(
                id,
                name,
                report.direct().kilograms(),
                report.purchasedEnergy().kilograms(),
                report.other().kilograms(),
                report.total().kilograms(),
                Stream.of(report.direct(), report.purchasedEnergy(), report.other())
                        .map(OrganisationReport::roundedUpTonnes)
                        .toList(),
                report.outside().kilograms(),
                report.biogenic());
    }

    private List<CellEntry> book(Book book) {
        return entries.stream().filter(entry -> entry.book() == book).toList();
    }

    private List<View> views() {
        List<View> views = new ArrayList<>();
        for (Book book : Book.values()) {
            List<CellEntry> theirs = book(book);
            if (!theirs.isEmpty()) {
                views.add(view(book, "book", theirs, entry -> CellDocuments.bookName(book)));
                views.add(view(book, "department", theirs, CellEntry::department));
                views.add(view(book, "district", theirs, CellEntry::district));
                views.add(view(book, "activity", theirs, CellEntry::activity));
                if (book != Book.COMMUNITY) {
                    views.add(view(book, "facility", theirs, CellEntry::facility));
                    views.add(view(book, "facilityKind", theirs, this::kind));
                }
            }
        }
        return views;
    }

    private String kind(CellEntry entry) {
        return profile.findFacility(entry.facility()).map(Facility::kind).orElse("");
    }

    private View view(Book book, String by, List<CellEntry> theirs, Function<CellEntry, String> word) {
        return new View(
                CellDocuments.bookName(book),
                by,
                Views.by(theirs, gwp, word).entrySet().stream()
                        .map(part -> new Part(
                                part.getKey(),
                                part.getValue().kilograms(),
                                by.equals("book") ? per(part.getValue(), population()) : Optional.empty(),
                                by.equals("facility") ? per(part.getValue(), floor(part.getKey())) : Optional.empty()))
                        .toList());
    }

    private Optional<BigDecimal> population() {
        return Optional.of(BigDecimal.valueOf(profile.population()));
    }

    private Optional<BigDecimal> floor(String facility) {
        return profile.findFacility(facility).flatMap(Facility::floorSquareMetres);
    }

    private static Optional<BigDecimal> per(Co2e total, Optional<BigDecimal> count) {
        return count.filter(number -> number.signum() > 0)
                .map(number -> Views.per(total, number).setScale(6, RoundingMode.HALF_EVEN));
    }

    /// What the city's counted grid electricity weighs by its contracts.
    private Optional<Electricity> electricity(int year) {
        MarketSettings market = profile.methods().market();
        return GridElectricity.of(market, year, entries, gwp).map(used -> {
            List<String> sources = new ArrayList<>();
            market.contracts().stream()
                    .filter(contract -> contract.year() == year)
                    .forEach(contract ->
                            sources.add(contract.name() + ": " + contract.rate().source()));
            market.residual().ifPresent(rate -> sources.add("residual: " + rate.source()));
            return new Electricity(
                    used.kilowattHours(), used.underContract(), used.locationBased(), used.marketBased(), sources);
        });
    }
}
