package city.kaen.recalculation;

import city.kaen.city.CityProfile;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.FactorSets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The factors that a city counts by, and which editions they are.
///
/// @param library those that ship and those in use
/// @param editions the edition of each uploaded set that the profile names, `shipped` for the others
public record CityFactors(FactorLibrary library, SortedMap<String, String> editions) {
    public CityFactors {
        editions = Collections.unmodifiableSortedMap(new TreeMap<>(editions));
    }

    /// What a profile counts by as the sets are now.
    public static CityFactors of(CityProfile profile, FactorLibrary shipped, FactorSets sets) {
        SortedMap<String, String> editions = new TreeMap<>();
        List<EmissionFactor> uploaded = new ArrayList<>();
        for (String set : sets.all()) {
            sets.current(set).ifPresent(edition -> {
                uploaded.addAll(sets.get(set, edition));
                editions.put(set, edition);
            });
        }
        editions.keySet().retainAll(profile.factorSets());
        profile.factorSets().forEach(set -> editions.putIfAbsent(set, "shipped"));
        return new CityFactors(shipped.plus(uploaded), editions);
    }
}
