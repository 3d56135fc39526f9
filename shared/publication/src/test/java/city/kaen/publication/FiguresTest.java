package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.city.MethodSettings;
import city.kaen.city.QualitySettings;
import city.kaen.factor.Quality;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What each published figure says of itself: how good it is, how sure, and what explains it.
class FiguresTest {
    private final Publication publication = Publications.of(stated(), SampleInventory.years());
    private final PublishedFiles published = new PublishedFiles(publication);

    /// Data of electricity within 3 % and of a middling grade, its factor within 4 %; of fuel nobody has said anything.
    private static CityProfile stated() {
        MethodSettings none = MethodSettings.NONE;
        return SampleInventory.PROFILE.with(new MethodSettings(
                none.landfill(),
                none.gridLossRate(),
                none.treatedOutside(),
                none.notations(),
                none.gaps(),
                new TreeMap<>(Map.of("electricity", new BigDecimal("3"))),
                none.trees(),
                none.targets(),
                none.measures(),
                none.baseYearThreshold(),
                new QualitySettings(
                        new TreeMap<>(Map.of("electricity", Quality.MEDIUM)),
                        new TreeMap<>(),
                        new TreeMap<>(Map.of("electricity-grid", new BigDecimal("4"))),
                        Optional.empty()),
                none.treatment(),
                none.market()));
    }

    @Test
    void saysItsGradeAndItsUncertaintyWhereBothPartsAreKnown() {
        JsonNode cell = cell("I.2.2");
        assertThat(cell.at("/figure/quality").asText()).isEqualTo("M");
        assertThat(cell.at("/figure/uncertaintyPercent").asText()).isEqualTo("5");
        assertThat(cell.at("/months/0/figure/uncertaintyPercent").asText()).isEqualTo("5");
        JsonNode waste = cell("III.1.2");
        assertThat(waste.at("/figure/quality").asText()).isEqualTo("H");
        assertThat(waste.at("/figure").has("uncertaintyPercent"))
                .as("nobody has said how sure it is")
                .isFalse();
    }

    @Test
    void everyFigureOfEveryDocumentSaysWhatExplainsIt() {
        List<JsonNode> figures = new ArrayList<>();
        for (String path : List.of(
                "summary.json",
                "years/2025.json",
                "years/2026.json",
                "districts.json",
                "departments/works.json",
                "network/school-1.json")) {
            figures(published.json(path), figures);
        }
        assertThat(figures).hasSizeGreaterThan(100).allSatisfy(figure -> {
            assertThat(publication.find(figure.path("explained").asText())).isPresent();
            assertThat(figure.has("quality")).isTrue();
        });
    }

    @Test
    void theRowsThatExplainAFigureAddUpToIt() {
        for (String ce : List.of("2025", "2026")) {
            JsonNode year = published.json("years/" + ce + ".json");
            for (JsonNode cell : year.path("cells")) {
                String ref = cell.path("ref").asText();
                addsUp(cell.path("figure"), row -> in(row, "cell", ref) && in(row, "counted", "yes"));
                cell.path("months")
                        .forEach(month -> addsUp(
                                month.path("figure"),
                                row -> in(row, "cell", ref)
                                        && in(row, "counted", "yes")
                                        && in(row, "month", month.path("month").asText())));
            }
            for (JsonNode book : year.path("books")) {
                for (JsonNode department : book.path("departments")) {
                    department
                            .path("activities")
                            .forEach(activity -> addsUp(
                                    activity.path("figure"),
                                    row -> in(row, "book", book.path("book").asText())
                                            && in(
                                                    row,
                                                    "department",
                                                    department
                                                            .path("department")
                                                            .asText())
                                            && in(
                                                    row,
                                                    "activity",
                                                    activity.path("activity").asText())
                                            && in(
                                                    row,
                                                    "cell",
                                                    activity.path("cell").asText())
                                            && in(
                                                    row,
                                                    "district",
                                                    activity.path("district").asText())));
                }
            }
        }
    }

    private void addsUp(JsonNode figure, Predicate<Map<String, String>> which) {
        if (!figure.has("kilogramsCo2e")) {
            return;
        }
        List<Map<String, String>> rows = rows(figure.path("explained").asText());
        BigDecimal sum = rows.stream()
                .filter(which)
                .map(row -> row.getOrDefault("kg_co2e", ""))
                .filter(kilograms -> !kilograms.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo(
                        figure.path("kilogramsCo2e").path("AR5-TGO").asText());
    }

    private static boolean in(Map<String, String> row, String column, String value) {
        return value.equals(row.get(column));
    }

    private List<Map<String, String>> rows(String path) {
        List<List<String>> table =
                PublishedFiles.rows(PublishedFiles.text(publication.find(path).orElseThrow()), ',', '"');
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : table.subList(1, table.size())) {
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < record.size(); i++) {
                row.put(table.getFirst().get(i), record.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private JsonNode cell(String ref) {
        for (JsonNode cell : published.json("years/2025.json").path("cells")) {
            if (cell.path("ref").asText().equals(ref)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + ref);
    }

    private static void figures(JsonNode node, List<JsonNode> found) {
        if (node.has("kilogramsCo2e") && node.has("status")) {
            found.add(node);
        }
        node.forEach(child -> figures(child, found));
    }
}
