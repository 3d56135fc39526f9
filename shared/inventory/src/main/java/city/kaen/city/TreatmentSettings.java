package city.kaen.city;

import city.kaen.waste.Burning;
import city.kaen.waste.WasteMix;
import city.kaen.wastewater.Treatment;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a city treats waste and wastewater, where it states it; without it, a factor is needed and hazardous waste is
/// held.
///
/// @param incineration by which plant, and of what its waste is made
/// @param openBurning what is burnt in the open
/// @param hazardous where hazardous waste goes, which figures of it do not say
/// @param openDump how waste on open dumps makes methane
/// @param composting how compost was weighed, and what of its methane is taken
/// @param digestion the same of digestion without air
/// @param wastewater how it is treated, by activity
/// @param effluent what the nitrogen of effluent comes from
public record TreatmentSettings(
        Optional<Fire> incineration,
        Optional<Fire> openBurning,
        Optional<Hazardous> hazardous,
        Optional<LandfillMethod> openDump,
        Optional<Biological> composting,
        Optional<Biological> digestion,
        SortedMap<String, Sewage> wastewater,
        Optional<Nitrogen> effluent) {
    /// Nothing is stated.
    public static final TreatmentSettings NONE =
            new TreatmentSettings(Optional.empty(), Optional.empty(), Optional.empty());

    public TreatmentSettings {
        wastewater = Collections.unmodifiableSortedMap(new TreeMap<>(wastewater));
    }

    /// Settings of burnt and hazardous waste alone.
    public TreatmentSettings(Optional<Fire> incineration, Optional<Fire> openBurning, Optional<Hazardous> hazardous) {
        this(
                incineration,
                openBurning,
                hazardous,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Collections.emptySortedMap(),
                Optional.empty());
    }

    /// A way of burning and the waste it burns.
    ///
    /// @param technology of a plant, such as `continuous-stoker`; empty for a fire in the open
    /// @param waste `municipal`, `industrial` or `sludge`; empty for a fire in the open
    public record Fire(String technology, String waste, Burning burning, WasteMix mix) {}

    /// Where hazardous waste is treated.
    ///
    /// @param cell of the GPC, such as III.3.2: burnt outside the boundary
    /// @param source who says so, such as a contract
    public record Hazardous(String cell, String source) {}

    /// Composting or digestion.
    ///
    /// @param weighed `wet` or `dry`, as the waste is weighed
    /// @param recovered the share of the methane that is collected and burnt, 0 to 1
    /// @param source who says so
    public record Biological(String weighed, BigDecimal recovered, String source) {}

    /// The treatment of one activity of wastewater.
    ///
    /// @param discharge `collected` where industry discharges into the same sewer, else `uncollected`; of persons alone
    /// @param load grams of BOD a person and day, or kilograms of COD a cubic metre; empty for the method's default
    /// @param sludge the share of the organic load that is taken out as sludge, 0 to 1
    /// @param recovered the share of the methane that is collected and burnt, 0 to 1
    /// @param source who says so
    public record Sewage(
            Treatment treatment,
            String discharge,
            Optional<BigDecimal> load,
            BigDecimal sludge,
            BigDecimal recovered,
            String source) {}

    /// The nitrogen of effluent.
    ///
    /// @param kitchens `garbage-disposal` or `no-garbage-disposal`
    /// @param protein grams eaten a person and day
    /// @param sludge the share of the nitrogen that is taken out as sludge, 0 to 1
    /// @param source who says so
    public record Nitrogen(String kitchens, BigDecimal protein, BigDecimal sludge, String source) {}
}
