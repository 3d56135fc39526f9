package city.kaen.ledger;

import city.kaen.factor.EmissionFactor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The factor sets that operators uploaded. An edition is written once and kept for good; only which one is in use
/// moves.
public interface FactorSets {
    /// The ids of all sets, in order.
    List<String> all();

    /// The edition of a set that is in use.
    Optional<String> current(String set);

    /// The factors of an edition, each carrying it.
    ///
    /// @throws IllegalStateException if there is none
    List<EmissionFactor> get(String set, String edition);

    /// Keeps factors as an edition of a set and puts it into use, unless one that was uploaded later is.
    ///
    /// @param uploadedAt when the store took them in
    Registered register(String set, List<EmissionFactor> factors, Instant uploadedAt);

    /// Keeps factors that were never uploaded and puts them into use.
    ///
    /// @return the edition
    default String register(String set, List<EmissionFactor> factors) {
        return register(set, factors, Instant.EPOCH).edition();
    }

    /// What registering did.
    ///
    /// @param edition the beginning of the digest of its content, so that equal factors are one edition
    /// @param inUse false if a later one was and stays in use
    /// @param replaced the edition that was in use before, if there was one
    record Registered(String edition, boolean inUse, Optional<String> replaced) {}

    /// The factors of every set's edition in use.
    default List<EmissionFactor> inUse() {
        return all().stream()
                .flatMap(set -> current(set).stream().flatMap(edition -> get(set, edition).stream()))
                .toList();
    }
}
