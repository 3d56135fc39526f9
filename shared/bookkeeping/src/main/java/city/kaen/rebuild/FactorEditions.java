package city.kaen.rebuild;

import city.kaen.cloud.ObjectStore;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorSet;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.reference.FactorFile;
import city.kaen.registration.ReferenceLoading;
import city.kaen.registration.ReferenceVersions;
import java.time.Instant;
import java.util.List;

/// Uploaded factor sets as the reference bucket holds them, at any moment.
final class FactorEditions {
    private FactorEditions() {}

    /// The factors that were in use at a moment: of each set the newest version that is sound; a refused one changes
    /// nothing.
    static List<EmissionFactor> at(ObjectStore store, String bucket, Instant at) {
        FactorSets sets = new MemoryLedger().factorSets();
        for (ReferenceVersions.Placed version : ReferenceVersions.of(store, bucket, "reference/factors/")) {
            if (!version.uploadedAt().isAfter(at)) {
                ReferenceLoading.factorSet(version.key())
                        .flatMap(id -> store.get(bucket, version.key(), version.versionId())
                                .map(object -> FactorFile.read(id, object.content())))
                        .filter(FactorSet::isSound)
                        .ifPresent(set -> sets.register(set.id(), set.factors(), version.uploadedAt()));
            }
        }
        return sets.inUse();
    }
}
