package city.kaen.uncertainty;

import city.kaen.city.CityProfile;
import city.kaen.emission.GwpSet;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.factor.Quality;
import city.kaen.inventory.CellEntry;
import city.kaen.uncertainty.QualityShares.Graded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How sure a sum of entries is, and how good what it rests on (IPCC 2006, volume 1, chapter 3, Approach 1; the grades
/// of the GPC). A term is one activity of one department in one cell: the months of one meter err together.
public final class HowSure {
    private final CityProfile profile;
    private final FactorLibrary factors;
    private final GwpSet gwp;

    /// By the potentials that the city has chosen.
    public HowSure(CityProfile profile, FactorLibrary factors) {
        this(profile, factors, GwpSet.of(profile.gwpSet()));
    }

    public HowSure(CityProfile profile, FactorLibrary factors, GwpSet gwp) {
        this.profile = profile;
        this.factors = factors;
        this.gwp = gwp;
    }

    /// Half the 95 % interval in percent of the sum, to six decimals; empty where nobody has said it of every term.
    public Optional<BigDecimal> percent(Collection<CellEntry> entries) {
        return Approach1.sum(terms(entries)).percent().map(HowSure::rounded);
    }

    /// The grade of activity data that most of the sum rests on, the worse of two that weigh the same; empty where it
    /// weighs nothing.
    public Optional<Quality> grade(Collection<CellEntry> entries) {
        return QualityShares.of(entries.stream().map(this::graded).toList()).activity().entrySet().stream()
                .max(Map.Entry.<Quality, BigDecimal>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /// What one term sums.
    private record Input(String ref, String activity, String department, String factor, boolean estimated)
            implements Comparable<Input> {
        static Input of(CellEntry entry) {
            return new Input(entry.ref(), entry.activity(), entry.department(), entry.factor(), entry.isEstimated());
        }

        @Override
        public int compareTo(Input other) {
            return name().compareTo(other.name());
        }

        String name() {
            return String.join(" ", ref, activity, department, factor) + (estimated ? " estimated" : "");
        }
    }

    /// The terms of a sum, in the order of their names; what weighs nothing is none.
    public List<Term> terms(Collection<CellEntry> entries) {
        Map<Input, BigDecimal> sums = new TreeMap<>();
        entries.forEach(entry -> sums.merge(Input.of(entry), weight(entry), BigDecimal::add));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .map(sum -> term(sum.getKey(), sum.getValue()))
                .toList();
    }

    /// The name of the term that an entry belongs to.
    public static String term(CellEntry entry) {
        return Input.of(entry).name();
    }

    private Term term(Input input, BigDecimal kilograms) {
        Optional<BigDecimal> ofFactor = factors.find(input.factor)
                .flatMap(EmissionFactor::uncertaintyPercent)
                .or(() -> Optional.ofNullable(
                        profile.methods().quality().factors().get(input.activity)));
        String dataset = profile.dataset(input.activity);
        Optional<BigDecimal> ofData = Optional.ofNullable(
                input.estimated
                        ? profile.methods().quality().estimated().get(dataset)
                        : profile.methods().uncertainties().get(dataset));
        return new Term(input.name(), kilograms, ofData, input.factor, ofFactor);
    }

    /// Whether an entry is not held and the set of potentials weighs every gas of it.
    public boolean weighs(CellEntry entry) {
        return entry.gases().filter(gases -> gwp.missing(gases).isEmpty()).isPresent();
    }

    /// Kilograms of CO2e of an entry that is not held.
    public BigDecimal weight(CellEntry entry) {
        return gwp.of(entry.gases().orElseThrow()).kilograms();
    }

    /// The grades of what an entry rests on.
    public Graded graded(CellEntry entry) {
        Quality data = entry.isEstimated()
                ? Quality.LOW
                : profile.methods().quality().grades().getOrDefault(profile.dataset(entry.activity()), Quality.HIGH);
        Quality factor =
                factors.find(entry.factor()).map(EmissionFactor::quality).orElse(Quality.MEDIUM);
        return new Graded(weight(entry), data, factor);
    }

    /// As percents and shares are published.
    public static BigDecimal rounded(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_EVEN);
    }
}
