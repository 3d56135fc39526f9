package city.kaen.ledger;

import city.kaen.city.CityProfile;
import java.util.List;
import java.util.Optional;

/// The cities that are kept, and their profiles.
public interface Cities {
    /// The slugs of all cities, in order.
    List<String> all();

    Optional<CityProfile> find(String city);

    /// Registers a profile, replacing the city's earlier one.
    ///
    /// @param json the profile as it came, checked
    void register(CityProfile profile, String json);
}
