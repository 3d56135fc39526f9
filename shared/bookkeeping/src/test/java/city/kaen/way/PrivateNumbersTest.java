package city.kaen.way;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.publication.PublicFile;
import city.kaen.publication.Publication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The whole way from dropped files to public ones: no number of a meter or a plate goes along, whether its place is
/// known or not.
class PrivateNumbersTest {
    private static final String PROFILE = """
            {"slug": "kkc", "nameTh": "ตัวอย่าง", "nameEn": "Sample", "population": 1000, "areaSquareKilometres": "1",
             "baseYear": 2024, "gwpSet": "AR5-TGO", "factorSets": ["TGO-GRID", "TGO-2022"], "region": "TH",
             "standIns": ["I.2.2"], "landfillInside": false,
             "departments": [
               {"id": "works", "nameTh": "ช่าง", "nameEn": "Works", "book": "operations", "subSector": "I.2",
                "datasets": ["electricity", "fuel"], "dueDay": 10},
               {"id": "school-1", "nameTh": "โรงเรียน", "nameEn": "School", "book": "network", "subSector": "I.2",
                "datasets": ["electricity"], "dueDay": 10}],
             "facilities": [
               {"id": "school-1", "nameTh": "โรงเรียน", "nameEn": "School", "names": ["โรงเรียน"], "kind": "school",
                "book": "network", "subSector": "I.2", "district": "1", "meters": [{"number": "0209988776"}]}]}
            """;

    @Test
    void noMeterAndNoPlateReachesAnyPublicFile() {
        Uploads city = new Uploads();
        assertThat(city.refer("reference/kkc/profile.json", PROFILE)).isNotEqualTo("refused");
        drop(city, "works", "bills.csv", "month,meter,kwh\n2025-01,0207654321,100.5\n2025-02,0207654321,90\n");
        drop(city, "works", "cards.csv", "เดือน,ทะเบียนรถ,ดีเซล (ลิตร)\n2025-01,กข-4321 ขอนแก่น,55.5\n");
        drop(city, "school-1", "school.csv", "month,meter,kwh\n2025-01,0209988776,12\n");

        Publication publication = city.publish("kkc");

        assertThat(city.text("activity/2025.csv"))
                .contains("100.5")
                .contains("55.5")
                .contains("12");
        for (PublicFile file : publication.files()) {
            if (!file.path().endsWith(".woff2")) {
                assertThat(new String(file.content(), StandardCharsets.UTF_8))
                        .as(file.path())
                        .doesNotContain(List.of("0207654321", "0209988776", "กข-4321", "4321 ขอนแก่น", "bills.csv"));
            }
        }
    }

    private static void drop(Uploads city, String department, String name, String csv) {
        assertThat(city.drop("inbox/kkc/" + department + "/" + name, csv.getBytes(StandardCharsets.UTF_8)))
                .as(name)
                .isEqualTo("accepted");
    }
}
