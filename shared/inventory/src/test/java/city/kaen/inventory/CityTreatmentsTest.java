package city.kaen.inventory;

import static city.kaen.inventory.MethodCity.city;
import static city.kaen.inventory.MethodCity.entry;
import static city.kaen.inventory.MethodCity.month;
import static city.kaen.inventory.MethodCity.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.kaen.city.CityProfile;
import city.kaen.city.LandfillMethod;
import city.kaen.city.LandfillMethod.Fraction;
import city.kaen.city.TreatmentSettings;
import city.kaen.city.TreatmentSettings.Biological;
import city.kaen.city.TreatmentSettings.Nitrogen;
import city.kaen.city.TreatmentSettings.Sewage;
import city.kaen.waste.FirstOrderDecay.Start;
import city.kaen.waste.Landfill;
import city.kaen.wastewater.Treatment;
import city.kaen.wastewater.Treatment.Way;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Waste and wastewater as a city states that it treats them. Each month holds 1000 of what is asked for.
class CityTreatmentsTest {
    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final Landfill SHALLOW =
            new Landfill(new BigDecimal("0.4"), new BigDecimal("0.5"), new BigDecimal("0.5"), BigDecimal.ZERO);
    private static final List<Fraction> FOOD =
            List.of(new Fraction("food", BigDecimal.ONE, new BigDecimal("0.15"), new BigDecimal("0.4")));

    @Test
    void anOpenDumpHasASiteOfItsOwn() {
        CellEntry dumped =
                only(treating(dump(new LandfillMethod.Commitment(SHALLOW, FOOD, NONE)), Map.of()), "waste-open-dump");

        // 1000 kg x L0 0.4 x 0.15 x 0.5 x 0.5 x 16/12
        assertThat(methane(dumped)).isEqualByComparingTo("20");
        assertThat(dumped.factor()).isEqualTo("method: landfill-commitment");
        assertThat(dumped.ref()).isEqualTo("III.1.2");
    }

    @Test
    void whatWasDumpedInEarlierYearsStillDecays() {
        InventoryMonth month = month(
                treating(
                        dump(new LandfillMethod.Decay(
                                SHALLOW,
                                FOOD,
                                Start.YEAR_AFTER_DEPOSIT,
                                "works",
                                new TreeMap<>(Map.of(2024, new BigDecimal("1000000"))),
                                new TreeMap<>())),
                        Map.of()),
                "waste-open-dump");

        // 0.4 of vector C01: 16.483998 t in the year after, a twelfth a month
        assertThat(methane(entry(month, "waste-open-dump-history")))
                .isCloseTo(new BigDecimal("549.4666"), within(new BigDecimal("0.0001")));
        assertThat(month.entries()).noneMatch(one -> one.activity().equals("waste-landfill-history"));
    }

