package city.kaen.publication.disclosure;

import city.kaen.city.CityProfile;
import city.kaen.city.Facility;
import city.kaen.city.MethodSettings;
import city.kaen.city.StatedNotation;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.GpcCell;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.notation.Notation;
import city.kaen.notation.NotationKey;
import city.kaen.publication.document.Name;
import city.kaen.publication.document.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Cells of the stationary sector that too few households or firms of the whole city are in: what they emit is shown
/// with the sources that are not specified (I.6), and so is another sub-sector, without which a subtraction would tell.
/// The cell itself says C.
///
/// In a month in which nothing else is there to be shown with, the confidential figure is left out and in no total.
final class ConfidentialCells {
    private static final String UNSPECIFIED = "I.6";
    private static final NavigableSet<String> UNSPECIFIED_ALONE = new TreeSet<>(List.of(UNSPECIFIED));

    private final NavigableSet<String> confidential;
    private final NavigableSet<String> besides;

    private ConfidentialCells(NavigableSet<String> confidential) {
        this.confidential = confidential;
        this.besides = new TreeSet<>();
        if (!confidential.isEmpty()) {
            List.of("I.2", "I.3", "I.1").stream()
                    .filter(other -> !confidential.contains(other))
                    .findFirst()
                    .ifPresent(besides::add);
        }
    }

    static ConfidentialCells of(CityProfile profile) {
        SortedMap<String, Integer> count = new TreeMap<>();
        profile.facilities().stream()
                .filter(facility -> facility.book() == Book.COMMUNITY
                        && facility.subSector().startsWith("I."))
                .filter(facility -> DistrictZones.isHidden(facility, profile.publication()))
                .map(Facility::subSector)
                .forEach(subSector -> count.merge(subSector, 1, Integer::sum));
        NavigableSet<String> few = new TreeSet<>();
        count.forEach((subSector, units) -> {
            if (units < profile.publication().smallestGroup()) {
                few.add(subSector);
            }
        });
        return new ConfidentialCells(few);
    }

    /// The profile with the keys of the cells that are shown elsewhere.
    CityProfile profile(CityProfile profile) {
        if (confidential.isEmpty()) {
            return profile;
        }
        MethodSettings methods = profile.methods();
        SortedMap<String, StatedNotation> notations = new TreeMap<>(methods.notations());
        Name hidden = Names.shipped().get("reason.confidential");
        Name with = Names.shipped().get("reason.shown-with");
        GpcCells.shipped().all().forEach(cell -> {
            if (confidential.contains(cell.subSectorRef())
                    && !cell.subSectorRef().equals(UNSPECIFIED)) {
                notations.put(cell.ref(), new StatedNotation(Notation.of(NotationKey.C, hidden.en()), hidden.th()));
            } else if (besides.contains(cell.subSectorRef())) {
                notations.put(
                        cell.ref(),
                        new StatedNotation(Notation.includedIn(elsewhere(cell.ref()), with.en()), with.th()));
            }
        });
        return profile.with(methods.with(notations));
    }

    Set<String> untold() {
        return GpcCells.shipped().all().stream()
                .filter(cell -> !confidential.isEmpty())
                .filter(cell -> confidential.contains(cell.subSectorRef())
                        || besides.contains(cell.subSectorRef())
                        || cell.subSectorRef().equals(UNSPECIFIED))
                .map(GpcCell::ref)
                .collect(Collectors.toUnmodifiableSet());
    }

    InventoryYear fold(InventoryYear year) {
        return confidential.isEmpty()
                ? year
                : new InventoryYear(
                        year.year(),
                        year.months().stream()
                                .map(month -> new InventoryMonth(month.month(), fold(month.entries())))
                                .toList());
    }

    private List<CellEntry> fold(List<CellEntry> entries) {
        List<CellEntry> folded = new ArrayList<>();
        for (CellEntry entry : entries) {
            boolean hidden = isIn(entry, confidential);
            if (!hidden || entries.stream().anyMatch(other -> hides(other, entry))) {
                folded.add(hidden || shows(entry) ? moved(entry) : entry);
            }
        }
        return Fold.together(folded);
    }

    /// Whether an entry stands where confidential ones are shown.
    private boolean shows(CellEntry entry) {
        return isIn(entry, besides) || isIn(entry, UNSPECIFIED_ALONE);
    }

    /// Whether an entry can hide another in the row they are shown in together.
    private boolean hides(CellEntry other, CellEntry entry) {
        return !isIn(other, confidential)
                && shows(other)
                && elsewhere(other.ref()).equals(elsewhere(entry.ref()))
                && other.activity().equals(entry.activity())
                && other.factor().equals(entry.factor());
    }

    private static boolean isIn(CellEntry entry, NavigableSet<String> subSectors) {
        int last = entry.ref().lastIndexOf('.');
        return entry.book() == Book.COMMUNITY
                && last > 0
                && subSectors.contains(entry.ref().substring(0, last));
    }

    private static CellEntry moved(CellEntry entry) {
        return Fold.moved(entry, elsewhere(entry.ref()), DistrictZones.SEVERAL, "");
    }

    private static String elsewhere(String ref) {
        return UNSPECIFIED + ref.substring(ref.lastIndexOf('.'));
    }
}
