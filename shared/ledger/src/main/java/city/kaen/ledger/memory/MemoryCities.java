package city.kaen.ledger.memory;

import city.kaen.city.CityProfile;
import city.kaen.ledger.Cities;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class MemoryCities implements Cities {
    private final TreeMap<String, CityProfile> profiles = new TreeMap<>();
    private final Map<String, Instant> uploads = new HashMap<>();

    @Override
    public synchronized List<String> all() {
        return List.copyOf(profiles.keySet());
    }

    @Override
    public synchronized Optional<CityProfile> find(String city) {
        return Optional.ofNullable(profiles.get(city));
    }

    @Override
    public synchronized boolean register(CityProfile profile, String json, Instant uploadedAt) {
        if (uploads.getOrDefault(profile.slug(), Instant.MIN).isAfter(uploadedAt)) {
            return false;
        }
        profiles.put(profile.slug(), profile);
        uploads.put(profile.slug(), uploadedAt);
        return true;
    }
}
