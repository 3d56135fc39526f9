package city.kaen.rebuild;

import city.kaen.city.CityProfile;
import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.factor.FactorLibrary;
import city.kaen.inbox.InboxKey;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.publication.PublicFile;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import city.kaen.publication.document.Released;
import city.kaen.recalculation.Recalculation;
import city.kaen.registration.ReferenceLoading;
import city.kaen.registration.ReferenceShelf;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// A city's ledger and publication from the buckets alone: every version told twice, in random order, to an empty
/// ledger; first the reference data, for a file is read by the profile that stands.
public final class Rebuild {
    private static final int TOLD_EVERY = 50;

    private Rebuild() {}

    /// What came of it.
    ///
    /// @param years the digest of each year's inventory
    public record Rebuilt(Publication publication, Map<Integer, String> years) {
        public Rebuilt {
            years = Collections.unmodifiableMap(new TreeMap<>(years));
        }
    }

    /// Makes the ledger and the publication.
    ///
    /// @param released what was released of the city before, which no file says
    /// @param seed of the order; no order gives another publication
    /// @throws IllegalStateException if the reference bucket holds no profile of the city
    public static Rebuilt of(
            ObjectStore store,
            String inbox,
            String reference,
            Released released,
            String city,
            FactorLibrary shipped,
            long seed) {
        return of(store, inbox, reference, released, city, shipped, seed, step -> {});
    }

    /// Makes the ledger and the publication, and tells how far it is.
    ///
    /// @param progress told of each step, and of every so many versions
    public static Rebuilt of(
            ObjectStore buckets,
            String inbox,
            String reference,
            Released released,
            String city,
            FactorLibrary shipped,
            long seed,
            Consumer<String> progress) {
        progress.accept("loading the reference data");
        List<String> ofReference = List.of("reference/" + city + "/", "reference/factors/");
        List<String> ofInbox = List.of("inbox/" + city + "/");
        ObjectStore store = new ListedOnce(buckets, Map.of(reference, ofReference, inbox, ofInbox));
        Ledger shadow = new MemoryLedger();
        MemoryObjectStore receipts = new MemoryObjectStore(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        Random order = new Random(seed);
        ReferenceLoading loading = new ReferenceLoading(shadow, store, receipts, "receipts");
        twice(store, reference, ofReference, order).forEach(loading::load);
        CityProfile profile = shadow.cities()
                .find(city)
                .orElseThrow(() -> new IllegalStateException("the reference bucket holds no profile of " + city));
        UploadAnswer answer = new UploadAnswer(
                        store, shadow, new ReceiptShelf(receipts, "receipts"), new ReferenceShelf(store, reference))
                .withoutComparison();
        List<ObjectEvent> events = twice(store, inbox, ofInbox, order).stream()
                .filter(event -> InboxKey.parse(event.key()).isPresent())
                .toList();
        for (int done = 0; done < events.size(); done++) {
            if (done % TOLD_EVERY == 0) {
                progress.accept("reading files, each version twice: " + done + " of " + events.size());
            }
            answer.again(events.get(done));
        }
        progress.accept("computing");
        new Recalculation(shadow, shipped).run(city);
        Map<Integer, InventoryYear> years = new TreeMap<>();
        shadow.revisions()
                .head(city)
                .ifPresent(head -> head.years()
                        .forEach((year, digest) ->
                                years.put(year, shadow.revisions().get(city, year, digest))));
        return new Rebuilt(
                Publications.of(profile, years, shipped.plus(shadow.factorSets().inUse()), released),
                shadow.revisions().head(city).map(Revisions.Head::years).orElse(Map.of()));
    }

    /// Every version under some prefixes, each told twice, in random order.
    private static List<ObjectEvent> twice(ObjectStore store, String bucket, List<String> prefixes, Random order) {
        List<ObjectEvent> events = new ArrayList<>();
        for (String prefix : prefixes) {
            for (ObjectStore.Version version : store.versions(bucket, prefix)) {
                String name = version.removed() ? "ObjectRemoved:DeleteMarkerCreated" : "ObjectCreated:Put";
                ObjectEvent event = new ObjectEvent(name, bucket, version.key(), version.versionId(), "");
                events.add(event);
                events.add(event);
            }
        }
        Collections.shuffle(events, order);
        return events;
    }

    /// Which files of a published digest are not, byte for byte, those of a publication; in order.
    ///
    /// @param digest what the pointer names
    public static List<String> differences(
            ObjectStore store, String bucket, String city, String digest, Publication rebuilt) {
        String prefix = "publications/" + city + "/r/" + digest + "/";
        Set<String> differing = new TreeSet<>();
        Set<String> unexpected = new TreeSet<>();
        store.list(bucket, prefix).forEach(head -> unexpected.add(head.key().substring(prefix.length())));
        for (PublicFile file : rebuilt.files()) {
            unexpected.remove(file.path());
            Optional<ObjectStore.StoredObject> published = store.get(bucket, Publication.key(city, digest, file), "");
            if (published
                    .filter(object -> Arrays.equals(object.content(), file.content()))
                    .isEmpty()) {
                differing.add(file.path());
            }
        }
        differing.addAll(unexpected);
        return List.copyOf(differing);
    }
}
