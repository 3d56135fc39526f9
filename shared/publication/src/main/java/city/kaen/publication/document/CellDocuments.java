package city.kaen.publication.document;

import city.kaen.activity.Activities;
import city.kaen.activity.Quantity;
import city.kaen.city.CityProfile;
import city.kaen.emission.GasMasses;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCell;
import city.kaen.inventory.GpcCells;
import city.kaen.notation.NotationKey;
import city.kaen.publication.document.YearDocument.ActivityOfCell;
import city.kaen.publication.document.YearDocument.Cell;
import city.kaen.publication.document.YearDocument.Gas;
import city.kaen.publication.document.YearDocument.MonthFigure;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Draws every cell of the GPC: those with data, and those without, which say so.
final class CellDocuments {
    /// The published names of gases; a fluorinated gas has the name it is kept by.
    private static final Map<String, String> GAS_NAMES = Map.of(
            "co2", "CO2",
            "ch4Fossil", "CH4-fossil",
            "ch4Other", "CH4-other",
            "n2o", "N2O",
            "co2eUnsplit", "CO2e",
            "co2Biogenic", "CO2-biogenic",
            "co2Removed", "CO2-removed");

    private final Figures figures;
    private final Names names = Names.shipped();
    private final Activities activities;
    private final CityProfile profile;
    private final FactorLibrary factors;

    CellDocuments(Figures figures, CityProfile profile, FactorLibrary factors) {
        this.activities = profile.activities();
        this.profile = profile;
        this.factors = factors;
        this.figures = figures;
    }

    List<Cell> of(Selection selection) {
        return GpcCells.shipped().all().stream()
                .map(cell -> document(cell, counted(cell.ref(), selection), selection))
                .toList();
    }

    private static Selection counted(String ref, Selection selection) {
        return selection.where(entry -> entry.counted() && entry.ref().equals(ref));
    }

    /// Why a cell without any data has no number: as the city states it; or included in the cell beside, where the grid
    /// factor used there holds the losses already; else nobody has said.
    private Figure unstated(GpcCell cell, Selection all) {
        return Optional.ofNullable(profile.methods().notations().get(cell.ref()))
                .<Figure>map(stated -> new Figure.Unstated(
                        stated.notation().key().name(),
                        stated.notation().includedIn(),
                        new Name(stated.reasonTh(), stated.notation().reason()),
                        stated.notation().key() == NotationKey.C ? Figures.CONFIDENTIAL : Figures.NOT_AVAILABLE))
                .or(() -> lossesElsewhere(cell, all))
                .orElseGet(() -> figures.of(Selection.NOTHING, "reason.no-data"));
    }

    private Optional<Figure> lossesElsewhere(GpcCell cell, Selection all) {
        if (!cell.ref().endsWith(".3") || !"I II".contains(cell.sectorRef()) || cell.scope() != 3) {
            return Optional.empty();
        }
        String beside = cell.ref().substring(0, cell.ref().length() - 1) + "2";
        boolean held = counted(beside, all).entries().stream()
                .flatMap(entry -> factors.find(entry.factor()).stream())
                .anyMatch(EmissionFactor::includesLosses);
        return held
                ? Optional.of(new Figure.Unstated(
                        "IE", Optional.of(beside), names.get("reason.losses-held"), Figures.NOT_AVAILABLE))
                : Optional.empty();
    }

    private Cell document(GpcCell cell, Selection selection, Selection all) {
        List<CellEntry> entries = selection.entries();
        return new Cell(
                cell.ref(),
                cell.scope(),
                cell.sectorRef(),
                names.get("subsector." + cell.subSectorRef()),
                names.ofCell(cell.ref()),
                cell.inBasic(),
                cell.inBasicPlus(),
                cell.inTerritorial(),
                cell.otherScope3(),
                entries.stream().anyMatch(entry -> entry.book() == Book.OPERATIONS),
                entries.stream().anyMatch(entry -> entry.gases().isEmpty()),
                entries.isEmpty() ? unstated(cell, all) : figures.of(selection, "reason.no-factor"),
                Figures.gases(entries).map(CellDocuments::gases).orElse(List.of()),
                selection.byMonth().entrySet().stream()
                        .map(month -> new MonthFigure(
                                month.getKey().toString(), figures.of(month.getValue(), "reason.no-factor")))
                        .toList(),
                selection.by(CellEntry::book).entrySet().stream()
                        .flatMap(book -> activitiesOf(book.getKey(), book.getValue()))
                        .toList());
    }

    private Stream<ActivityOfCell> activitiesOf(Book book, Selection selection) {
        return selection.by(CellEntry::activity).entrySet().stream().map(activity -> {
            List<CellEntry> entries = activity.getValue().entries();
            Quantity quantity = quantity(entries);
            return new ActivityOfCell(
                    activity.getKey(),
                    activityName(activities, activity.getKey()),
                    bookName(book),
                    quantity.amount(),
                    quantity.unit().symbol(),
                    figures.of(activity.getValue(), "reason.no-factor"),
                    entries.stream()
                            .filter(entry -> entry.gases().isPresent())
                            .map(CellEntry::factor)
                            .distinct()
                            .sorted()
                            .toList());
        });
    }

    static List<Gas> gases(GasMasses masses) {
        return masses.toMap().entrySet().stream()
                .map(mass -> new Gas(gasName(mass.getKey()), mass.getValue()))
                .sorted(Comparator.comparing(Gas::gas))
                .toList();
    }

    /// The published name of a gas, from the name it is kept by.
    static String gasName(String kept) {
        return GAS_NAMES.getOrDefault(kept, kept);
    }

    static Quantity quantity(List<CellEntry> entries) {
        return entries.stream()
                .map(CellEntry::quantity)
                .reduce(Quantity::plus)
                .orElseThrow(() -> new IllegalStateException("no entry to sum"));
    }

    static Name activityName(Activities activities, String id) {
        return activities
                .find(id)
                .map(activity -> new Name(activity.nameTh(), activity.nameEn()))
                .orElseGet(() -> new Name(id, id));
    }

    static String bookName(Book book) {
        return book.name().toLowerCase(Locale.ROOT);
    }
}
