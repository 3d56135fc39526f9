package city.kaen.city;

import city.kaen.gap.GapMethod;
import city.kaen.target.Measure;
import city.kaen.target.Target;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The methods a city's inventory is made by, beyond factors. All may be left out.
///
/// @param landfill how landfilled waste makes methane; without it, landfilled waste needs a factor
/// @param gridLossRate the share of what is fed into the grid that is lost, for factors that do not hold the losses
/// @param treatedOutside ids of waste and wastewater activities that are treated outside the boundary
/// @param notations why a cell holds no number, by cell
/// @param gaps how the missing months of a dataset are filled, by dataset
/// @param uncertainties half the 95 % interval of activity data in percent, by dataset
/// @param trees places whose trees take up carbon
/// @param baseYearThreshold percent beyond which the base year is computed anew
/// @param quality what is stated of the quality of data and factors
/// @param treatment how waste is burnt
/// @param market contracts for electricity
public record MethodSettings(
        Optional<LandfillMethod> landfill,
        Optional<BigDecimal> gridLossRate,
        Set<String> treatedOutside,
        SortedMap<String, StatedNotation> notations,
        SortedMap<String, GapMethod> gaps,
        SortedMap<String, BigDecimal> uncertainties,
        List<TreePlace> trees,
        List<Target> targets,
        List<Measure> measures,
        Optional<BigDecimal> baseYearThreshold,
        QualitySettings quality,
        TreatmentSettings treatment,
        MarketSettings market) {
    /// Nothing is stated.
    public static final MethodSettings NONE = new MethodSettings(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            new TreeMap<>(Map.of()),
            new TreeMap<>(Map.of()),
            new TreeMap<>(Map.of()),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    /// Settings without anything stated of quality, burnt waste and contracts.
    public MethodSettings(
            Optional<LandfillMethod> landfill,
            Optional<BigDecimal> gridLossRate,
            Set<String> treatedOutside,
            SortedMap<String, StatedNotation> notations,
            SortedMap<String, GapMethod> gaps,
            SortedMap<String, BigDecimal> uncertainties,
            List<TreePlace> trees,
            List<Target> targets,
            List<Measure> measures,
            Optional<BigDecimal> baseYearThreshold) {
        this(
                landfill,
                gridLossRate,
                treatedOutside,
                notations,
                gaps,
                uncertainties,
                trees,
                targets,
                measures,
                baseYearThreshold,
                QualitySettings.NONE,
                TreatmentSettings.NONE,
                MarketSettings.NONE);
    }

    public MethodSettings {
        treatedOutside = Set.copyOf(treatedOutside);
        notations = Collections.unmodifiableSortedMap(new TreeMap<>(notations));
        gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
        uncertainties = Collections.unmodifiableSortedMap(new TreeMap<>(uncertainties));
        trees = List.copyOf(trees);
        targets = List.copyOf(targets);
        measures = List.copyOf(measures);
    }

    /// The same methods with other notation keys.
    public MethodSettings with(SortedMap<String, StatedNotation> stated) {
        return new MethodSettings(
                landfill,
                gridLossRate,
                treatedOutside,
                stated,
                gaps,
                uncertainties,
                trees,
                targets,
                measures,
                baseYearThreshold,
                quality,
                treatment,
                market);
    }
}
