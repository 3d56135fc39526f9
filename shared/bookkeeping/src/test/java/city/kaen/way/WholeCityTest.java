package city.kaen.way;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.explain.Explain.Question;
import city.kaen.explain.Explanation;
import city.kaen.inventory.Book;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// All that a city states in its profile, seen in what is published.
class WholeCityTest {
    private static final String PROFILE = """
            {"slug": "town", "nameTh": "เมือง", "nameEn": "Town", "population": 1000, "areaSquareKilometres": "5",
             "baseYear": 2024, "gwpSet": "AR5-TGO", "factorSets": ["OWN", "PARKS", "TGO-GRID", "TGO-2022", "GPC-WASTE"], "region": "TH",
             "standIns": [], "landfillInside": false,
             "departments": [
              {"id": "power", "nameTh": "ไฟฟ้า", "nameEn": "Power", "book": "community", "subSector": "I.1",
               "datasets": ["electricity"], "dueDay": 10},
              {"id": "health", "nameTh": "อนามัย", "nameEn": "Health", "book": "community", "subSector": "I.2",
               "datasets": ["waste"], "dueDay": 10},
              {"id": "works", "nameTh": "ช่าง", "nameEn": "Works", "book": "operations", "subSector": "I.2",
               "datasets": ["fuel"], "dueDay": 10},
              {"id": "school", "nameTh": "โรงเรียน", "nameEn": "School", "book": "network", "subSector": "I.2",
               "datasets": [], "dueDay": 10}],
             "facilities": [
              {"id": "school", "nameTh": "โรงเรียน", "nameEn": "School", "names": [], "kind": "school",
               "book": "network", "subSector": "I.2", "district": ""},
              {"id": "hall", "nameTh": "ศาลา", "nameEn": "Hall", "names": ["H-1"], "kind": "municipal",
               "book": "operations", "subSector": "I.2", "district": "north", "floorSquareMetres": "200"}],
             "methods": {
              "openBurning": {"methaneKilogramsPerKilogram": "0.0065", "source": "made up",
                "fractions": [{"kind": "plastics", "share": "0.1"}, {"kind": "food", "share": "0.5"}]},
              "notations": [{"cell": "II.3.1", "key": "NO", "reasonTh": "ไม่มีเรือ", "reasonEn": "There are no boats"},
                {"cell": "I.5.1", "key": "C", "reasonTh": "ลับ", "reasonEn": "One farm"}],
              "gaps": [{"dataset": "electricity", "method": "same-month-last-year"},
                {"dataset": "waste", "method": "interpolation"}],
              "uncertainties": [{"dataset": "electricity", "percent": "2"}, {"dataset": "waste", "percent": "40"}],
              "estimatedUncertainties": [{"dataset": "electricity", "percent": "15"}],
              "factorUncertainties": [{"activity": "electricity-grid", "percent": "7"},
                {"activity": "waste-open-burning", "percent": "50"}],
              "qualities": [{"dataset": "waste", "quality": "M"}],
              "contracts": [{"name": "Solar", "year": 2025, "kilowattHours": "500",
                "kilogramsCo2ePerKilowattHour": "0", "source": "contract 7"}],
              "trees": [{"id": "park", "department": "works", "district": "", "carbonKilogramsATreeGrowsYearly": "12",
                "carbonKilogramsATreeHolds": "30", "growingYears": 20, "source": "made up",
                "events": [{"month": "2024-01", "kind": "planting", "trees": 110},
                  {"month": "2025-02", "kind": "mortality", "trees": 10}]}],
              "targets": [{"id": "t", "holder": "town", "total": "BASIC", "baseYear": 2024, "baseKilograms": "6000",
                "targetYear": 2034, "reductionPercent": "50"},
                {"id": "s", "holder": "school", "total": "BASIC", "baseYear": 2024, "baseKilograms": "100",
                "targetYear": 2034, "reductionPercent": "10"}],
              "measures": [{"id": "m", "holder": "town", "name": "Lamps", "cell": "I.1.2", "from": 2025,
                "yearlyKilograms": "250", "source": "made up"}],
              "baseYearThreshold": "5"}}
            """;

    private final Uploads city = new Uploads();

