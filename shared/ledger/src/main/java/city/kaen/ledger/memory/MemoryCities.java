package city.kaen.ledger.memory;

import city.kaen.city.CityProfile;
import city.kaen.ledger.Cities;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

final class MemoryCities implements Cities {
    private final TreeMap<String, CityProfile> profiles = new TreeMap<>();

    @Override
    public synchronized List<String> all() {
        return List.copyOf(profiles.keySet());
    }

    @Override
    public synchronized Optional<CityProfile> find(String city) {
        return Optional.ofNullable(profiles.get(city));
    }

    @Override
    public synchronized void register(CityProfile profile, String json) {
        profiles.put(profile.slug(), profile);
    }
}
