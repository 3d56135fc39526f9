package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.publication.export.ActivityCsv;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Publication publication = Publications.of(SampleInventory.PROFILE, SampleInventory.years());
    private final PublishedFiles published = new PublishedFiles(publication);

    @Test
    void theDataPackageDescribesEveryDataFileAndEveryColumn() {
        JsonNode datapackage = published.json("datapackage.json");
        assertThat(datapackage.path("$schema").asText()).endsWith("/profiles/2.0/datapackage.json");
        Map<String, JsonNode> resources = new TreeMap<>();
        datapackage
                .path("resources")
                .forEach(resource -> resources.put(resource.path("path").asText(), resource));
        assertThat(resources)
                .containsKeys("summary.json", "years/2025.json", "activity/2026.csv", "exports/2025-crf.xlsx");
        resources.forEach((path, resource) -> {
            assertThat(resource.path("hash").asText())
                    .isEqualTo("sha256:" + publication.find(path).orElseThrow().sha256());
            assertThat(resource.path("name").asText()).matches("[a-z0-9._-]+");
        });
        List<String> columns = new ArrayList<>();
        Objects.requireNonNull(resources.get("activity/2025.csv"))
                .at("/schema/fields")
                .forEach(field -> columns.add(field.path("name").asText()));
        assertThat(columns).isEqualTo(ActivityCsv.COLUMNS);
    }

    @Test
    void theDatasetNamesTheCityItsPeriodAndItsDownloads() {
        JsonNode dataset = published.json("dataset.jsonld");
        assertThat(dataset.path("temporalCoverage").asText()).isEqualTo("2025-01/2026-07");
        assertThat(dataset.at("/spatialCoverage/name/1/@value").asText()).isEqualTo("Sample");
        for (JsonNode download : dataset.path("distribution")) {
            assertThat(publication.find(download.path("contentUrl").asText())).isPresent();
        }
    }

    @Test
    void theGovernmentRecordHasItsThirteenFields() {
        assertThat(published.json("thai-gdc.json").fieldNames())
                .toIterable()
                .contains(
                        "data_type",
                        "title",
                        "maintainer",
                        "maintainer_email",
                        "tag_string",
                        "notes",
                        "objective",
                        "update_frequency_unit",
                        "geo_coverage",
                        "data_source",
                        "data_format",
                        "data_category",
                        "license_id");
    }

    @Test
    void theApiDescribesEveryFileThatIsNoPage() {
        List<String> described = new ArrayList<>();
        published
                .json("openapi.json")
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> described.add(path.replace("/r/{digest}/", "")
                        .replace(".", "\\.")
                        .replace("{year}", "[0-9]{4}")
                        .replace("{name}", "[a-z-]+")));
        assertThat(publication.files().stream()
                        .map(PublicFile::path)
                        .filter(path -> !path.matches("(th|en|assets)/.*")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(described).anyMatch(path::matches));
    }

    @Test
    void theCalendarExpectsAMonthOnTheMorningAfterItsFilesAreDue() {
        assertThat(published.faults(
                        "calendar",
                        PublishedFiles.text(publication.find("calendar.json").orElseThrow())))
                .isEmpty();
        JsonNode calendar = published.json("calendar.json");
        assertThat(calendar.at("/expected/0/month").asText()).isEqualTo("2026-08");
        assertThat(calendar.at("/expected/0/at").asText()).isEqualTo("2026-09-11T09:00:00+07:00");
    }
}