    @BeforeEach
    void uploads() {
        assertThat(city.refer("reference/factors/OWN.csv", """
                        activity,unit,ch4_other,n2o,valid_from,quality,uncertainty_percent,document
                        livestock-cattle,head,4,,2024-01,L,30,Made up
                        fertiliser-nitrogen,kg,,0.0157,2024-01,L,80,Made up
                        """))
                .as(city.receipts())
                .isEqualTo("registered");
        assertThat(city.refer("reference/factors/PARKS.csv", """
                        activity,unit,co2_removed_kg,valid_from,document
                        tree-crown-cover,rai,140,2024-01,Made up
                        """))
                .as(city.receipts())
                .isEqualTo("registered");
        assertThat(city.refer("reference/town/profile.json", PROFILE))
                .as(city.receipts())
                .isEqualTo("registered");
        drop("power", "power-2024.csv", months(2024, 1, 12, "M-1", "1000"));
        drop(
                "power",
                "power-2025.csv",
                months(2025, 1, 8, "M-1", "1100")
                        + months(2025, 10, 12, "M-1", "1100").substring(16));
        drop("health", "burnt.csv", """
                month,item,kg
                2025-01,waste burnt in the open,100
                2025-03,waste burnt in the open,300
                """);
        drop("health", "other.csv", """
                month,item,quantity,unit
                2025-04,Composted waste,1,t
                2025-04,Cattle,10,head
                2025-04,Refrigerant R-134a topped up,2,kg
                2025-04,Nitrogen in fertiliser (kg N),100,kg
                2025-04,septic-tank-persons,50,person
                2025-04,tree-crown-cover,2.5,rai
                """);
        drop("works", "fuel.csv", "month,site,liters of diesel\n2025-01,H-1,10\n");
        drop("school", "power.csv", "month,kwh\n2025-01,100\n");
        city.publish("town");
    }

    @Test
    void saysOfEachCellWithoutDataWhyAndNeverZero() {
        assertThat(figure("II.3.1").path("notation").asText()).isEqualTo("NO");
        assertThat(figure("II.3.1").at("/reason/en").asText()).isEqualTo("There are no boats");
        assertThat(figure("I.5.1").path("notation").asText()).isEqualTo("C");
        assertThat(figure("I.1.3").path("notation").asText())
                .as("TGO's factor holds the losses")
                .isEqualTo("IE");
        assertThat(figure("I.1.3").path("includedIn").asText()).isEqualTo("I.1.2");
        assertThat(figure("I.3.1").path("notation").asText()).isEqualTo("NE");
        assertThat(city.document("quality/2025.json").path("findings"))
                .extracting(finding -> finding.path("cell").asText())
                .contains("I.3.1", "II.2.1")
                .doesNotContain("II.3.1", "I.5.1", "I.1.3", "I.1.2");
    }

    @Test
    void fillsTheMonthThatNobodySentAndMarksIt() {
        JsonNode september = month("I.1.2", "2025-09");
        assertThat(september.at("/figure/status").asText()).isEqualTo("e");
        assertThat(new BigDecimal(september.at("/figure/kilogramsCo2e/AR5-TGO").asText()))
                .as("last September's 1,000 kWh, scaled by how 1,100 compare with 1,000")
                .isEqualByComparingTo("549.89");
        assertThat(month("I.1.2", "2025-08").at("/figure/status").asText()).isEqualTo("p");
        assertThat(source("power").path("months").path("2025-09").asText()).isEqualTo("estimated");
        assertThat(city.text("activity/2025.csv")).contains("the same month of last year, scaled");

        drop("power", "september.csv", months(2025, 9, 9, "M-1", "900"));
        city.publish("town");
        assertThat(month("I.1.2", "2025-09").at("/figure/status").asText()).isEqualTo("p");
        assertThat(new BigDecimal(month("I.1.2", "2025-09")
                        .at("/figure/kilogramsCo2e/AR5-TGO")
                        .asText()))
                .isEqualByComparingTo("449.91");
    }

    @Test
    void neverFillsPastAMonthThatWasSentInPart() {
        assertThat(month("III.3.1", "2025-02").at("/figure/status").asText()).isEqualTo("e");
        assertThat(source("health").path("months").path("2025-02").asText()).isEqualTo("estimated");
        assertThat(source("health").path("months").path("2025-06").asText()).isEqualTo("missing");
        assertThat(source("works").path("months").path("2025-02").asText()).isEqualTo("missing");
    }

