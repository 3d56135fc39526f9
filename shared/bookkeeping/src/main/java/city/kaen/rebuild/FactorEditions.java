package city.kaen.rebuild;

import city.kaen.cloud.ObjectStore;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorSet;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.reference.FactorFile;
import city.kaen.registration.ReferenceLoading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Uploaded factor sets as the reference bucket holds them, at any moment.
final class FactorEditions {
    private FactorEditions() {}

    /// The factors that were in use at a moment: of each set the newest version that is sound; a refused one changes
    /// nothing.
    static List<EmissionFactor> at(ObjectStore store, String bucket, Instant at) {
        FactorSets sets = new MemoryLedger().factorSets();
        register(store, bucket, at, sets);
        return sets.inUse();
    }

    /// Registers them.
    static void register(ObjectStore store, String bucket, Instant at, FactorSets sets) {
        Map<String, FactorSet> sound = new TreeMap<>();
        for (ObjectStore.Version version : store.versions(bucket, "reference/factors/")) {
            if (!version.removed() && !version.lastModified().isAfter(at)) {
                ReferenceLoading.factorSet(version.key())
                        .flatMap(id -> store.get(bucket, version.key(), version.versionId())
                                .map(object -> FactorFile.read(id, object.content())))
                        .filter(FactorSet::isSound)
                        .ifPresent(set -> sound.put(set.id(), set));
            }
        }
        sound.forEach((id, set) -> sets.register(id, set.factors()));
    }
}
