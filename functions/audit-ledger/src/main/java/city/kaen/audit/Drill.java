package city.kaen.audit;

import city.kaen.cloud.ObjectStore;
import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Revisions.Turn;
import city.kaen.publication.Pointer;
import city.kaen.publication.PublicFile;
import city.kaen.rebuild.Rebuild;
import city.kaen.recalculation.MadeFrom;
import city.kaen.release.ReleaseShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rebuilds a city from the buckets alone, in random order with duplicates, and compares every byte with what the
/// ledger holds and the public reads. Where they differ the rebuilt files are kept beside the published ones, which
/// never change: both can be looked at.
final class Drill {
    private static final String KEPT = "receipts/_audit/rebuilt/";

    private final ObjectStore store;
    private final Ledger ledger;
    private final Sweep.Buckets buckets;
    private final String published;

    Drill(ObjectStore store, Ledger ledger, Sweep.Buckets buckets, String published) {
        this.store = store;
        this.ledger = ledger;
        this.buckets = buckets;
        this.published = published;
    }

    /// What came of it.
    ///
    /// @param verdict `same`; `differs`; `outdated` where the ledger is the same, but what is published was made by
    ///     another version of Kaen, and is to be published anew; or `at-work` where the city is not at rest and there
    /// is
    ///     nothing to compare
    /// @param differences paths of files, and `ledger/{year}` for years of the ledger
    record Result(String verdict, List<String> differences) {
        Result {
            differences = List.copyOf(differences);
        }
    }

    /// Rebuilds one city.
    ///
    /// @param seed of the order
    Result run(String city, long seed) {
        Turn turn = ledger.revisions().turn(city);
        Optional<Pointer> pointer =
                store.get(published, Pointer.key(city), "").map(object -> Pointer.parse(object.content()));
        if (!isAtRest(city, turn, pointer)) {
            return new Result("at-work", List.of());
        }
        Rebuild.Rebuilt rebuilt = Rebuild.of(
                store,
                buckets.inbox(),
                buckets.reference(),
                new ReleaseShelf(store, published).of(city),
                city,
                FactorLibrary.shipped(),
                seed);
        List<String> differences = new ArrayList<>(Rebuild.differences(
                store, published, city, pointer.orElseThrow().digest(), rebuilt.publication()));
        Map<Integer, String> years = turn.head().map(Head::years).orElse(Map.of());
        boolean sameLedger = years.equals(rebuilt.years());
        if (!sameLedger) {
            differences.add("ledger: " + years + " but rebuilt " + rebuilt.years());
        }
        if (differences.isEmpty()) {
            return new Result("same", List.of());
        }
        if (!ledger.revisions().turn(city).equals(turn)) {
            return new Result("at-work", List.of()); // something came while it was rebuilt
        }
        if (sameLedger && isOutdated(city, turn.head().orElseThrow(), pointer.orElseThrow())) {
            ledger.unpublished().mark(city);
            return new Result("outdated", differences);
        }
        for (PublicFile file : rebuilt.publication().files()) {
            if (differences.contains(file.path())) {
                store.putIfAbsent(
                        buckets.receipts(),
                        KEPT + city + "/" + rebuilt.publication().digest() + "/" + file.path(),
                        file.content(),
                        file.headers());
            }
        }
        return new Result("differs", differences);
    }

    /// Whether the pointer does not claim that this software made what it names. Once it is published anew, it does.
    private boolean isOutdated(String city, Head head, Pointer pointer) {
        return ledger.cities()
                .find(city)
                .flatMap(profile -> new ReleaseShelf(store, published)
                        .find(city)
                        .map(releases -> MadeFrom.of(head, profile, ledger, releases, pointer.beside())))
                .filter(pointer.madeFrom()::equals)
                .isEmpty();
    }

    private boolean isAtRest(String city, Turn turn, Optional<Pointer> pointer) {
        return turn.held().isEmpty()
                && ledger.dirtyMonths().list(city).isEmpty()
                && turn.head().isPresent()
                && pointer.filter(each -> each.revision() == turn.head().get().number())
                        .isPresent()
                && ledger.unpublished().list().stream()
                        .noneMatch(each -> each.city().equals(city));
    }
}
