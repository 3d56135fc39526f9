package city.kaen.rebuild;

import city.kaen.city.CityProfile;
import city.kaen.cloud.ObjectStore;
import city.kaen.reference.InvalidReferenceException;
import city.kaen.reference.ProfileJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A city's profile as the reference bucket holds it, at any moment.
final class Profiles {
    private Profiles() {}

    /// The newest version up to a moment that is a profile of the city; refused versions change nothing.
    static Optional<CityProfile> at(ObjectStore store, String bucket, String city, Instant at) {
        String key = "reference/" + city + "/profile.json";
        List<ObjectStore.Version> versions = store.versions(bucket, key).stream()
                .filter(version -> version.key().equals(key) && !version.removed())
                .filter(version -> !version.lastModified().isAfter(at))
                .toList();
        for (ObjectStore.Version version : versions.reversed()) {
            Optional<CityProfile> profile = store.get(bucket, key, version.versionId())
                    .flatMap(object -> parsed(object.content()))
                    .filter(each -> each.slug().equals(city));
            if (profile.isPresent()) {
                return profile;
            }
        }
        return Optional.empty();
    }

    private static Optional<CityProfile> parsed(byte[] content) {
        try {
            return Optional.of(ProfileJson.parse(new String(content, StandardCharsets.UTF_8)));
        } catch (InvalidReferenceException refused) {
            return Optional.empty(); // it was refused when it came, too
        }
    }
}