    @Test
    void countsWhatIsComposedBurntRefilledAndKept() {
        BigDecimal plastics = new BigDecimal("0.1").multiply(new BigDecimal("0.75"));
        BigDecimal carbonDioxide = plastics.multiply(new BigDecimal("0.58"))
                .multiply(new BigDecimal("44"))
                .divide(new BigDecimal("12"), java.math.MathContext.DECIMAL128);
        assertThat(city.gas(2025, "III.3.1", "CO2").doubleValue())
                .as("100, 200 (estimated) and 300 kg")
                .isEqualTo(
                        carbonDioxide.multiply(new BigDecimal("600")).doubleValue(),
                        org.assertj.core.data.Offset.offset(1e-9));
        assertThat(city.gas(2025, "III.3.1", "CH4-other")).isEqualByComparingTo("3.9");
        assertThat(city.gas(2025, "III.2.1", "N2O")).isEqualByComparingTo("0.24");
        assertThat(city.gas(2025, "IV.2", "HFC-134a")).isEqualByComparingTo("2");
        assertThat(city.gas(2025, "V.1", "CH4-other")).isEqualByComparingTo("40");
        assertThat(city.gas(2025, "V.3", "N2O")).isEqualByComparingTo("1.57");
        JsonNode park = of(city.cellOf(2025, "V.2").path("activities"), "activity", "tree-crown-cover");
        assertThat(park.path("quantity").asText()).as("2.5 rai").isEqualTo("4000");
        assertThat(city.gas(2025, "V.2", "CO2-removed"))
                .as("2.5 rai of park, 110 trees that grow and 10 that die")
                .isEqualByComparingTo(new BigDecimal("350").add(trees()));
        assertThat(city.gas(2025, "III.4.1", "CH4-other")).isEqualByComparingTo("18.25");
    }

    @Test
    void keepsGrossAndNetSideBySideAndBasicFreeOfSinks() {
        for (JsonNode net : city.document("views/2025.json").path("inventory")) {
            BigDecimal gross = new BigDecimal(net.path("grossKilograms").asText());
            BigDecimal removed = new BigDecimal(net.path("removedKilograms").asText());
            BigDecimal after = new BigDecimal(net.path("netKilograms").asText());
            boolean basic = net.path("total").asText().equals("basic");
            assertThat(after).isEqualByComparingTo(basic ? gross : gross.subtract(removed));
            assertThat(removed.signum())
                    .isEqualTo(basic || net.path("total").asText().equals("otherScope3") ? 0 : 1);
        }
    }

    @Test
    void statesElectricityByPlaceAndByContract() {
        JsonNode electricity = city.document("views/2025.json").path("electricity");
        BigDecimal location =
                new BigDecimal(electricity.path("locationBasedKilograms").asText());
        BigDecimal hours = new BigDecimal(electricity.path("kilowattHours").asText());
        assertThat(hours).isEqualByComparingTo("13200");
        assertThat(location).isEqualByComparingTo(hours.multiply(new BigDecimal("0.4999")));
        assertThat(new BigDecimal(electricity.path("marketBasedKilograms").asText()))
                .isEqualByComparingTo(hours.subtract(new BigDecimal("500")).multiply(new BigDecimal("0.4999")));
        assertThat(electricity.path("sources").toString()).contains("contract 7");
    }

