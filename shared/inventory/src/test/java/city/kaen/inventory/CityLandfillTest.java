package city.kaen.inventory;

import static city.kaen.inventory.MethodCity.city;
import static city.kaen.inventory.MethodCity.entry;
import static city.kaen.inventory.MethodCity.month;
import static city.kaen.inventory.MethodCity.only;
import static city.kaen.inventory.MethodCity.settings;
import static city.kaen.inventory.TestCity.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.city.LandfillMethod;
import city.kaen.city.LandfillMethod.Fraction;
import city.kaen.city.MethodSettings;
import city.kaen.factor.FactorLibrary;
import city.kaen.waste.FirstOrderDecay.Start;
import city.kaen.waste.Landfill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Landfilled waste of a city, at once or as it decays.
class CityLandfillTest {
    /// The food of vector C01: DOC 0.15, DOCf 0.5, MCF 1, k 0.4.
    private static final Landfill SITE =
            new Landfill(BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.5"), BigDecimal.ZERO);

    private static final List<Fraction> FOOD =
            List.of(new Fraction("food", BigDecimal.ONE, new BigDecimal("0.15"), new BigDecimal("0.4")));

    @Test
    void booksAllMethaneOfLandfilledWasteAtOnce() {
        CellEntry entry = only(
                city(landfill(new LandfillMethod.Commitment(SITE, FOOD, new BigDecimal("0.2")))), "waste-landfill");

        // 1000 kg x L0 0.05 x (1 - 0.2)
        assertThat(entry.gases().orElseThrow().ch4Other()).isEqualByComparingTo("40");
        assertThat(entry.ref()).isEqualTo("III.1.2");
        assertThat(entry.factor()).isEqualTo("method: landfill-commitment");
        assertThat(entry.counted()).isTrue();
    }

    @Test
    void spreadsTheDecayOfEarlierYearsOverTheMonths() {
        LandfillMethod decay = decay(Start.YEAR_AFTER_DEPOSIT, Map.of(2024, "1000000"), Map.of());
        InventoryMonth month = month(city(landfill(decay)));

        CellEntry history = entry(month, "waste-landfill-history");
        // C01: 16.483998 t in the year after, a twelfth a month
        assertThat(history.gases()
                        .orElseThrow()
                        .ch4Other()
                        .multiply(new BigDecimal("12"))
                        .setScale(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("16483.998");
        assertThat(history.quantity().amount()).isEqualByComparingTo("1000000");
        assertThat(entry(month, "waste-landfill").gases().orElseThrow().ch4Other())
                .isEqualByComparingTo("0");
    }

    @Test
    void thisYearsWasteDecaysAtOnceWhereTheCityFollowsTheProtocol() {
        LandfillMethod decay = decay(Start.YEAR_OF_DEPOSIT, Map.of(), Map.of());
        InventoryMonth month = month(city(landfill(decay)));

        assertThat(entry(month, "waste-landfill")
                        .gases()
                        .orElseThrow()
                        .ch4Other()
                        .setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("16.483998"); // C02, of 1000 kg
        assertThat(month.entries()).extracting(CellEntry::activity).doesNotContain("waste-landfill-history");
    }

    @Test
    void holdsADecayWhoseHistoryHasAGap() {
        CellEntry history = entry(
                month(city(landfill(decay(Start.YEAR_OF_DEPOSIT, Map.of(2022, "1", 2024, "1"), Map.of())))),
                "waste-landfill-history");

        assertThat(history.gases()).isEmpty();
        assertThat(history.factor()).isEqualTo("held: the landfill's history lacks the year 2023");
    }

    @Test
    void holdsADecayFromWhichMoreWasRecoveredThanItGave() {
        CellEntry history = entry(
                month(city(landfill(decay(Start.YEAR_OF_DEPOSIT, Map.of(2024, "1"), Map.of(2025, "1"))))),
                "waste-landfill-history");

        assertThat(history.gases()).isEmpty();
        assertThat(history.factor()).isEqualTo(CityMethods.TOO_MUCH_RECOVERED);
    }

    @Test
    void aHistoryThatBeginsLaterSaysNothingYet() {
        InventoryMonth month = month(city(landfill(decay(Start.YEAR_OF_DEPOSIT, Map.of(2025, "1"), Map.of()))));

        assertThat(month.entries()).extracting(CellEntry::activity).containsExactly("waste-landfill");
    }

    @Test
    void anEmptyMonthStaysEmpty() {
        CityProfile city = city(landfill(decay(Start.YEAR_OF_DEPOSIT, Map.of(2024, "1"), Map.of())));

        assertThat(InventoryCalculation.month(city, FactorLibrary.shipped(), MARCH, List.of())
                        .entries())
                .isEmpty();
    }

    private static LandfillMethod decay(Start start, Map<Integer, String> history, Map<Integer, String> recovered) {
        return new LandfillMethod.Decay(SITE, FOOD, start, "waste", decimals(history), decimals(recovered));
    }

    private static SortedMap<Integer, BigDecimal> decimals(Map<Integer, String> texts) {
        SortedMap<Integer, BigDecimal> decimals = new TreeMap<>();
        texts.forEach((year, text) -> decimals.put(year, new BigDecimal(text)));
        return decimals;
    }

    private static MethodSettings landfill(LandfillMethod method) {
        return settings(Optional.of(method), Optional.empty(), Set.of(), List.of());
    }
}