    @Test
    void compostIsWeighedWetOrDryAndSomeOfItsMethaneIsTaken() {
        TreatmentSettings settings = new TreatmentSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Biological("dry", new BigDecimal("0.25"), "a survey")),
                Optional.of(new Biological("wet", new BigDecimal("0.5"), "a meter")),
                new TreeMap<>(),
                Optional.empty());
        CellEntry composted = only(withTreatment(settings), "waste-composted");
        CellEntry digested = only(withTreatment(settings), "waste-digested");

        assertThat(methane(composted)).isEqualByComparingTo("7.5"); // 1000 x 0.010 x 0.75
        assertThat(composted.gases().orElseThrow().n2o()).isEqualByComparingTo("0.6");
        assertThat(composted.factor()).isEqualTo("method: composting");
        assertThat(methane(digested)).isEqualByComparingTo("0.4"); // 1000 x 0.0008 x 0.5
        assertThat(digested.factor()).isEqualTo("method: digestion");
    }

    @Test
    void personsOnSewersGoByThePlantAndItsWays() {
        Sewage plant = new Sewage(
                new Treatment(List.of(
                        new Way("aerobic-poor", new BigDecimal("0.5")),
                        new Way("anaerobic-digester", new BigDecimal("0.5")))),
                "collected",
                Optional.empty(),
                new BigDecimal("0.2"),
                new BigDecimal("0.75"),
                "the plant");
        CellEntry central = only(treating(Optional.empty(), Map.of("sewer-persons", plant)), "sewer-persons");

        // 1000 x 365/12 days x 0.040 kg x 1.25 x 0.8 x 0.6 x (0.5 x 0.3 + 0.5 x 0.8) x 0.25
        assertThat(methane(central)).isCloseTo(new BigDecimal("100.375"), within(new BigDecimal("1e-25")));
        assertThat(central.ref()).isEqualTo("III.4.1");
        assertThat(central.factor()).isEqualTo("method: wastewater-methane");
    }

    @Test
    void personDaysAreDaysAndALoadMayBeStated() {
        Sewage tank = new Sewage(
                Treatment.all("septic"), "uncollected", Optional.of(new BigDecimal("50")), NONE, NONE, "a study");
        CellEntry days =
                only(treating(Optional.empty(), Map.of("septic-tank-person-days", tank)), "septic-tank-person-days");

        assertThat(methane(days)).isEqualByComparingTo("15"); // 1000 x 0.050 x 0.6 x 0.5
    }

    @Test
    void aLagoonGoesByItsVolumeAndItsLoad() {
        Sewage standard = new Sewage(Treatment.all("deep-lagoon"), "", Optional.empty(), NONE, NONE, "a");
        Sewage measured =
                new Sewage(Treatment.all("deep-lagoon"), "", Optional.of(new BigDecimal("0.5")), NONE, NONE, "a");

        // 1000 m3 x 0.120 kg COD x 0.25 x 0.8, and with 0.5 kg
        CellEntry byDefault =
                only(treating(Optional.empty(), Map.of("wastewater-lagoon-deep", standard)), "wastewater-lagoon-deep");
        assertThat(methane(byDefault)).isEqualByComparingTo("24");
        assertThat(byDefault.factor()).isEqualTo("method: wastewater-organic");
        assertThat(methane(only(
                        treating(Optional.empty(), Map.of("wastewater-lagoon-deep", measured)),
                        "wastewater-lagoon-deep")))
                .isEqualByComparingTo("100");
    }

    @Test
    void effluentOfAPlantHoldsTheNitrogenOfIndustry() {
        TreatmentSettings settings = new TreatmentSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                Optional.of(new Nitrogen("garbage-disposal", new BigDecimal("60"), new BigDecimal("0.1"), "a study")));
        BigDecimal households = nitrous(only(withTreatment(settings), "effluent-persons"));
        BigDecimal central = nitrous(only(withTreatment(settings), "effluent-persons-central"));

        // 1000 x 365/12 x 0.060 x 0.16 x 1.4 x 0.9 x 0.005 x 44/28
        assertThat(households).isCloseTo(new BigDecimal("2.8908"), within(new BigDecimal("1e-25")));
        assertThat(central).isCloseTo(new BigDecimal("3.6135"), within(new BigDecimal("1e-25")));
    }

    @Test
    void whatIsNotStatedGoesByFactorOrIsHeld() {
        CellEntry sewered = only(treating(Optional.empty(), Map.of()), "sewer-persons");

        assertThat(sewered.gases()).isEmpty();
        assertThat(sewered.factor()).isEqualTo(InventoryCalculation.NO_FACTOR);
    }

    private static BigDecimal methane(CellEntry entry) {
        return entry.gases().orElseThrow().ch4Other();
    }

    private static BigDecimal nitrous(CellEntry entry) {
        return entry.gases().orElseThrow().n2o();
    }

    private static Optional<LandfillMethod> dump(LandfillMethod method) {
        return Optional.of(method);
    }

    private static CityProfile treating(Optional<LandfillMethod> dump, Map<String, Sewage> wastewater) {
        return withTreatment(new TreatmentSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                dump,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(wastewater),
                Optional.empty()));
    }

    private static CityProfile withTreatment(TreatmentSettings settings) {
        return city(MethodCity.treating(settings));
    }
}
