package city.kaen.factor;

import city.kaen.activity.Unit;
import java.util.List;
import java.util.Optional;

/// Reads the unit a factor is stated per: `MMBtu`, `US gal`, `short ton`. Intake knows many; the inventory only its
/// own.
@FunctionalInterface
public interface FactorUnits {
    /// How many of a kept unit make one of the unit named, or empty where the name is unknown or measures something
    /// else.
    Optional<Conversion> find(String name, Unit kept);

    /// The units that a name leaves open: `ton` could be three. Empty for a name that says which.
    default List<String> meant(String name) {
        return List.of();
    }

    /// Only the units that quantities are kept in, by their symbols.
    static FactorUnits keptOnly() {
        return (name, kept) -> kept.symbol().equals(name) ? Optional.of(Conversion.NONE) : Optional.empty();
    }
}
