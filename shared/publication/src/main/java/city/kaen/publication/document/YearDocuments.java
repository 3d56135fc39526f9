package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCell;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.YearDocument.City;
import city.kaen.publication.document.YearDocument.Month;
import city.kaen.publication.document.YearDocument.Scope;
import city.kaen.publication.document.YearDocument.Sector;
import city.kaen.publication.document.YearDocument.Year;
import city.kaen.publication.form.Form;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Draws a year's document from its inventory.
public final class YearDocuments {
    static final String CONTRACT = "v1";
    private static final List<String> SECTORS = List.of("I", "II", "III", "IV", "V", "VI");

    private final CityProfile profile;
    private final FactorLibrary factors;
    private final Released released;
    private final Figures figures;
    private final GpcCells cells = GpcCells.shipped();
    private final Names names = Names.shipped();

    private YearDocuments(CityProfile profile, FactorLibrary factors, Released released) {
        this.profile = profile;
        this.factors = factors;
        this.released = released;
        this.figures = new Figures(profile, factors, released);
    }

    public static YearDocument of(CityProfile profile, InventoryYear year) {
        return of(profile, year, FactorLibrary.shipped(), Released.NOTHING);
    }

    /// The document of a year.
    ///
    /// @param factors the library the year was computed with
    /// @param released what was released of it before
    public static YearDocument of(CityProfile profile, InventoryYear year, FactorLibrary factors, Released released) {
        return new YearDocuments(profile, factors, released).document(year);
    }

    static City city(CityProfile profile) {
        return new City(
                profile.slug(),
                new Name(profile.nameTh(), profile.nameEn()),
                profile.population(),
                new BigDecimal(profile.areaSquareKilometres()));
    }

    private YearDocument document(InventoryYear year) {
        List<DatedEntry> all = DatedEntry.of(year);
        // What its sender has not confirmed is shown as waiting, and nowhere else.
        List<DatedEntry> entries =
                all.stream().filter(dated -> !dated.entry().isUnconfirmed()).toList();
        Selection selection = new Selection(entries, released.of(year.year()));
        List<YearMonth> months = List.copyOf(selection.byMonth().keySet());
        Selection counted = selection.where(CellEntry::counted);
        return new YearDocument(
                "../" + Form.schema("year"),
                CONTRACT,
                city(profile),
                Year.of(year.year()),
                months.stream().map(YearMonth::toString).toList(),
                months.size() == 12,
                profile.gwpSet(),
                Figures.sets(),
                figures.totals(counted),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(scope -> new Scope(scope, figures.totals(in(counted, cell -> cell.scope() == scope))))
                        .toList(),
                SECTORS.stream()
                        .map(sector -> new Sector(
                                sector,
                                names.get("sector." + sector),
                                figures.totals(
                                        in(counted, cell -> cell.sectorRef().equals(sector)))))
                        .toList(),
                selection.byMonth().entrySet().stream()
                        .map(month -> new Month(month.getKey().toString(), figures.totals(month.getValue())))
                        .toList(),
                new CellDocuments(figures, profile, factors).of(selection),
                new BookDocuments(profile, figures).of(selection),
                BookDocuments.held(profile, all));
    }

    private Selection in(Selection counted, Predicate<GpcCell> which) {
        return counted.where(entry -> cells.find(entry.ref()).filter(which).isPresent());
    }
}