    @Test
    void reportsTheMunicipalityAndAMemberByScopesWithoutCountingThemTwice() {
        JsonNode own = city.document("views/2025.json").path("organisations").path(0);
        assertThat(own.path("id").asText()).isEqualTo("town");
        assertThat(new BigDecimal(own.path("scope1Kilograms").asText())).isEqualByComparingTo("27.4062321");
        assertThat(own.path("roundedUpTonnes").path(0).asText()).isEqualTo("1");
        assertThat(city.document("views/2025.json")
                        .path("organisations")
                        .path(1)
                        .path("id")
                        .asText())
                .isEqualTo("school");
        assertThat(city.cellOf(2025, "II.1.1").path("activities")).isEmpty();
        JsonNode hall = part("operations", "facility", "hall");
        assertThat(new BigDecimal(hall.path("kilogramsCo2e").asText())).isEqualByComparingTo("27.4062321");
        assertThat(new BigDecimal(hall.path("perSquareMetreKilograms").asText()))
                .isEqualByComparingTo("0.137031");
        assertThat(part("operations", "facilityKind", "municipal").isMissingNode())
                .isFalse();
        assertThat(part("operations", "district", "north").isMissingNode()).isFalse();
        assertThat(part("community", "book", "community")
                        .path("perPersonKilograms")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void saysHowSureItIsAndWhichInputMattersMost() {
        JsonNode quality = city.document("quality/2025.json");
        JsonNode power = of(quality.path("cells"), "of", "I.1.2");
        assertThat(power.path("percent").asText()).isNotEmpty();
        assertThat(new BigDecimal(power.at("/activityQuality/L").asText()))
                .isEqualByComparingTo(power.path("estimatedShare").asText());
        JsonNode burnt = of(quality.path("cells"), "of", "III.3.1");
        assertThat(burnt.path("large").toString()).contains("waste-open-burning");
        assertThat(quality.path("inputs").path(0).path("tonnesRemoved").asText())
                .isNotEmpty();
        assertThat(quality.path("inputs"))
                .extracting(input -> input.path("kind").asText())
                .contains("weak", "unknown", "missing");
        BigDecimal last = new BigDecimal("1E9");
        for (JsonNode input : quality.path("inputs")) {
            BigDecimal tonnes = new BigDecimal(input.path("tonnesRemoved").asText());
            assertThat(tonnes).isLessThanOrEqualTo(last);
            last = tonnes;
        }
    }

    @Test
    void measuresTheCityAndItsMembersAgainstTheirTargets() {
        JsonNode progress = city.document("progress.json");
        JsonNode year = of(of(progress.path("targets"), "id", "t").path("years"), "year", "2025");
        assertThat(year.path("allowedKilograms").asText()).isEqualTo("5700");
        assertThat(year.path("complete").asBoolean()).isTrue();
        assertThat(year.path("onTrack").asBoolean()).isFalse();
        assertThat(year.path("expectedOfMeasuresKilograms").asText()).isEqualTo("250");
        assertThat(of(of(progress.path("targets"), "id", "s").path("years"), "year", "2025")
                        .path("emittedKilograms")
                        .asText())
                .isEqualTo("49.99");
        assertThat(progress.at("/baseYear/recalculate").asBoolean())
                .as("5,998.8 kg are within 5 % of the 6,000 stated")
                .isFalse();
        assertThat(progress.at("/baseYear/movedPercent").asText()).isEqualTo("0.02");
    }

    /// A tree grows 1 kg of carbon a month; from February ten are dead, and with them 30 kg each is lost.
    private static BigDecimal trees() {
        return new BigDecimal(110 + 11 * 100 - 10 * 30)
                .multiply(new BigDecimal("44"))
                .divide(new BigDecimal("12"), java.math.MathContext.DECIMAL128);
    }

    private JsonNode figure(String cell) {
        return city.cellOf(2025, cell).path("figure");
    }

    private JsonNode month(String cell, String month) {
        return of(city.cellOf(2025, cell).path("months"), "month", month);
    }

    private JsonNode source(String department) {
        return of(city.document("quality/2025.json").path("sources"), "department", department);
    }

    private JsonNode part(String book, String by, String of) {
        for (JsonNode view : city.document("views/2025.json").path("views")) {
            if (view.path("book").asText().equals(book)
                    && view.path("by").asText().equals(by)) {
                return of(view.path("parts"), "of", of);
            }
        }
        throw new AssertionError("no view of " + book + " by " + by);
    }

    private static JsonNode of(JsonNode array, String field, String value) {
        for (JsonNode each : array) {
            if (each.path(field).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("none has " + field + " = " + value + " among " + array);
    }

    private static String months(int year, int first, int last, String meter, String kilowattHours) {
        return "month,meter,kwh\n"
                + IntStream.rangeClosed(first, last)
                        .mapToObj(month ->
                                year + "-" + (month < 10 ? "0" : "") + month + "," + meter + "," + kilowattHours)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /// What `kaen explain` says of a number is the number that is published, to the last digit.
    @Test
    void everyFigureThatIsPublishedCanBeExplained() {
        int compared = 0;
        for (JsonNode cell : city.year(2025).path("cells")) {
            JsonNode figure = cell.path("figure").path("kilogramsCo2e").path("AR5-TGO");
            if (!figure.isMissingNode()) {
                explains(cell.path("ref").asText(), Optional.empty(), figure);
                compared++;
            }
        }
        JsonNode views = city.document("views/2025.json");
        for (JsonNode net : views.path("inventory")) {
            explains(net.path("total").asText(), Optional.empty(), net.path("grossKilograms"));
            explains("removed=" + net.path("total").asText(), Optional.empty(), net.path("removedKilograms"));
            compared += 2;
        }
        for (JsonNode one : views.path("organisations")) {
            for (String scope : List.of("1", "2", "3")) {
                explains(
                        "scope" + scope + "=" + one.path("id").asText(),
                        Optional.empty(),
                        one.path("scope" + scope + "Kilograms"));
                compared++;
            }
            explains("organisation=" + one.path("id").asText(), Optional.empty(), one.path("totalKilograms"));
        }
        for (JsonNode view : views.path("views")) {
            Optional<Book> book =
                    Optional.of(Book.valueOf(view.path("book").asText().toUpperCase(Locale.ROOT)));
            String by = view.path("by").asText().replace("facilityKind", "kind");
            for (JsonNode part : view.path("parts")) {
                explains(by + "=" + part.path("of").asText(), book, part.path("kilogramsCo2e"));
                compared++;
                if (part.has("perPersonKilograms")) {
                    explains("per-person", book, part.path("perPersonKilograms"));
                }
                if (part.has("perSquareMetreKilograms")) {
                    explains(
                            "per-square-metre=" + part.path("of").asText(), book, part.path("perSquareMetreKilograms"));
                }
            }
        }
        for (JsonNode target : city.document("progress.json").path("targets")) {
            for (JsonNode year : target.path("years")) {
                if (year.path("year").asInt() == 2025) {
                    explains("target=" + target.path("id").asText(), Optional.empty(), year.path("overKilograms"));
                    compared++;
                }
            }
        }
        JsonNode quality = city.document("quality/2025.json");
        for (JsonNode sure : quality.path("totals")) {
            compared += explainsQuality(sure.path("of").asText(), sure);
        }
        for (JsonNode sure : quality.path("cells")) {
            compared += explainsQuality(sure.path("of").asText(), sure);
        }
        Explanation weak = city.explain("town", 2025, Question.of("weak-inputs"));
        int place = 1;
        for (JsonNode input : quality.path("inputs")) {
            Explanation one = weak.parts().get(place);
            assertThat(one.title()).endsWith(": " + input.path("input").asText());
            assertThat(one.value())
                    .isEqualByComparingTo(input.path("tonnesRemoved").asText());
            place++;
        }
        assertThat(place).isGreaterThan(5);
        assertThat(compared).isGreaterThan(80);
        assertThat(city.explain("town", 2025, Question.of("net=BASIC+")).parts())
                .hasSize(2);
        assertThat(city.explain("town", 2025, Question.of("I.1.2")).lines())
                .anyMatch(line -> line.contains("inbox/town/power/power-2025") && line.contains(" version v"));
    }

    /// The shares by grade and the one of estimated months, and half the interval or the percent.
    private int explainsQuality(String of, JsonNode sure) {
        Map<String, Explanation> parts = new HashMap<>();
        city.explain("town", 2025, Question.of("quality=" + of)).parts().forEach(part -> parts.put(part.title(), part));
        int compared = 0;
        for (var grades : Map.of("activityQuality", "activity data", "factorQuality", "factors")
                .entrySet()) {
            for (var share : sure.path(grades.getKey()).properties()) {
                assertThat(parts.get(grades.getValue() + " of the grade " + share.getKey())
                                .value())
                        .as("%s of %s", share, of)
                        .isEqualByComparingTo(share.getValue().asText());
                compared++;
            }
        }
        assertThat(parts.get("estimated months").value())
                .isEqualByComparingTo(sure.path("estimatedShare").asText());
        if (sure.has("percent")) {
            explains("uncertainty=" + of, Optional.empty(), sure.path("percent"));
        }
        return compared;
    }

    private void explains(String what, Optional<Book> book, JsonNode figure) {
        assertThat(city.explain("town", 2025, new Question(what, book, Optional.empty()))
                        .value())
                .as(what)
                .isEqualByComparingTo(new BigDecimal(figure.asText()));
    }

    private void drop(String department, String name, String content) {
        assertThat(city.drop("inbox/town/" + department + "/" + name, content.getBytes(StandardCharsets.UTF_8)))
                .as(city.receipts())
                .isEqualTo("accepted");
    }
}
