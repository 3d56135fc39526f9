package city.kaen.city;

import city.kaen.waste.Burning;
import city.kaen.waste.WasteMix;
import java.util.Optional;

/// How a city burns waste, where it states it; without it, burnt waste needs a factor.
///
/// @param incineration by which plant, and of what its waste is made
/// @param openBurning what is burnt in the open
public record TreatmentSettings(Optional<Fire> incineration, Optional<Fire> openBurning) {
    /// Nothing is stated.
    public static final TreatmentSettings NONE = new TreatmentSettings(Optional.empty(), Optional.empty());

    /// A way of burning and the waste it burns.
    ///
    /// @param technology of a plant, such as `continuous-stoker`; empty for a fire in the open
    /// @param waste `municipal`, `industrial` or `sludge`; empty for a fire in the open
    public record Fire(String technology, String waste, Burning burning, WasteMix mix) {}
}
