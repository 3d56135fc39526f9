package city.kaen.city;

import java.util.List;
import java.util.Set;

/// What a city decides about what is published, besides its figures. All may be left out.
///
/// @param smallestGroup of how many households or firms a published group is at least
/// @param protectedKinds the kinds of facility that are published in such groups alone
/// @param named ids of protected members that asked to be published by name
/// @param districts the city's districts, in the order they are shown in
/// @param contact the e-mail address of who answers for the data set, or empty
/// @param licence the id of the licence that the city gives its data, as its catalogue of data names it, or empty
public record PublicationSettings(
        int smallestGroup,
        Set<String> protectedKinds,
        Set<String> named,
        List<District> districts,
        String contact,
        String licence) {
    /// Households and firms in groups of five. No standard fixes the number; a city that knows better states its own.
    public static final PublicationSettings USUAL =
            new PublicationSettings(5, Set.of("household", "firm"), Set.of(), List.of());

    /// Settings that say neither who answers for the data nor by which licence they may be used.
    public PublicationSettings(
            int smallestGroup, Set<String> protectedKinds, Set<String> named, List<District> districts) {
        this(smallestGroup, protectedKinds, named, districts, "", "");
    }

    public PublicationSettings {
        if (smallestGroup < 2) {
            throw new IllegalArgumentException("a group is of two at least");
        }
        protectedKinds = Set.copyOf(protectedKinds);
        named = Set.copyOf(named);
        districts = List.copyOf(districts);
    }
}
