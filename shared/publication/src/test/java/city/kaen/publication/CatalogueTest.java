package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.city.PublicationSettings;
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
    void theCitysContactAndLicenceStandInItsRecords() {
        CityProfile city = SampleInventory.PROFILE;
        PublicationSettings usual = PublicationSettings.USUAL;
        PublishedFiles told = new PublishedFiles(Publications.of(
                city.with(
                        city.departments(),
                        city.facilities(),
                        new PublicationSettings(
                                usual.smallestGroup(),
                                usual.protectedKinds(),
                                usual.named(),
                                usual.districts(),
                                "data@example.org",
                                "CC-BY-4.0")),
                SampleInventory.years()));
        assertThat(told.json("thai-gdc.json").path("maintainer_email").asText()).isEqualTo("data@example.org");
        assertThat(told.json("thai-gdc.json").path("license_id").asText()).isEqualTo("CC-BY-4.0");
        assertThat(told.json("datapackage.json").at("/licenses/0/name").asText())
                .isEqualTo("CC-BY-4.0");
        assertThat(told.json("datapackage.json").at("/contributors/0/email").asText())
                .isEqualTo("data@example.org");
        assertThat(published.json("thai-gdc.json").path("license_id").asText()).isEqualTo("License not specified");
    }

    @Test
    void theApiDescribesEveryFileThatIsNoPage() {
        List<String> described = new ArrayList<>();
        published
                .json("openapi.json")
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> described.add(path.replace("/r/{digest}/", "")
                        .replace("/form/{form}/", "")
                        .replace(".", "\\.")
                        .replace("{year}", "[0-9]{4}")
                        .replace("{id}", "[a-z0-9-]+")
                        .replace("{name}", "[a-z-]+")));
        assertThat(publication.files().stream()
                        .map(PublicFile::path)
                        .filter(path -> !path.matches("(th|en|assets)/.*|offline\\.mjs")))
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

    /// The rules of the profiles of Data Package 2.0 for what is used here: package, resource, table schema and field.
    @Test
    void theDataPackageKeepsTheRulesOfItsProfile() {
        JsonNode datapackage = published.json("datapackage.json");
        assertThat(datapackage.path("resources").isArray()).isTrue();
        assertThat(datapackage.path("resources").size()).isPositive();
        for (String text : List.of("name", "title", "description")) {
            assertThat(datapackage.path(text).isTextual()).as(text).isTrue();
        }
        datapackage
                .path("keywords")
                .forEach(keyword -> assertThat(keyword.isTextual()).isTrue());
        assertThat(datapackage.path("keywords").size()).isPositive();
        for (JsonNode contributor : datapackage.path("contributors")) {
            assertThat(contributor.path("title").isTextual()).isTrue();
            assertThat(contributor.path("roles").isArray()).isTrue();
        }
        assertThat(datapackage.has("licenses"))
                .as("the licence is the city's to give")
                .isFalse();
        List<String> names = new ArrayList<>();
        for (JsonNode resource : datapackage.path("resources")) {
            String path = resource.path("path").asText();
            names.add(resource.path("name").asText());
            assertThat(path).matches("(?=[^./~])((?!/\\.\\./)(?!\\\\)(?!://).)*");
            assertThat(resource.has("data")).isFalse();
            assertThat(resource.path("mediatype").asText()).matches("[a-z]+/[a-z0-9.+-]+");
            assertThat(resource.path("hash").asText()).matches("[^:]+:[a-fA-F0-9]+");
            assertThat(resource.path("bytes").isIntegralNumber()).isTrue();
            assertThat(resource.path("format").asText()).isNotBlank();
            if (resource.has("type")) {
                assertThat(resource.path("type").asText()).isEqualTo("table");
                assertThat(resource.at("/dialect/header").isBoolean()).isTrue();
                assertThat(resource.at("/dialect/doubleQuote").isBoolean()).isTrue();
                for (String text : List.of("$schema", "delimiter", "lineTerminator", "quoteChar")) {
                    assertThat(resource.path("dialect").path(text).isTextual())
                            .as(text)
                            .isTrue();
                }
            }
            if (resource.has("schema")) {
                assertThat(resource.at("/schema/fields").size()).isPositive();
                assertThat(resource.at("/schema/missingValues/0").asText("absent"))
                        .isEmpty();
            }
            for (JsonNode field : resource.at("/schema/fields")) {
                assertThat(field.path("name").asText()).isNotBlank();
                assertThat(field.path("type").asText()).isIn("string", "number", "integer", "boolean", "yearmonth");
            }
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    /// Reads each table as its dialect says, and looks that every row has as many cells as the head.
    @Test
    void everyTableIsWrittenAsItsDialectSays() {
        List<String> read = new ArrayList<>();
        for (JsonNode resource : published.json("datapackage.json").path("resources")) {
            if (!resource.has("dialect")) {
                continue;
            }
            JsonNode dialect = resource.path("dialect");
            String path = resource.path("path").asText();
            String text = PublishedFiles.text(publication.find(path).orElseThrow());
            String end = dialect.path("lineTerminator").asText();
            assertThat(text).as(path).endsWith(end).doesNotContain("\r");
            List<List<String>> rows = PublishedFiles.rows(
                    text,
                    dialect.path("delimiter").asText().charAt(0),
                    dialect.path("quoteChar").asText().charAt(0));
            assertThat(rows).as(path).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
            read.add(path);
        }
        assertThat(read).contains("activity/2025.csv", "exports/2025-crf.csv", "exports/2025-not-mapped.csv");
    }

    @Test
    void theApiIsAnOpenApiDocumentWhoseReferencesAllLeadSomewhere() {
        JsonNode api = published.json("openapi.json");
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.at("/info/title").asText()).isNotBlank();
        assertThat(api.at("/info/version").asText()).isNotBlank();
        List<String> ids = new ArrayList<>();
        api.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            ids.add(get.path("operationId").asText());
            assertThat(get.at("/responses/200/description").asText()).isNotBlank();
            List<String> parameters = new ArrayList<>();
            get.path("parameters").forEach(parameter -> {
                JsonNode named = parameter.has("$ref")
                        ? api.at(parameter.path("$ref").asText().substring(1))
                        : parameter;
                assertThat(named.path("in").asText()).isEqualTo("path");
                assertThat(named.path("required").asBoolean()).isTrue();
                parameters.add("{" + named.path("name").asText() + "}");
            });
            List<String> wanted = new ArrayList<>();
            java.util.regex.Matcher places =
                    java.util.regex.Pattern.compile("\\{[a-z]+\\}").matcher(path.getKey());
            while (places.find()) {
                wanted.add(places.group());
            }
            assertThat(parameters).as(path.getKey()).containsExactlyInAnyOrderElementsOf(wanted);
            for (JsonNode content : get.at("/responses/200/content")) {
                String schema = content.at("/schema/$ref").asText();
                if (schema.startsWith("schema/")) {
                    assertThat(publication.find(schema)).as(schema).isPresent();
                }
            }
        });
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void everyObjectSaysWhatItIsAndHowLongItMayBeKept() {
        for (PublicFile file : publication.files()) {
            String type = file.headers().getOrDefault("Content-Type", "");
            assertThat(file.headers().get("Cache-Control"))
                    .as(file.path())
                    .isEqualTo("public, max-age=31536000, immutable");
            if (!file.path().matches(".*\\.(woff2|xlsx)")) {
                assertThat(type).as(file.path()).endsWith("; charset=utf-8");
            }
            assertThat(type).as(file.path()).doesNotContain("octet-stream");
        }
        Map<String, String> pointer = Pointer.headers();
        assertThat(pointer.get("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(Feed.headers().get("Content-Type")).isEqualTo("application/atom+xml; charset=utf-8");
    }
}
