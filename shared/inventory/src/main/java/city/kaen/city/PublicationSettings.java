package city.kaen.city;

import java.util.List;
import java.util.Set;

/// What a city decides about what is published, besides its figures. All may be left out.
///
/// @param smallestGroup of how many households or firms a published group is at least
/// @param protectedKinds the kinds of facility that are published in such groups alone
/// @param named ids of protected members that asked to be published by name
/// @param districts the city's districts, in the order they are shown in
public record PublicationSettings(
        int smallestGroup, Set<String> protectedKinds, Set<String> named, List<District> districts) {
    /// Households and firms in groups of five. No standard fixes the number; a city that knows better states its own.
    public static final PublicationSettings USUAL =
            new PublicationSettings(5, Set.of("household", "firm"), Set.of(), List.of());

    public PublicationSettings {
        if (smallestGroup < 2) {
            throw new IllegalArgumentException("a group is of two at least");
        }
        protectedKinds = Set.copyOf(protectedKinds);
        named = Set.copyOf(named);
        districts = List.copyOf(districts);
    }
}
