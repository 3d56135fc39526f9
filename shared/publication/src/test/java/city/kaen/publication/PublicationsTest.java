package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.MethodSettings;
import city.kaen.city.QualitySettings;
import city.kaen.contract.PublishedContract;
import city.kaen.factor.Quality;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryCalculation;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationsTest {
    private final Publication publication = Publications.of(SampleInventory.PROFILE, SampleInventory.years());
    private final PublishedFiles published = new PublishedFiles(publication);
    private final JsonNode year = published.json("years/2025.json");

    @Test
    void everyJsonFileKeepsItsSchema() {
        assertThat(PublishedContract.faults(PublishedFiles.bytes(publication))).isEmpty();
        assertThat(published.faults("summary", text("summary.json"))).isEmpty();
        assertThat(published.faults("year", text("years/2025.json"))).isEmpty();
        assertThat(published.faults("year", text("years/2026.json"))).isEmpty();
        assertThat(published.faults("factors", text("factors.json"))).isEmpty();
        assertThat(published.faults("quality", text("quality/2025.json"))).isEmpty();
        assertThat(published.faults("views", text("views/2025.json"))).isEmpty();
        assertThat(published.faults("progress", text("progress.json"))).isEmpty();
        assertThat(published.faults("manifest", text("manifest.json"))).isEmpty();
        assertThat(published.faults("districts", text("districts.json"))).isEmpty();
        assertThat(published.faults("sinks", text("sinks.json"))).isEmpty();
        assertThat(published.faults("completeness", text("completeness.json"))).isEmpty();
        assertThat(published.faults("reporter", text("departments/works.json"))).isEmpty();
        assertThat(published.faults("reporter", text("network/school-1.json"))).isEmpty();
    }

    @Test
    void theSchemaRefusesAZeroWithExponentAndAnUnknownField() {
        assertThat(published.faults(
                        "year",
                        text("years/2025.json")
                                .replace("\"1000\"", "\"1E3\"")
                                .replace("\"quantity\": \"1200\"", "\"quantity\": \"12E2\"")))
                .isNotEmpty();
        assertThat(published.faults("year", text("years/2025.json").replace("\"complete\"", "\"whole\"")))
                .isNotEmpty();
    }

    @Test
    void theSchemaNamesEveryUnit() {
        List<String> units = texts(published.json("schema/common.json").at("/$defs/unit/enum"));
        assertThat(units)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Unit.values()).map(Unit::symbol).toList());
    }

    @Test
    void anEmptyCityPublishesASummaryWithoutYears() {
        Publication empty = Publications.of(SampleInventory.PROFILE, Map.of());
        assertThat(new PublishedFiles(empty)
                        .faults(
                                "summary",
                                PublishedFiles.text(empty.find("summary.json").orElseThrow())))
                .isEmpty();
        assertThat(empty.files()).noneMatch(file -> file.path().startsWith("years/"));
    }

    /// The same facts in another order of arrival are the same bytes.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalInventoriesGiveEqualBytesInWhateverOrderTheirEntriesStand(long seed) {
        InventoryYear straight = SampleInventory.year(2025, 12);
        Random random = new Random(seed);
        List<InventoryMonth> months = new ArrayList<>();
        for (InventoryMonth month : straight.months()) {
            List<CellEntry> entries = new ArrayList<>(month.entries());
            Collections.shuffle(entries, random);
            months.add(new InventoryMonth(month.month(), entries));
        }
        Publication one = Publications.of(SampleInventory.PROFILE, Map.of(2025, straight));
        Publication other = Publications.of(
                SampleInventory.profile(Set.of("VI.1", "III.1.2", "I.2.2")),
                Map.of(2025, new InventoryYear(2025, months)));
        assertThat(other.digest()).isEqualTo(one.digest());
    }

    @Test
    void marksAFigureOfLowReliabilityInDataAndOnPagesWithTheRuleBesideIt() {
        CityProfile city = SampleInventory.PROFILE;
        MethodSettings none = MethodSettings.NONE;
        QualitySettings low = new QualitySettings(
                new TreeMap<>(Map.of("electricity", Quality.LOW)),
                new TreeMap<>(),
                new TreeMap<>(),
                Optional.of(new BigDecimal("12")));
        CityProfile graded = city.with(new MethodSettings(
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
                low,
                none.treatment(),
                none.market()));
        Publication marked = Publications.of(graded, SampleInventory.years());
        PublishedFiles files = new PublishedFiles(marked);
        JsonNode cell = null;
        for (JsonNode each : files.json("years/2025.json").path("cells")) {
            cell = each.path("ref").asText().equals("I.2.2") ? each : cell;
        }
        assertThat(Objects.requireNonNull(cell).at("/figure/status").asText()).isEqualTo("u");
        assertThat(cell("I.2.2").at("/figure/status").asText()).isEqualTo("p");
        assertThat(files.json("quality/2025.json").path("lowBeyondPercent").asText())
                .isEqualTo("12");
        assertThat(PublishedFiles.text(marked.find("en/2025.html").orElseThrow()))
                .contains("title=\"low reliability\"")
                .contains("wider than ±12 %")
                .contains("low 100 %");
    }

    /// As when a city's first files of a year are all in doubt.
    @Test
    void aYearInWhichEverythingWaitsForItsSendersWordIsPublishedAsWaiting() {
        InventoryYear waiting = new InventoryYear(
                2024,
                List.of(new InventoryMonth(
                        YearMonth.of(2024, 3),
                        List.of(new CellEntry(
                                Book.OPERATIONS,
                                "I.2.2",
                                "electricity-grid",
                                "works",
                                "",
                                Quantity.of("10", Unit.KILOWATT_HOUR),
                                Optional.empty(),
                                InventoryCalculation.UNCONFIRMED + "outlier",
                                true)))));
        for (Map<Integer, InventoryYear> years :
                List.of(Map.of(2024, waiting), Map.of(2024, waiting, 2025, SampleInventory.year(2025, 12)))) {
            Publication held = Publications.of(SampleInventory.PROFILE, years);

            assertThat(PublishedContract.faults(PublishedFiles.bytes(held))).isEmpty();
            assertThat(new PublishedFiles(held).json("years/2024.json").path("held"))
                    .hasSize(1);
            assertThat(PublishedFiles.text(held.find("en/2024.html").orElseThrow()))
                    .contains("No month counts yet", "Provisional");
        }
    }

    @Test
    void anotherQuantityGivesAnotherDigest() {
        assertThat(Publications.of(SampleInventory.PROFILE, Map.of(2025, SampleInventory.year(2025, 11)))
                        .digest())
                .isNotEqualTo(Publications.of(SampleInventory.PROFILE, Map.of(2025, SampleInventory.year(2025, 12)))
                        .digest());
    }

    @Test
    void theDigestIsThatOfTheManifestAndTheManifestNamesEveryOtherFile() {
        PublicFile manifest = publication.find("manifest.json").orElseThrow();
        assertThat(publication.digest()).isEqualTo(manifest.sha256());
        JsonNode files = published.json("manifest.json").path("files");
        assertThat(files).hasSize(publication.files().size() - 1);
        for (JsonNode file : files) {
            PublicFile named = publication.find(file.path("path").asText()).orElseThrow();
            assertThat(file.path("sha256").asText()).isEqualTo(named.sha256());
            assertThat(file.path("bytes").asInt()).isEqualTo(named.size());
        }
    }

    @Test
    void sumsACellExactly() {
        JsonNode cell = cell("I.2.2");
        // 12 x 1000.4 + (1 + ... + 12) = 12082.8 kWh, of the municipality alone
        assertThat(cell.at("/activities/0/quantity").asText()).isEqualTo("12082.8");
        assertThat(cell.at("/activities/0/unit").asText()).isEqualTo("kWh");
        assertThat(kilograms(cell.path("figure"))).isEqualByComparingTo("6040.19172");
        assertThat(cell.at("/figure/tonnesCo2e").isNumber()).isTrue();
        assertThat(cell.path("operationsStandIn").asBoolean()).isTrue();
        assertThat(cell.at("/months/0/figure/kilogramsCo2e/AR5-TGO").asText()).isEqualTo("500.59986");
    }

    @Test
    void statesATotalByEveryGwpSet() {
        // 12 months of 100 kg waste at 0.05 kg methane a kilogram: 60 kg
        JsonNode figure = cell("III.1.2").path("figure");
        assertThat(figure.at("/kilogramsCo2e/AR4").asText()).isEqualTo("1500");
        assertThat(figure.at("/kilogramsCo2e/AR5-TGO").asText()).isEqualTo("1680");
        assertThat(year.path("gwpSet").asText()).isEqualTo("AR5-TGO");
    }

    @Test
    void aCellWithoutDataIsNotEstimatedAndNeverZero() {
        JsonNode figure = cell("I.1.1").path("figure");
        assertThat(figure.path("notation").asText()).isEqualTo("NE");
        assertThat(figure.at("/reason/en").asText()).isNotBlank();
        assertThat(figure.has("kilogramsCo2e")).isFalse();
        assertThat(text("years/2025.json")).doesNotContain("\"kilogramsCo2e\": \"0\"");
    }

    @Test
    void aTotalWhoseDataAllWaitForAFactorDoesNotSayThatNoneCame() {
        assertThat(year.at("/totals/otherScope3/reason/en").asText()).startsWith("Data have been received");
        assertThat(year.at("/totals/otherScope3/notation").asText()).isEqualTo("NE");
    }

    @Test
    void showsEveryCellOfTheProtocolOnce() {
        List<String> refs = StreamSupport.stream(year.path("cells").spliterator(), false)
                .map(cell -> cell.path("ref").asText())
                .toList();
        assertThat(refs).hasSize(54).doesNotHaveDuplicates();
    }

    @Test
    void partsAddUpToTheTotal() {
        BigDecimal basic = kilograms(year.at("/totals/basic"));
        assertThat(basic).isEqualByComparingTo("7720.19172");
        for (String parts : List.of("scopes", "sectors", "byMonth")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode part : year.path(parts)) {
                JsonNode figure = part.at("/totals/basic");
                sum = figure.has("notation") ? sum : sum.add(kilograms(figure));
            }
            assertThat(sum).as(parts).isEqualByComparingTo(basic);
        }
    }

    @Test
    void whatIsNotCountedIsSeenInItsBookAndInNoTotal() {
        assertThat(cell("II.1.1").at("/figure/notation").asText()).isEqualTo("NE");
        JsonNode diesel = StreamSupport.stream(
                        year.at("/books/0/departments/0/activities").spliterator(), false)
                .filter(activity -> activity.path("activity").asText().equals("diesel-road"))
                .findFirst()
                .orElseThrow();
        assertThat(diesel.path("quantity").asText()).isEqualTo("363");
        assertThat(diesel.path("counted").asBoolean()).isFalse();
        assertThat(diesel.path("months")).hasSize(12);
    }

    @Test
    void whatHasNoFactorIsHeldAndShown() {
        assertThat(year.path("held")).hasSize(1);
        assertThat(year.at("/held/0/activity").asText()).isEqualTo("water-supply");
        assertThat(year.at("/held/0/quantity").asText()).isEqualTo("606");
        assertThat(cell("VI.1").path("incomplete").asBoolean()).isTrue();
        assertThat(cell("VI.1").at("/figure/reason/en").asText()).contains("no emission factor");
    }

    @Test
    void aYearUnderWayHasItsMonthsOnly() {
        JsonNode underWay = published.json("years/2026.json");
        assertThat(underWay.path("complete").asBoolean()).isFalse();
        assertThat(texts(underWay.path("months"))).hasSize(7).last().isEqualTo("2026-07");
        assertThat(underWay.path("byMonth")).hasSize(7);
        assertThat(underWay.at("/year/be").asInt()).isEqualTo(2569);
    }

    @Test
    void theHeadlineIsTheLatestWholeYear() {
        JsonNode summary = published.json("summary.json");
        assertThat(summary.path("headlineYear").asInt()).isEqualTo(2025);
        assertThat(summary.at("/years/0/basicKilogramsCo2ePerPerson").asText()).isEqualTo("7.72");
    }

    private JsonNode cell(String ref) {
        return StreamSupport.stream(year.path("cells").spliterator(), false)
                .filter(cell -> cell.path("ref").asText().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private String text(String path) {
        return PublishedFiles.text(publication.find(path).orElseThrow());
    }

    private static BigDecimal kilograms(JsonNode figure) {
        return new BigDecimal(
                Objects.requireNonNull(figure.at("/kilogramsCo2e/AR5-TGO").asText()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
