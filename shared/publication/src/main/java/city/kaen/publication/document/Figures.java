package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.factor.Quality;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.TotalKind;
import city.kaen.uncertainty.HowSure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Sums entries into figures, stated by every GWP set, and drawn by the city's own.
final class Figures {
    static final String NO_EMISSION = "reason.no-emission";
    private static final String PROVISIONAL = "p";
    private static final String REVISED = "r";
    private static final String FINAL = "";
    private static final String ESTIMATED = "e";
    static final String NOT_AVAILABLE = "x";
    static final String CONFIDENTIAL = "c";

    private final GwpSet own;
    private final List<GwpSet> sets = GwpSet.all();
    private final GpcCells cells = GpcCells.shipped();
    private final Names names = Names.shipped();
    private final Released released;
    private final HowSure sure;

    Figures(CityProfile profile, FactorLibrary factors, Released released) {
        own = GwpSet.of(profile.gwpSet());
        sure = new HowSure(profile, factors);
        this.released = released;
    }

    /// The ids of every set that figures are stated by.
    static List<String> sets() {
        return GwpSet.all().stream().map(GwpSet::id).toList();
    }

    /// The sum of the entries that have gases; unstated, with the reason of this key, where none has.
    Figure of(Selection selection, String reason) {
        return gases(selection.entries())
                .map(gases -> stated(selection, gases))
                .orElseGet(() -> new Figure.Unstated(
                        reason.equals(NO_EMISSION) ? "NO" : "NE", names.get(reason), NOT_AVAILABLE));
    }

    /// The sum of what was reported. Where none has gases, it says whether a factor is missing or nothing is emitted.
    Figure reported(Selection selection) {
        return of(
                selection,
                selection.entries().stream()
                        .filter(entry -> entry.gases().isEmpty())
                        .findFirst()
                        .map(BookDocuments::reason)
                        .orElse(NO_EMISSION));
    }

    /// The four totals over those of the entries that are counted.
    TotalsDocument totals(Selection selection) {
        return new TotalsDocument(
                total(selection, TotalKind.BASIC),
                total(selection, TotalKind.BASIC_PLUS),
                total(selection, TotalKind.TERRITORIAL),
                total(selection, TotalKind.OTHER_SCOPE_3));
    }

    /// The gases of the entries that are in a cell and have a factor; empty where none is.
    static Optional<GasMasses> gases(Collection<CellEntry> entries) {
        return entries.stream()
                .filter(entry -> !entry.ref().isEmpty())
                .flatMap(entry -> entry.gases().stream())
                .reduce(GasMasses::plus);
    }

    /// Final where every month was released and the sum is what it was then. An estimate is told as such, unless it was
    /// revised.
    private String status(Selection selection, GasMasses gases) {
        boolean estimated = selection.entries().stream().anyMatch(CellEntry::isEstimated);
        if (!selection.now().stream().map(DatedEntry::month).allMatch(released::holds)) {
            return estimated ? ESTIMATED : PROVISIONAL;
        }
        BigDecimal then = gases(DatedEntry.entries(selection.released()))
                .map(own::of)
                .map(Co2e::kilograms)
                .orElse(BigDecimal.ZERO);
        if (!own.missing(gases).isEmpty() || own.of(gases).kilograms().compareTo(then) != 0) {
            return REVISED;
        }
        return estimated ? ESTIMATED : FINAL;
    }

    private Figure total(Selection selection, TotalKind kind) {
        Predicate<CellEntry> held = entry ->
                entry.counted() && cells.find(entry.ref()).filter(kind::holds).isPresent();
        Selection within = selection.where(held);
        return of(within, within.isEmpty() ? "reason.no-data-in-group" : "reason.no-factor");
    }

    /// A set that gives no potential for one of the gases states nothing; where that is the city's own, no figure is.
    private Figure stated(Selection selection, GasMasses gases) {
        if (!own.missing(gases).isEmpty()) {
            return new Figure.Unstated("NE", names.get("reason.no-potential"), NOT_AVAILABLE);
        }
        Map<String, BigDecimal> kilograms = new LinkedHashMap<>();
        sets.stream()
                .filter(set -> set.missing(gases).isEmpty())
                .forEach(set -> kilograms.put(set.id(), set.of(gases).kilograms()));
        List<CellEntry> weighed = selection.entries().stream()
                .filter(entry -> !entry.ref().isEmpty() && entry.gases().isPresent())
                .toList();
        return new Figure.Stated(
                kilograms,
                Tonnes.ofKilograms(own.of(gases).kilograms()),
                status(selection, gases),
                sure.grade(weighed).map(Quality::letter),
                sure.percent(weighed),
                "activity/" + selection.now().getFirst().month().getYear() + ".csv");
    }
}
