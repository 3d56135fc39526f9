package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.kaen.city.CityProfile;
import city.kaen.reference.InvalidReferenceException;
import city.kaen.reference.ProfileJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetersTest {
    private static final String PROFILE = """
            {"slug": "kkc", "nameTh": "ตัวอย่าง", "nameEn": "Sample", "population": 1000, "areaSquareKilometres": "1",
             "baseYear": 2024, "gwpSet": "AR5-TGO", "factorSets": ["TGO-GRID"], "region": "TH", "standIns": [],
             "landfillInside": false, "departments": [],
             "facilities": [
              {"id": "school", "nameTh": "โรงเรียน", "nameEn": "School", "names": [], "kind": "school",
               "book": "network", "subSector": "I.2", "floorSquareMetres": "1250.5",
               "meters": [{"number": "E-1", "to": "2025-06"}, {"number": "E-2", "from": "2025-07"}]},
              {"id": "temple", "nameTh": "วัด", "nameEn": "Temple", "names": [], "kind": "temple",
               "book": "network", "subSector": "I.2", "meters": [{"number": "E-1", "from": "2026-01"}]}]}
            """;
    private static final CityProfile CITY = ProfileJson.parse(PROFILE);

    @Test
    void placesFiguresByTheMeterInItsMonths() {
        Intake intake = read("month,meter,kwh\n2025-06,e-1,10\n2026-01,E-1,11\n2025-07,E-2,12\n");
        assertThat(lines(intake)).containsExactlyInAnyOrder("school 10", "temple 11", "school 12");
        assertThat(intake.counts()).isEmpty();
    }

    @Test
    void tellsOfAMeterOutsideItsMonths() {
        Intake intake = read("month,meter,kwh\n2025-06,E-2,10\n2025-08,E-1,11\n");
        assertThat(lines(intake)).containsExactlyInAnyOrder(" 10", " 11");
        assertThat(intake.counts()).containsEntry("meter-not-valid", 2);
    }

    @Test
    void tellsOfAMeterThatNobodyRegisteredOnce() {
        Intake intake = read("month,meter,kwh\n2025-06,X-9,10\n2025-07,X-9,11\n");
        assertThat(intake.counts()).containsEntry("meter-unknown", 1);
        assertThat(intake.findings())
                .first()
                .satisfies(finding -> assertThat(finding.found()).isEqualTo("X-9"));
    }

    @Test
    void tellsOfAMeterThatARowPutsElsewhere() {
        Intake intake = read("month,อาคาร,meter,kwh\n2025-06,Temple,E-1,10\n2025-06,School,E-1,4\n");
        assertThat(intake.counts()).containsEntry("meter-elsewhere", 1);
        assertThat(lines(intake)).containsExactlyInAnyOrder("temple 10", "school 4");
    }

    @Test
    void asksForNoMeterWhereTheCityRegistersNone() {
        assertThat(Samples.text("a.csv", "month,meter,kwh\n2025-06,X-9,10\n").counts())
                .doesNotContainKey("meter-unknown");
    }

    @Test
    void keepsMetersAndAreaInTheProfile() {
        assertThat(ProfileJson.parse(ProfileJson.write(CITY))).isEqualTo(CITY);
        assertThat(CITY.facilities().getFirst().floorSquareMetres())
                .hasValueSatisfying(area -> assertThat(area).isEqualByComparingTo("1250.5"));
    }

    @Test
    void refusesAMeterOfTwoPlacesAtATime() {
        String bad = PROFILE.replace("\"from\": \"2026-01\"", "\"from\": \"2026-01\", \"to\": \"2025-12\"");
        assertThat(catchThrowableOfType(InvalidReferenceException.class, () -> ProfileJson.parse(bad))
                        .problems())
                .containsExactly("facilities[1].meters[0].to must not lie before from");
        String twice = PROFILE.replace("\"from\": \"2026-01\"", "\"from\": \"2025-06\"");
        assertThat(catchThrowableOfType(InvalidReferenceException.class, () -> ProfileJson.parse(twice))
                        .problems())
                .containsExactly("facilities names the meter E-1 twice in the same months");
    }

    private static Intake read(String rows) {
        IntakeContext context = Samples.context("a.csv");
        return Intakes.read(
                rows.getBytes(StandardCharsets.UTF_8),
                new IntakeContext(CITY, context.department(), context.fileName(), context.uploadedAt()));
    }

    private static List<String> lines(Intake intake) {
        assertThat(intake).as("%s", intake.findings()).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) intake)
                .statements().stream()
                        .flatMap(statement -> statement.lines().stream())
                        .map(line ->
                                line.facility() + " " + line.quantity().amount().toPlainString())
                        .toList();
    }
}
