package city.kaen.publish;

import city.kaen.city.CityProfile;
import city.kaen.cloud.ObjectStore;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.publication.Feed;
import city.kaen.publication.Pointer;
import city.kaen.publication.PublicFile;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import city.kaen.publication.Releases;
import city.kaen.publication.RevisionLog;
import city.kaen.recalculation.MadeFrom;
import city.kaen.recalculation.RevisionRecords;
import city.kaen.release.ReleaseShelf;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Publishes one city's head revision.
///
/// Files lie under their digest and never change; the pointer moves last and only from what it was read as. Interrupted
/// anywhere, readers see the old publication or the new one, and the next run goes on.
final class Publishing {
    private final Ledger ledger;
    private final ObjectStore store;
    private final String bucket;
    private final Clock clock;

    Publishing(Ledger ledger, ObjectStore store, String bucket, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.bucket = bucket;
        this.clock = clock;
    }

    /// @param verdict `published`, `unchanged` or `nothing-yet`
    record Result(String verdict, long revision, int filesWritten) {}

    /// Whether the hour of a release has come, so that something is to be published though no figure moved.
    boolean isReleaseDue(String city) {
        return ledger.cities()
                .find(city)
                .filter(profile -> new ReleaseShelf(store, bucket).isDue(profile, clock.instant()))
                .isPresent();
    }

    /// Publishes a city's head as its profile says today, unless that is what the pointer names already.
    ///
    /// @throws IllegalStateException if another run moved the pointer meanwhile; the next run finds it
    Result publish(String city) {
        return publish(city, "");
    }

    /// The same, saying why in the log of revisions.
    ///
    /// @param why the reason of the operator who asked for it, or empty
    Result publish(String city, String why) {
        // The pointer is read before all that a publication is made from: whoever read less cannot move it.
        Optional<ObjectStore.StoredObject> standing = store.get(bucket, Pointer.key(city), "");
        Optional<Head> head = ledger.revisions().head(city);
        if (head.isEmpty()) {
            return new Result("nothing-yet", 0, 0);
        }
        long revision = head.get().number();
        CityProfile profile = profile(city);
        Releases releases = new ReleaseShelf(store, bucket).upTo(profile, clock.instant());
        String madeFrom = MadeFrom.of(head.get(), profile, ledger, releases, Beside.DIGEST);
        Optional<Pointer> pointer = standing.map(object -> Pointer.parse(object.content()));
        if (pointer.filter(current ->
                        current.revision() > revision || (current.madeFrom().equals(madeFrom) && isFollowed(current)))
                .isPresent()) {
            return new Result("unchanged", revision, 0);
        }
        Map<Integer, InventoryYear> years = years(city, head.get());
        Publication publication = Publications.of(
                profile, years, FactorLibrary.shipped().plus(ledger.factorSets().inUse()), releases.released());
        int written = 0;
        if (pointer.filter(current -> current.beside().equals(Beside.DIGEST)).isEmpty()) {
            written += beside(city);
        }
        if (pointer.filter(current -> current.digest().equals(publication.digest()))
                .isEmpty()) {
            for (PublicFile file : publication.files()) {
                if (!file.isShared()) {
                    written += putIfAbsent(publication.key(file), file);
                }
            }
        }
        Pointer next = Pointer.provisional(publication, revision, clock.instant())
                .released(areReleased(years, releases))
                .madeFrom(madeFrom)
                .beside(Beside.DIGEST);
        boolean moved = store.putIfMatch(
                bucket,
                Pointer.key(city),
                next.toJson(),
                Pointer.headers(),
                standing.map(object -> object.head().eTag()));
        if (!moved) {
            throw new IllegalStateException("the pointer of " + city + " was moved by another run");
        }
        // What follows the pointer still leads to a whole publication where it is lost; the page comes last, so that a
        // run
        // that finds it knows that nothing is.
        store.put(bucket, Feed.key(city), Feed.of(publication, next), Feed.headers());
        log(city, profile, head.get(), next, why)
                .pages(publication)
                .forEach((key, page) -> store.put(bucket, key, page, Pointer.pageHeaders()));
        store.put(bucket, Pointer.pageKey(city), next.toHtml(), Pointer.pageHeaders());
        return new Result("published", revision, written);
    }

    /// What lies beside the revisions of a city and changes with the software alone: written before the first pointer
    /// that says so, and not again.
    private int beside(String city) {
        int written = 0;
        for (PublicFile file : Publications.shared()) {
            written += putIfAbsent(Publication.key(city, "", file), file);
        }
        for (Beside file : Beside.files(city)) {
            store.put(bucket, file.key(), file.content(), file.headers());
            written++;
        }
        return written;
    }

    private int putIfAbsent(String key, PublicFile file) {
        return store.putIfAbsent(bucket, key, file.content(), file.headers()) ? 1 : 0;
    }

    /// What was changed by it, of which no run is told twice.
    private RevisionLog log(String city, CityProfile profile, Head head, Pointer pointer, String why) {
        RevisionLog log = store.get(bucket, RevisionLog.key(city), "")
                .map(object -> RevisionLog.parse(object.content()))
                .orElseGet(() -> RevisionLog.empty(city));
        RevisionLog longer =
                new RevisionRecords(ledger, FactorLibrary.shipped()).plus(log, profile, head, pointer, why);
        store.put(bucket, RevisionLog.key(city), longer.toJson(), Pointer.headers());
        return longer;
    }

    /// Whether the page for readers without script has followed the pointer.
    private boolean isFollowed(Pointer pointer) {
        return store.get(bucket, Pointer.pageKey(pointer.city()), "")
                .filter(page -> Arrays.equals(page.content(), pointer.toHtml()))
                .isPresent();
    }

    private static boolean areReleased(Map<Integer, InventoryYear> years, Releases releases) {
        return years.values().stream()
                .flatMap(year -> year.months().stream())
                .filter(month -> !month.entries().isEmpty())
                .allMatch(month -> releases.released().holds(month.month()));
    }

    private CityProfile profile(String city) {
        return ledger.cities()
                .find(city)
                .orElseThrow(() -> new IllegalStateException("the city " + city + " has a revision but no profile"));
    }

    private Map<Integer, InventoryYear> years(String city, Head head) {
        Map<Integer, InventoryYear> years = new TreeMap<>();
        head.years()
                .forEach((year, digest) -> years.put(year, ledger.revisions().get(city, year, digest)));
        return years;
    }
}
