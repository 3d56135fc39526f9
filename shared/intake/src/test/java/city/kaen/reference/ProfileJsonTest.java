package city.kaen.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.kaen.city.CityProfile;
import city.kaen.inventory.Book;
import org.junit.jupiter.api.Test;

class ProfileJsonTest {
    private static final String GOOD = """
            {
              "slug": "kkc", "nameTh": "เทศบาลนครขอนแก่น", "nameEn": "Khon Kaen",
              "population": 105000, "areaSquareKilometres": 46.0, "baseYear": 2024,
              "gwpSet": "AR5-TGO", "factorSets": ["TGO-2022", "TGO-GRID"], "region": "TH",
              "standIns": ["I.2.2"], "landfillInside": false,
              "departments": [{"id": "engineering", "nameTh": "สำนักช่าง", "nameEn": "Engineering", "book": "operations",
                "subSector": "I.2", "datasets": ["electricity"], "dueDay": 15}],
              "facilities": [{"id": "city-hall", "nameTh": "ศาลาว่าการ", "nameEn": "City hall", "names": ["M-1"],
                "kind": "municipal", "book": "operations", "subSector": "I.2", "district": ""}]
            }
            """;

    @Test
    void readsEveryField() {
        CityProfile profile = ProfileJson.parse(GOOD);
        assertThat(profile.slug()).isEqualTo("kkc");
        assertThat(profile.areaSquareKilometres()).isEqualTo("46");
        assertThat(profile.findDepartment("engineering").orElseThrow().book()).isEqualTo(Book.OPERATIONS);
        assertThat(profile.findFacility("city-hall").orElseThrow().names()).containsExactly("M-1");
    }

    @Test
    void writesWhatItReads() {
        CityProfile profile = ProfileJson.parse(GOOD);
        assertThat(ProfileJson.parse(ProfileJson.write(profile))).isEqualTo(profile);
    }

    @Test
    void listsAllProblemsAtOnce() {
        String bad = GOOD.replace("\"population\": 105000", "\"population\": -1")
                .replace("\"gwpSet\": \"AR5-TGO\", ", "")
                .replace("\"dueDay\": 15", "\"dueDay\": 31, \"duedate\": 1")
                .replace("\"book\": \"operations\",\n    \"subSector\": \"I.2\", \"district\"", "\"district\"");
        InvalidReferenceException problem =
                catchThrowableOfType(InvalidReferenceException.class, () -> ProfileJson.parse(bad));
        assertThat(problem.problems())
                .containsExactlyInAnyOrder(
                        "population must be a whole number from 1 to 100000000",
                        "gwpSet is missing",
                        "departments[0].dueDay must be a whole number from 1 to 28",
                        "departments[0].duedate is not known here");
    }

    @Test
    void refusesTwoFacilitiesOfOneId() {
        String twins = GOOD.replace("\"facilities\": [", """
                "facilities": [{"id": "city-hall", "nameTh": "ก", "nameEn": "A", "names": [], "kind": "park",
                "book": "community", "subSector": "I.2"},""");
        assertThatThrownBy(() -> ProfileJson.parse(twins)).hasMessage("facilities holds the id city-hall twice");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> ProfileJson.parse("{")).hasMessageStartingWith("the profile is not JSON");
        assertThatThrownBy(() -> ProfileJson.parse("[]")).hasMessage("the profile must be one JSON object");
        assertThatThrownBy(() -> ProfileJson.parse(GOOD + "x")).isInstanceOf(InvalidReferenceException.class);
        assertThatThrownBy(() -> ProfileJson.parse(GOOD.replace("\"region\"", "\"slug\"")))
                .isInstanceOf(InvalidReferenceException.class);
    }

    @Test
    void readsAndWritesActivitiesAndWordsOfItsOwn() {
        String own = GOOD.replace("\"facilities\"", """
                "activities": [{"id": "tyre-heat", "unit": "MJ", "dataset": "fuel", "cell": "*.1", "nameTh": "ยาง",
                  "nameEn": "Tyres"}],
                "words": [{"word": "TDF", "activity": "tyre-heat"}, {"word": "DFO", "activity": "diesel-stationary"}],
                "facilities\"""");
        CityProfile profile = ProfileJson.parse(own);
        assertThat(profile.activities().get("tyre-heat").cell()).isEqualTo("*.1");
        assertThat(profile.activities().words()).containsEntry("DFO", "diesel-stationary");
        assertThat(ProfileJson.parse(ProfileJson.write(profile))).isEqualTo(profile);
    }

    @Test
    void refusesWhatNoInventoryCouldUse() {
        String bad =
                GOOD.replace("AR5-TGO", "AR7").replace("\"I.2.2\"", "\"I.2.9\"").replace("\"facilities\"", """
                "activities": [{"id": "diesel-road", "unit": "gallon", "dataset": "fuel", "cell": "II.9.1", "nameTh": "ก",
                  "nameEn": "A"}],
                "words": [{"word": "TDF", "activity": "tyre-heat"}],
                "facilities\"""");
        InvalidReferenceException problem =
                catchThrowableOfType(InvalidReferenceException.class, () -> ProfileJson.parse(bad));
        assertThat(problem.problems())
                .anyMatch(text -> text.startsWith("gwpSet must be one of AR4"))
                .anyMatch(text -> text.startsWith("standIns names I.2.9"))
                .anyMatch(text -> text.startsWith("activities[0].id is an activity that ships"))
                .anyMatch(text -> text.startsWith("activities[0].unit must be one of"))
                .anyMatch(text -> text.startsWith("activities[0].cell must be a cell"))
                .anyMatch(text -> text.contains("'TDF' is tyre-heat, which is no activity"));
    }
}
