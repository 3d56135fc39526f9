package city.kaen.ledger;

import city.kaen.city.CityProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The cities that are kept, and their profiles.
public interface Cities {
    /// The slugs of all cities, in order.
    List<String> all();

    Optional<CityProfile> find(String city);

    /// Registers a profile, replacing the city's earlier one; not one that was uploaded later.
    ///
    /// @param json the profile as it came, checked
    /// @param uploadedAt when the store took it in
    /// @return false if a later one is registered, which stands
    boolean register(CityProfile profile, String json, Instant uploadedAt);

    /// Registers a profile that was never uploaded, for cities made up on the spot.
    default void register(CityProfile profile, String json) {
        register(profile, json, Instant.EPOCH);
    }
}
