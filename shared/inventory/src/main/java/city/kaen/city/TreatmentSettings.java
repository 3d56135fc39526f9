package city.kaen.city;

import city.kaen.waste.Burning;
import city.kaen.waste.WasteMix;
import java.util.Optional;

/// How a city treats waste, where it states it; without it, burnt waste needs a factor and hazardous waste is held.
///
/// @param incineration by which plant, and of what its waste is made
/// @param openBurning what is burnt in the open
/// @param hazardous where hazardous waste goes, which figures of it do not say
public record TreatmentSettings(
        Optional<Fire> incineration, Optional<Fire> openBurning, Optional<Hazardous> hazardous) {
    /// Nothing is stated.
    public static final TreatmentSettings NONE =
            new TreatmentSettings(Optional.empty(), Optional.empty(), Optional.empty());

    /// A way of burning and the waste it burns.
    ///
    /// @param technology of a plant, such as `continuous-stoker`; empty for a fire in the open
    /// @param waste `municipal`, `industrial` or `sludge`; empty for a fire in the open
    public record Fire(String technology, String waste, Burning burning, WasteMix mix) {}

    /// Where hazardous waste is treated.
    ///
    /// @param cell of the GPC, such as III.3.2: burnt outside the boundary
    /// @param source who says so, such as a contract
    public record Hazardous(String cell, String source) {}
}
