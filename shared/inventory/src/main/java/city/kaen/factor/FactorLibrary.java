package city.kaen.factor;

import city.kaen.activity.Unit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// All factors at hand, by set. A month takes the factor in force for that month and no other: where none is, there is
/// none, and the line is held.
///
/// The shipped lists begin in April 2022, when the TGO list they come from came into force. For earlier months no
/// source read so far says which factors held, so none is shipped; a city that has them uploads its own set.
public final class FactorLibrary {
    private static final FactorLibrary SHIPPED = of(ShippedFactors.read());

    private final List<EmissionFactor> factors;
    private final Map<String, List<EmissionFactor>> byActivity = new HashMap<>();

    private FactorLibrary(List<EmissionFactor> factors) {
        this.factors = List.copyOf(factors);
        factors.forEach(factor -> byActivity
                .computeIfAbsent(factor.activity(), activity -> new ArrayList<>())
                .add(factor));
    }

    /// The factors that ship with Kaen.
    public static FactorLibrary shipped() {
        return SHIPPED;
    }

    public static FactorLibrary of(Collection<EmissionFactor> factors) {
        return new FactorLibrary(List.copyOf(factors));
    }

    /// This library and more factors, such as an uploaded set.
    public FactorLibrary plus(Collection<EmissionFactor> more) {
        List<EmissionFactor> all = new ArrayList<>(factors);
        all.addAll(more);
        return new FactorLibrary(all);
    }

    /// The factor in force: of the first set that has one, and in it one of the region before one of its
    /// country before one that holds anywhere.
    ///
    /// @param sets the ids of the sets in use, in order of preference
    public Optional<EmissionFactor> find(
            String activity, Unit unit, String region, YearMonth month, List<String> sets) {
        List<EmissionFactor> candidates = byActivity.getOrDefault(activity, List.of()).stream()
                .filter(factor -> factor.unit() == unit && factor.holdsIn(month))
                .toList();
        for (String set : sets) {
            for (String place : places(region)) {
                Optional<EmissionFactor> found = candidates.stream()
                        .filter(factor ->
                                factor.set().equals(set) && factor.region().equals(place))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// A place, the country it lies in, and anywhere: `TH-10`, `TH`, `*`.
    private static List<String> places(String region) {
        int dash = region.indexOf('-');
        String country = dash < 0 ? region : region.substring(0, dash);
        return List.of(region, country, EmissionFactor.ANYWHERE);
    }

    /// The factor of an id.
    public Optional<EmissionFactor> find(String id) {
        return factors.stream().filter(factor -> factor.id().equals(id)).findFirst();
    }

    public List<EmissionFactor> all() {
        return factors;
    }

    /// The ids of its sets.
    public SortedSet<String> sets() {
        SortedSet<String> ids = new TreeSet<>();
        factors.forEach(factor -> ids.add(factor.set()));
        return ids;
    }
}
