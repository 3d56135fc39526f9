package city.kaen.publication.disclosure;

import city.kaen.city.CityProfile;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A city and its years as they may be published.
///
/// @param profile with groups in the place of protected members, without protected facilities, and with the notation
///     keys of confidential cells
/// @param withheld whether some member's figures wait until its group is whole
public record Disclosed(CityProfile profile, SortedMap<Integer, InventoryYear> years, boolean withheld) {
    public Disclosed {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /// Folds what may not be told apart.
    public static Disclosed of(CityProfile profile, Map<Integer, InventoryYear> years) {
        ProtectedMembers members = ProtectedMembers.of(profile);
        DistrictZones zones = DistrictZones.of(profile);
        ConfidentialCells cells = ConfidentialCells.of(profile);
        SortedMap<Integer, InventoryYear> folded = new TreeMap<>();
        CityProfile shown = members.profile(profile);
        years.forEach((year, inventory) ->
                folded.put(year, zones.fold(cells.fold(members.fold(unnamed(inventory, shown))))));
        return new Disclosed(
                cells.profile(shown), folded, years.values().stream().anyMatch(members::withholds));
    }

    /// Cells of which nothing may be told by themselves, in any document.
    public static Set<String> untold(CityProfile profile) {
        return ConfidentialCells.of(profile).untold();
    }

    /// Entries name a facility only where the profile that is shown does.
    private static InventoryYear unnamed(InventoryYear year, CityProfile shown) {
        Set<String> known = new HashSet<>();
        shown.facilities().forEach(facility -> known.add(facility.id()));
        return new InventoryYear(
                year.year(),
                year.months().stream()
                        .map(month -> new InventoryMonth(
                                month.month(),
                                Fold.together(month.entries().stream()
                                        .map(entry -> known.contains(entry.facility()) ? entry : Fold.unnamed(entry))
                                        .toList())))
                        .toList());
    }
}
