package city.kaen.inventory;

import city.kaen.activity.Activity;
import city.kaen.city.CityProfile;
import java.util.Optional;

/// Which cell an activity belongs in: named by the activity, or found by its rule among the cells of the sub-sector.
sealed interface Placement {
    /// In the cell of this reference.
    record InCell(String ref) implements Placement {}

    /// It causes no emission of its own, and needs no cell.
    record NoEmission() implements Placement {}

    /// It cannot be placed; why, in words that are shown.
    record Unknown(String reason) implements Placement {}

    /// Places an activity.
    ///
    /// @throws IllegalArgumentException if the activity names a cell that does not exist
    static Placement of(Activity activity, String subSector, CityProfile city) {
        return switch (activity.cell()) {
            case "-" -> new NoEmission();
            case "?" -> new Unknown("held: the cell cannot be told from the activity alone");
            case "*.1" -> bySubSector(subSector, 1);
            case "*.2" -> bySubSector(subSector, 2);
            case "III.1" -> new InCell(city.landfillInside() ? "III.1.1" : "III.1.2");
            default -> new InCell(GpcCells.shipped().get(activity.cell()).ref());
        };
    }

    /// The cell of that scope in a sub-sector that BASIC holds: in energy and transport there is one each.
    private static Placement bySubSector(String subSector, int scope) {
        Optional<GpcCell> cell = GpcCells.shipped().all().stream()
                .filter(candidate -> candidate.subSectorRef().equals(subSector))
                .filter(candidate -> candidate.scope() == scope && candidate.inBasic())
                .filter(candidate -> usesEnergy(candidate))
                .findFirst();
        return cell.<Placement>map(found -> new InCell(found.ref()))
                .orElseGet(() ->
                        new Unknown("held: sub-sector '" + subSector + "' has no cell for energy of scope " + scope));
    }

    private static boolean usesEnergy(GpcCell cell) {
        return cell.sectorRef().equals("I") || cell.sectorRef().equals("II");
    }
}
