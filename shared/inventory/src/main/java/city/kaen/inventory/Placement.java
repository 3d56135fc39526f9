package city.kaen.inventory;

import city.kaen.activity.Activity;
import city.kaen.city.CityProfile;
import java.util.Optional;
import java.util.Set;

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
            case "?" ->
                city.methods()
                        .treatment()
                        .hazardous()
                        .filter(stated -> activity.id().equals("waste-hazardous"))
                        .<Placement>map(stated -> new InCell(stated.cell()))
                        .orElseGet(() -> new Unknown("held: the cell cannot be told from the activity alone"));
            case "*.1" -> bySubSector(subSector, 1);
            case "*.2" -> bySubSector(subSector, 2);
            case "III.1" -> new InCell(city.landfillInside() ? "III.1.1" : "III.1.2");
            default ->
                new InCell(GpcCells.shipped()
                        .get(
                                city.methods().treatedOutside().contains(activity.id())
                                        ? outside(activity.cell())
                                        : activity.cell())
                        .ref());
        };
    }

    /// The cell of waste that is treated outside the boundary: the second of its sub-sector.
    private static String outside(String ref) {
        return ref.substring(0, ref.length() - 1) + "2";
    }

    /// The cell of that scope in an energy or transport sub-sector that BASIC holds: there is one each. A place whose
    /// sub-sector is itself a cell of that scope, such as a power plant that supplies the grid (I.4.4), keeps it.
    private static Placement bySubSector(String subSector, int scope) {
        Optional<GpcCell> own = GpcCells.shipped().find(subSector).filter(cell -> cell.scope() == scope);
        String within =
                GpcCells.shipped().find(subSector).map(GpcCell::subSectorRef).orElse(subSector);
        return own.or(() -> GpcCells.shipped().all().stream()
                        .filter(cell -> cell.subSectorRef().equals(within) && cell.scope() == scope)
                        .filter(cell -> cell.inBasic() && ENERGY.contains(cell.sectorRef()))
                        .findFirst())
                .<Placement>map(found -> new InCell(found.ref()))
                .orElseGet(() ->
                        new Unknown("held: sub-sector '" + subSector + "' has no cell for energy of scope " + scope));
    }

    /// The sectors in which energy is used: stationary energy and transportation.
    Set<String> ENERGY = Set.of("I", "II");
}
