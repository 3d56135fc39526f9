package city.kaen.inventory;

import static city.kaen.inventory.TestCity.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.city.LandfillMethod;
import city.kaen.city.MethodSettings;
import city.kaen.city.TreatmentSettings;
import city.kaen.city.TreePlace;
import city.kaen.factor.FactorLibrary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A city that states methods, and what they give in March.
final class MethodCity {
    private MethodCity() {}

    static MethodSettings settings(
            Optional<LandfillMethod> landfill,
            Optional<BigDecimal> lossRate,
            Set<String> outside,
            List<TreePlace> trees) {
        MethodSettings none = MethodSettings.NONE;
        return new MethodSettings(
                landfill,
                lossRate,
                outside,
                none.notations(),
                none.gaps(),
                none.uncertainties(),
                trees,
                none.targets(),
                none.measures(),
                none.baseYearThreshold());
    }

    static MethodSettings treating(TreatmentSettings treatment) {
        MethodSettings none = MethodSettings.NONE;
        return new MethodSettings(
                none.landfill(),
                none.gridLossRate(),
                none.treatedOutside(),
                none.notations(),
                none.gaps(),
                none.uncertainties(),
                none.trees(),
                none.targets(),
                none.measures(),
                none.baseYearThreshold(),
                none.quality(),
                treatment,
                none.market());
    }

    static CityProfile city(MethodSettings settings) {
        return TestCity.profile(false).with(settings);
    }

    /// What a tonne of landfilled waste gives.
    static InventoryMonth month(CityProfile city) {
        return month(city, "waste-landfill");
    }

    static InventoryMonth month(CityProfile city, String activity) {
        return InventoryCalculation.month(
                city, FactorLibrary.shipped(), MARCH, List.of(TestCity.data(Book.COMMUNITY, "I.2", activity, "1000")));
    }

    static CellEntry only(CityProfile city, String activity) {
        InventoryMonth month = month(city, activity);
        assertThat(month.entries()).hasSize(1);
        return entry(month, activity);
    }

    static CellEntry entry(InventoryMonth month, String activity) {
        return month.entries().stream()
                .filter(entry -> Objects.equals(entry.activity(), activity))
                .findFirst()
                .orElseThrow();
    }
}
