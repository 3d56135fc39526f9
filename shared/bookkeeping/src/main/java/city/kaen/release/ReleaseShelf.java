package city.kaen.release;

import city.kaen.city.CityProfile;
import city.kaen.cloud.ObjectStore;
import city.kaen.publication.Pointer;
import city.kaen.publication.Releases;
import city.kaen.publication.RevisionLog;
import city.kaen.publication.document.Released;
import city.kaen.publication.document.RevisionsDocument.Inventory;
import city.kaen.publication.document.RevisionsDocument.Revised;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Keeps `releases.json` of each city beside its pointer.
///
/// A release is the publication that the log of revisions says stood at its hour. It is recorded before anything newer
/// is published, so it does not matter how late that is, how often, or by whom.
public final class ReleaseShelf {
    private final ObjectStore store;
    private final String bucket;

    /// @param bucket of what everyone may read
    public ReleaseShelf(ObjectStore store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    /// What was released of a city, as it is recorded.
    public Released of(String city) {
        return find(city).map(Releases::released).orElse(Released.NOTHING);
    }

    /// What was released of a city by a moment.
    public Released asOf(String city, Instant moment) {
        return find(city).map(all -> all.asOf(moment).released()).orElse(Released.NOTHING);
    }

    /// Whether the hour of a release has come that is not recorded.
    public boolean isDue(CityProfile profile, Instant now) {
        return find(profile.slug())
                .filter(releases -> !releases.nextAt(profile).isAfter(now))
                .isPresent();
    }

    /// Records every release whose hour has come, each once.
    ///
    /// @throws IllegalStateException if another run recorded one meanwhile; the next run finds it
    public Releases upTo(CityProfile profile, Instant now) {
        String key = Releases.key(profile.slug());
        Optional<ObjectStore.StoredObject> standing = store.get(bucket, key, "");
        Optional<Releases> recorded = standing.map(object -> Releases.parse(object.content()));
        Releases releases = recorded.orElseGet(() -> Releases.opened(profile, now));
        while (!releases.nextAt(profile).isAfter(now)) {
            releases = next(releases, profile, now);
        }
        if (recorded.filter(releases::equals).isEmpty()
                && !store.putIfMatch(
                        bucket,
                        key,
                        releases.toJson(),
                        Pointer.headers(),
                        standing.map(object -> object.head().eTag()))) {
            throw new IllegalStateException("a release of " + profile.slug() + " was recorded by another run");
        }
        return releases;
    }

    /// Where nothing stood at its hour there was nothing to release, and the first release is yet to come.
    private Releases next(Releases releases, CityProfile profile, Instant now) {
        Optional<Revised> stood = store.get(bucket, RevisionLog.key(profile.slug()), "")
                .map(object -> RevisionLog.parse(object.content()))
                .flatMap(log -> log.standingAt(releases.nextAt(profile)));
        if (stood.isEmpty()) {
            return new Releases(releases.city(), Releases.opened(profile, now).next(), releases.all());
        }
        Map<Integer, byte[]> years = new TreeMap<>();
        for (Inventory year : stood.get().inventories()) {
            String path =
                    "publications/" + profile.slug() + "/r/" + stood.get().digest() + "/years/" + year.year() + ".json";
            store.get(bucket, path, "").ifPresent(object -> years.put(year.year(), object.content()));
        }
        return releases.plus(profile, stood.get(), years);
    }

    /// The releases of a city as they are recorded; none where nothing was published yet.
    public Optional<Releases> find(String city) {
        return store.get(bucket, Releases.key(city), "").map(object -> Releases.parse(object.content()));
    }
}
