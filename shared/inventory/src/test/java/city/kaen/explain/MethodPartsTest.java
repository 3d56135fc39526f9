package city.kaen.explain;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Activities;
import city.kaen.activity.Quantity;
import city.kaen.city.CityProfile;
import city.kaen.city.LandfillMethod;
import city.kaen.city.LandfillMethod.Fraction;
import city.kaen.city.MethodSettings;
import city.kaen.city.TreatmentSettings;
import city.kaen.city.TreatmentSettings.Biological;
import city.kaen.city.TreatmentSettings.Fire;
import city.kaen.city.TreatmentSettings.Nitrogen;
import city.kaen.city.TreatmentSettings.Sewage;
import city.kaen.city.TreePlace;
import city.kaen.emission.GwpSet;
import city.kaen.explain.Explain.Question;
import city.kaen.factor.FactorLibrary;
import city.kaen.factor.FactorSet;
import city.kaen.factor.FactorUnits;
import city.kaen.inventory.ActivityData;
import city.kaen.inventory.Book;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.inventory.InventoryMonth;
import city.kaen.removal.TreeEvent;
import city.kaen.removal.TreeStand;
import city.kaen.shipped.ShippedTable;
import city.kaen.waste.Burning;
import city.kaen.waste.FirstOrderDecay.Start;
import city.kaen.waste.Landfill;
import city.kaen.waste.WasteMix;
import city.kaen.wastewater.Treatment;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The values of a method stand below what it made, each with who says so.
class MethodPartsTest {
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Landfill SITE = new Landfill(new BigDecimal("0.8"), HALF, HALF, new BigDecimal("0.1"));
    private static final List<Fraction> FOOD =
            List.of(new Fraction("food", BigDecimal.ONE, new BigDecimal("0.15"), new BigDecimal("0.4")));
    private static final WasteMix PLASTICS = new WasteMix(Map.of("plastics", BigDecimal.ONE));
    private static final Sewage PLANT = new Sewage(
            Treatment.all("aerobic-poor"), "collected", Optional.empty(), new BigDecimal("0.2"), HALF, "the plant");
    private static final Sewage POND = new Sewage(
            Treatment.all("deep-lagoon"), "", Optional.of(new BigDecimal("0.3")), BigDecimal.ZERO, HALF, "a sample");

    private final TreatmentSettings treatment = new TreatmentSettings(
            Optional.of(new Fire(
                    "continuous-stoker", "municipal", Burning.incinerator("continuous-stoker", "municipal"), PLASTICS)),
            Optional.of(new Fire("", "", Burning.inTheOpen(Optional.empty()), PLASTICS)),
            Optional.empty(),
            Optional.of(new LandfillMethod.Commitment(SITE, FOOD, new BigDecimal("0.3"))),
            Optional.of(new Biological("dry", new BigDecimal("0.25"), "a survey")),
            Optional.of(new Biological("wet", HALF, "a meter")),
            new TreeMap<>(Map.of("sewer-persons", PLANT, "wastewater-lagoon-deep", POND)),
            Optional.of(new Nitrogen("garbage-disposal", new BigDecimal("60"), new BigDecimal("0.1"), "a study")));

    @Test
    void methaneCommitmentShowsL0WithItsValues() {
        assertThat(lines("III.1.1", "waste-open-dump"))
                .anyMatch(line ->
                        line.contains("1000 kg, by DOC = sum(W(i) x DOC(i));") && line.contains("equations 8.1"))
                .contains(
                        "    MCF: 0.8 - [profile of kkc]",
                        "    DOCf: 0.5 - [profile of kkc]",
                        "    OX: 0.1 - [profile of kkc]",
                        "    L0 of food: 0.04 kg CH4/kg = 0.8 x 0.15 x 0.5 x 0.5 x 16/12",
                        "      share of the waste: 1 kg/kg [profile of kkc]",
                        "    frec: 0.3 - [profile of kkc]");
    }

    @Test
    void decayShowsWhatEachEarlierYearGives() {
        assertThat(lines("III.1.1", "waste-landfill"))
                .contains(
                        "      k: 0.4 1/year [profile of kkc]",
                        "    s: 1 years [profile of kkc]",
                        "    R: 7 kg CH4 [profile of kkc]")
                .anyMatch(line -> line.startsWith("    methane generated in 2025 by the waste of 2024: 13187.198")
                        && line.contains("1000000 kg deposited"))
                .anyMatch(line -> line.contains("methane generated in 2025 by the waste of 2023"))
                .noneMatch(line -> line.contains("by the waste of 2025"));
    }

    @Test
    void fireShowsOfWhatTheWasteIsMade() {
        assertThat(lines("III.3.1", "waste-incinerated"))
                .contains("    OF: 1 - [default of the method]", "    plastics: 1 kg/kg [profile of kkc]")
                .anyMatch(line -> line.startsWith("      CF: 0.75 kg C/kg [IPCC"))
                .anyMatch(line -> line.startsWith("    EF(CH4): 0.0000002 kg/kg"));
        assertThat(lines("III.3.1", "waste-open-burning"))
                .contains("    OF: 0.58 - [default of the method]")
                .noneMatch(line -> line.contains("EF(CH4): "));
    }

