package city.kaen.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.kaen.city.CityProfile;
import city.kaen.city.LandfillMethod;
import city.kaen.city.MethodSettings;
import city.kaen.city.TreatmentSettings;
import city.kaen.gap.GapMethod;
import city.kaen.waste.FirstOrderDecay.Start;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodsJsonTest {
    private static final String PROFILE = """
        {"slug": "kkc", "nameTh": "ก", "nameEn": "K", "population": 1, "areaSquareKilometres": 1, "baseYear": 2024,
         "gwpSet": "AR5-TGO", "factorSets": ["TGO-2022"], "region": "TH", "standIns": [], "landfillInside": false,
         "departments": [], "facilities": [], "methods": %s}
        """;
    private static final String METHODS = """
        {"landfill": {"method": "first-order-decay", "correctionFactor": "0.8", "decomposingShare": "0.5",
           "methaneShare": "0.5", "oxidisedShare": "0.1", "start": "year-after-deposit", "department": "waste",
           "fractions": [{"kind": "food", "share": "0.43", "degradableCarbon": "0.15", "decayRate": "0.4"}],
           "history": [{"year": 2023, "kilograms": "60000000"}, {"year": 2024, "kilograms": "61000000"}],
           "recovered": [{"year": 2024, "kilograms": "5"}]},
         "gridLossRate": "0.05", "treatedOutside": ["waste-composted"],
         "notations": [{"cell": "I.1.3", "key": "IE", "in": "I.1.2", "reasonTh": "รวมแล้ว", "reasonEn": "held there"},
           {"cell": "I.7.1", "key": "NO", "reasonTh": "ไม่มี", "reasonEn": "no coal"}],
         "gaps": [{"dataset": "electricity", "method": "same-month-last-year"}],
         "uncertainties": [{"dataset": "electricity", "percent": "2"}],
         "trees": [{"id": "park", "department": "works", "district": "1", "carbonKilogramsATreeGrowsYearly": "10",
           "carbonKilogramsATreeHolds": "50", "growingYears": 20, "source": "a list", "events": [
             {"month": "2020-06", "kind": "planting", "trees": 500, "what": "rain tree"},
             {"month": "2022-06", "kind": "mortality", "trees": 5, "what": "drought"},
             {"month": "2023-06", "kind": "felling", "trees": 3, "what": "road"}]},
           {"id": "street", "department": "works", "growingYears": 30, "source": "a survey", "events": [],
            "allometry": {"group": "dry-evergreen", "carbonFraction": "0.47",
              "first": {"month": "2023-01", "diameterCentimetres": "10", "heightMetres": "8"},
              "second": {"month": "2025-01", "diameterCentimetres": "12.5", "heightMetres": "9"}}}],
         "hazardousWaste": {"cell": "III.3.2", "source": "a contract"},
         "openDump": {"method": "methane-commitment", "correctionFactor": "0.4", "decomposingShare": "0.5",
           "methaneShare": "0.5", "oxidisedShare": "0", "recoveredShare": "0",
           "fractions": [{"kind": "bulk", "share": "1", "degradableCarbon": "0.14", "decayRate": "0.17"}]},
         "composting": {"weighed": "dry", "recoveredShare": "0", "source": "a survey"},
         "digestion": {"weighed": "wet", "recoveredShare": "0.95", "source": "a flare meter"},
         "wastewater": [
           {"activity": "sewer-persons", "discharge": "collected", "bodGramsAPersonDay": "45.1234567", "sludgeShare": "0.2",
             "recoveredShare": "0", "source": "the plant", "ways": [{"kind": "aerobic-well", "share": "0.7"},
               {"kind": "sea-river-lake", "share": "0.3"}]},
           {"activity": "wastewater-lagoon-deep", "sludgeShare": "0", "recoveredShare": "0.5",
             "source": "a sample", "ways": [{"kind": "deep-lagoon", "share": "1"}]}],
         "effluent": {"kitchens": "no-garbage-disposal", "proteinGramsAPersonDay": "59", "sludgeShare": "0.1",
           "source": "a study"},
         "targets": [{"id": "t", "holder": "kkc", "total": "BASIC", "baseYear": 2024, "baseKilograms": "1000",
           "targetYear": 2030, "reductionPercent": "20"}],
         "measures": [{"id": "m", "holder": "kkc", "name": "Solar", "cell": "I.2.2", "from": 2025,
           "yearlyKilograms": "100", "source": "a plan"}],
         "baseYearThreshold": "5"}
        """;

    @Test
    void readsEveryMethod() {
        MethodSettings methods = parse(METHODS).methods();

        LandfillMethod.Decay decay = (LandfillMethod.Decay) methods.landfill().orElseThrow();
        assertThat(decay.start()).isEqualTo(Start.YEAR_AFTER_DEPOSIT);
        assertThat(decay.history()).containsOnlyKeys(2023, 2024);
        assertThat(methods.notations())
                .hasEntrySatisfying(
                        "I.1.3",
                        stated -> assertThat(stated.notation().includedIn()).contains("I.1.2"));
        assertThat(methods.gaps()).containsEntry("electricity", GapMethod.SAME_MONTH_LAST_YEAR);
        assertThat(methods.trees().getFirst().stand().standing(YearMonth.of(2025, 1)))
                .isEqualTo(492);
        assertThat(methods.trees().getLast().stand().growth()).isPositive();
        assertThat(methods.trees().getLast().method()).isEqualTo("tree-allometry of dry-evergreen, a survey");
        assertThat(methods.treatment().hazardous().orElseThrow().cell()).isEqualTo("III.3.2");
        assertThat(methods.treatment().openDump()).containsInstanceOf(LandfillMethod.Commitment.class);
        assertThat(methods.treatment().composting().orElseThrow().weighed()).isEqualTo("dry");
        assertThat(methods.treatment().digestion().orElseThrow().recovered()).isEqualByComparingTo("0.95");
        assertThat(methods.treatment().wastewater()).containsOnlyKeys("sewer-persons", "wastewater-lagoon-deep");
        assertThat(methods.treatment().wastewater().values())
                .extracting(TreatmentSettings.Sewage::load)
                .containsExactly(Optional.of(new BigDecimal("45.1234567")), Optional.empty());
        assertThat(methods.treatment().effluent().orElseThrow().kitchens()).isEqualTo("no-garbage-disposal");
        assertThat(methods.targets().getFirst().targetYear()).isEqualTo(2030);
        assertThat(methods.measures().getFirst().cell()).isEqualTo("I.2.2");
        assertThat(methods.baseYearThreshold().orElseThrow()).isEqualByComparingTo("5");
    }

    @Test
    void writesWhatItReads() {
        for (String methods : new String[] {METHODS, COMMITMENT, "{}"}) {
            CityProfile profile = parse(methods);
            assertThat(ProfileJson.parse(ProfileJson.write(profile))).isEqualTo(profile);
        }
    }

    private static final String COMMITMENT = """
        {"landfill": {"method": "methane-commitment", "correctionFactor": "0.6", "decomposingShare": "0.6",
           "methaneShare": "0.5", "oxidisedShare": "0", "recoveredShare": "0",
           "fractions": [{"kind": "bulk", "share": "1", "degradableCarbon": "0.14", "decayRate": "0.17"}]}}
        """;

    @Test
    void theSampleCityStatesItsMethods() throws IOException {
        CityProfile sample = ProfileJson.parse(Files.readString(Path.of("../../events/kkc/reference/profile.json")));

        assertThat(sample.methods().landfill()).isPresent();
        assertThat(sample.factorSets()).contains("TGO-CFP", "GPC-WASTE");
        assertThat(sample.methods().notations()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"start\": \"year-after-deposit\" | \"start\": \"soon\" | landfill.start",
                "\"oxidisedShare\": \"0.1\" | \"oxidisedShare\": \"1.1\" | oxidisedShare",
                "\"share\": \"0.43\" | \"share\": \"1.43\" | fractions",
                "{\"year\": 2023 | {\"year\": 2024 | 2024 twice",
                "\"gridLossRate\": \"0.05\" | \"gridLossRate\": \"1\" | gridLossRate",
                "waste-composted | diesel-road | treatedOutside",
                "\"in\": \"I.1.2\" | \"in\": \"I.1.3\" | another cell",
                "\"in\": \"I.1.2\", | `` | names the cell",
                "\"cell\": \"I.7.1\" | \"cell\": \"X.1\" | cell of the GPC",
                "\"cell\": \"I.7.1\", \"key\": \"NO\" | \"cell\": \"I.7.1\", \"key\": \"NX\" | key must be one of",
                "\"month\": \"2020-06\" | \"month\": \"June\" | month",
                "\"trees\": 5, | \"trees\": 5000, | add up",
                "dry-evergreen | moss | allometry.group",
                "\"diameterCentimetres\": \"12.5\" | \"diameterCentimetres\": \"9\" | a tree that grew",
                "\"second\": { | \"third\": { | first are both needed",
                "\"III.3.2\" | \"III.4.1\" | hazardousWaste.cell",
                "\"weighed\": \"dry\" | \"weighed\": \"moist\" | composting.weighed",
                "\"recoveredShare\": \"0.95\" | \"recoveredShare\": \"1.5\" | digestion.recoveredShare",
                "\"recoveredShare\": \"0.95\" | \"recoveredShare\": -0.5 | digestion.recoveredShare",
                "\"activity\": \"sewer-persons\" | \"activity\": \"effluent-persons\" | no activity of wastewater",
                "\"activity\": \"wastewater-lagoon-deep\" | \"activity\": \"diesel-road\" | no activity of wastewater",
                "\"activity\": \"wastewater-lagoon-deep\" | \"activity\": \"sewer-persons\" | discharge",
                "\"kind\": \"sea-river-lake\", \"share\": \"0.3\" | \"kind\": \"sea-river-lake\", \"share\": \"0.2\" | add up to 0.9",
                "\"kind\": \"sea-river-lake\" | \"kind\": \"swamp\" | ways[1].kind",
                "\"discharge\": \"collected\" | \"discharge\": \"both\" | wastewater[0].discharge",
                "no-garbage-disposal | bins | effluent.kitchens",
                "\"targetYear\": 2030 | \"targetYear\": 2020 | targetYear",
                "\"baseYearThreshold\" | \"threshold\" | not known here",
                "\"landfill\": { | \"landfill\": [], \"other\": { | must be an object"
            })
    void refusesWhatIsWrong(String found, String replaced, String problem) {
        assertThat(METHODS).contains(found);
        String bad = METHODS.replace(found, replaced);

        InvalidReferenceException refused = catchThrowableOfType(InvalidReferenceException.class, () -> parse(bad));

        assertThat(refused.getMessage()).contains(problem);
    }

    private static CityProfile parse(String methods) {
        return ProfileJson.parse(PROFILE.replace("%s", methods));
    }
}
