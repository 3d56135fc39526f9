package city.kaen.publication.document;

import city.kaen.activity.Activities;
import city.kaen.activity.Quantity;
import city.kaen.emission.GasMasses;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCell;
import city.kaen.inventory.GpcCells;
import city.kaen.publication.document.YearDocument.ActivityOfCell;
import city.kaen.publication.document.YearDocument.Cell;
import city.kaen.publication.document.YearDocument.Gas;
import city.kaen.publication.document.YearDocument.MonthFigure;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    CellDocuments(Figures figures, Activities activities) {
        this.activities = activities;
        this.figures = figures;
    }

    List<Cell> of(List<DatedEntry> entries) {
        return GpcCells.shipped().all().stream()
                .map(cell -> document(
                        cell,
                        entries.stream()
                                .filter(dated -> dated.entry().counted())
                                .filter(dated -> dated.entry().ref().equals(cell.ref()))
                                .toList()))
                .toList();
    }

    private Cell document(GpcCell cell, List<DatedEntry> dated) {
        List<CellEntry> entries = DatedEntry.entries(dated);
        String reason = entries.isEmpty() ? "reason.no-data" : "reason.no-factor";
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
                figures.of(entries, reason),
                Figures.gases(entries).map(CellDocuments::gases).orElse(List.of()),
                DatedEntry.byMonth(dated).entrySet().stream()
                        .map(month -> new MonthFigure(
                                month.getKey().toString(),
                                figures.of(DatedEntry.entries(month.getValue()), "reason.no-factor")))
                        .toList(),
                DatedEntry.group(dated, CellEntry::book).entrySet().stream()
                        .flatMap(book -> activitiesOf(book.getKey(), book.getValue()))
                        .toList());
    }

    private Stream<ActivityOfCell> activitiesOf(Book book, List<DatedEntry> dated) {
        return DatedEntry.group(dated, CellEntry::activity).entrySet().stream().map(activity -> {
            List<CellEntry> entries = DatedEntry.entries(activity.getValue());
            Quantity quantity = quantity(entries);
            return new ActivityOfCell(
                    activity.getKey(),
                    activityName(activities, activity.getKey()),
                    bookName(book),
                    quantity.amount(),
                    quantity.unit().symbol(),
                    figures.of(entries, "reason.no-factor"),
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