    @Test
    void compostAndDigestionShowTheirFactorsAndWhatIsTaken() {
        assertThat(lines("III.2.1", "waste-composted"))
                .contains("    R, a share of the methane: 0.25 - [a survey]")
                .anyMatch(line -> line.startsWith("    EF(CH4): 0.010 kg/kg [GPC"))
                .anyMatch(line -> line.startsWith("    EF(N2O): 0.0006 kg/kg [GPC"));
        assertThat(lines("III.2.1", "waste-digested"))
                .contains("    R, a share of the methane: 0.5 - [a meter]")
                .noneMatch(line -> line.contains("EF(N2O): "));
    }

    @Test
    void wastewaterShowsLoadWaysAndWhatIsTaken() {
        assertThat(lines("III.4.1", "sewer-persons"))
                .contains(
                        "    aerobic-poor: 1 - [the plant]",
                        "    S, a share of the load: 0.2 - [the plant]",
                        "    R, a share of the methane: 0.5 - [the plant]")
                .anyMatch(line -> line.startsWith("    BOD: 40 g/person/day [TGO"))
                .anyMatch(line -> line.startsWith("    Bo: 0.6 kg CH4/kg [GPC"))
                .anyMatch(line -> line.startsWith("    I: 1.25 - [GPC"))
                .anyMatch(line -> line.startsWith("      MCF: 0.3 - [IPCC"));
        assertThat(lines("III.4.1", "wastewater-lagoon-deep"))
                .contains("    COD: 0.3 kg/m3 [a sample]")
                .anyMatch(line -> line.startsWith("    Bo: 0.25 kg CH4/kg [GPC"))
                .noneMatch(line -> line.startsWith("    I: "));
    }

    @Test
    void effluentShowsWhereItsNitrogenComesFrom() {
        assertThat(lines("III.4.1", "effluent-persons"))
                .contains(
                        "    protein: 60 g/person/day [a study]",
                        "    N(sludge), a share of the nitrogen: 0.1 - [a study]")
                .anyMatch(line -> line.startsWith("    FNON: 1.4 - [GPC"));
    }

    @Test
    void treesShowTheEntriesOfTheRegisterUpToThatMonth() {
        assertThat(lines("V.2", "waste-composted"))
                .contains(
                        "    carbon that a tree adds a year while it grows: 10 kg C [a list]",
                        "    carbon that a tree holds: 50 kg C [a list]",
                        "    years in which it grows: 20 years [a list]",
                        "    planting of 2020-06: 500 trees [profile of kkc]",
                        "    felling of 2025-03: 3 trees [profile of kkc]")
                .noneMatch(line -> line.contains("2026-01"));
    }

    @Test
    void lossesOfTheGridShowTheShareThatIsLost() {
        FactorSet grid = FactorSet.read(
                "GRID",
                ShippedTable.parse("activity,unit,co2e,valid_from,document\nelectricity-grid,kWh,0.5,2025,a list\n"),
                FactorUnits.keptOnly());
        FactorLibrary library = FactorLibrary.of(grid.factors());

        assertThat(explained("I.2.3", "electricity-grid", library))
                .anyMatch(line -> line.contains("125 kg CO2e = 1000 kWh x 0.2 / (1 - 0.2) x 0.5, GRID/"))
                .anyMatch(
                        line -> line.startsWith("    factor GRID/electricity-grid/kWh/*/2025-01: 0.5 kg CO2e per kWh"));
    }

    private List<String> lines(String cell, String activity) {
        return explained(cell, activity, FactorLibrary.shipped());
    }

    private List<String> explained(String cell, String activity, FactorLibrary library) {
        CityProfile city = city();
        Quantity thousand =
                Quantity.of("1000", Activities.shipped().get(activity).unit());
        InventoryMonth month = InventoryCalculation.month(
                city,
                library,
                MARCH,
                List.of(new ActivityData(Book.COMMUNITY, "works", "", "I.2", activity, MARCH, thousand)));
        return new Explain(city, GwpSet.of("AR5"), library, Provenance.none())
                .of(Question.of(cell), List.of(month))
                .lines();
    }

    private CityProfile city() {
        TreePlace park = new TreePlace(
                "park",
                "works",
                "1",
                new TreeStand(
                        BigDecimal.TEN,
                        new BigDecimal("50"),
                        20,
                        List.of(
                                new TreeEvent.Planting(YearMonth.of(2020, 6), "rain tree", 500),
                                new TreeEvent.Felling(MARCH, "a road", 3),
                                new TreeEvent.Mortality(YearMonth.of(2026, 1), "drought", 5))),
                "a list");
        MethodSettings none = MethodSettings.NONE;
        LandfillMethod decay = new LandfillMethod.Decay(
                SITE,
                FOOD,
                Start.YEAR_AFTER_DEPOSIT,
                "works",
                new TreeMap<>(
                        Map.of(2023, new BigDecimal("1000000"), 2024, new BigDecimal("1000000"), 2025, BigDecimal.ONE)),
                new TreeMap<>(Map.of(2025, new BigDecimal("7"))));
        return new CityProfile(
                        "kkc",
                        "ตัวอย่าง",
                        "Sample",
                        100,
                        "1",
                        2024,
                        "AR5",
                        List.of("GRID"),
                        "TH",
                        Set.of(),
                        true,
                        List.of(),
                        List.of())
                .with(new MethodSettings(
                        Optional.of(decay),
                        Optional.of(new BigDecimal("0.2")),
                        none.treatedOutside(),
                        none.notations(),
                        none.gaps(),
                        none.uncertainties(),
                        List.of(park),
                        none.targets(),
                        none.measures(),
                        none.baseYearThreshold(),
                        none.quality(),
                        treatment,
                        none.market()));
    }
}
