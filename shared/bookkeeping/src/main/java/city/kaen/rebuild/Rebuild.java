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
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.publication.PublicFile;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import city.kaen.recalculation.Recalculation;
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

/// A city's publication from the buckets alone: every version told twice, in random order, to an empty ledger.
public final class Rebuild {
    private Rebuild() {}

    /// Makes the publication.
    ///
    /// @param seed of the order; no order gives another publication
    /// @throws IllegalStateException if the reference bucket holds no profile of the city
    public static Publication of(
            ObjectStore store, String inbox, String reference, String city, FactorLibrary factors, long seed) {
        ReferenceShelf shelf = new ReferenceShelf(store, reference);
        CityProfile profile = shelf.profile(city, Instant.MAX)
                .orElseThrow(() -> new IllegalStateException("the reference bucket holds no profile of " + city));
        Ledger shadow = new MemoryLedger();
        shadow.cities().register(profile, "");
        FactorEditions.register(store, reference, Instant.MAX, shadow.factorSets());
        MemoryObjectStore receipts = new MemoryObjectStore(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        UploadAnswer answer = new UploadAnswer(store, shadow, new ReceiptShelf(receipts, "receipts"), shelf);
        List<ObjectEvent> events = new ArrayList<>();
        for (ObjectStore.Version version : store.versions(inbox, "inbox/" + city + "/")) {
            if (InboxKey.parse(version.key()).isPresent()) {
                String name = version.removed() ? "ObjectRemoved:DeleteMarkerCreated" : "ObjectCreated:Put";
                ObjectEvent event = new ObjectEvent(name, inbox, version.key(), version.versionId(), "");
                events.add(event);
                events.add(event);
            }
        }
        Collections.shuffle(events, new Random(seed));
        events.forEach(answer::again);
        new Recalculation(shadow, factors).run(city, Set.of());
        Map<Integer, InventoryYear> years = new TreeMap<>();
        shadow.revisions()
                .head(city)
                .ifPresent(head -> head.years()
                        .forEach((year, digest) ->
                                years.put(year, shadow.revisions().get(city, year, digest))));
        return Publications.of(profile, years, factors.plus(shadow.factorSets().inUse()));
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
            Optional<ObjectStore.StoredObject> published = store.get(bucket, prefix + file.path(), "");
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
