package city.kaen.way;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real files of a Thai institution in, public figures out, on the embedded cloud.
class RealBooksIT {
    private static final String WATER = "th09_1.1Water.xlsx";
    private static final String ELECTRICITY = "th10_1.2electric.xlsx";
    private static final String FUEL = "th11_1.3Gassolene.xlsx";
    private static final String WASTE = "th12_1.5waste2025.xlsx";

    private static final List<String> BOOKS = List.of(WATER, ELECTRICITY, FUEL, WASTE);
    private static final Map<String, JsonNode> RECEIPTS = new TreeMap<>();

    @SuppressWarnings("NullAway.Init") // started before all tests, or there are none
    private static Way way;

    @BeforeAll
    static void dropsTheBooks(@TempDir Path folder) {
        BOOKS.forEach(Way::assumeThere);
        way = Way.start(folder);
        BOOKS.forEach(book -> RECEIPTS.put(book, way.drop(book)));
        way.settle();
    }

    @AfterAll
    static void end() {
        if (way != null) {
            way.close();
        }
    }

    @Test
    void publishesTheSameBytesWhateverTheOrderAndHoweverOften(@TempDir Path other) {
        Map<String, String> published = way.published();
        way.drop(ELECTRICITY);
        way.settle();
        assertThat(way.published()).isEqualTo(published);
        try (Way backwards = Way.start(other)) {
            BOOKS.reversed().forEach(backwards::drop);
            backwards.settle();
            assertThat(backwards.published()).isEqualTo(published);
        }
    }

    @Test
    void publishesWhatTheBooksSay() {
        JsonNode cell = cell(way.year(2025), "I.2.2");
        assertThat(cell.path("operationsStandIn").asBoolean()).isTrue();
        assertThat(quantity(cell, "electricity-grid")).isEqualByComparingTo("403036.8");
        assertThat(co2e(cell.path("figure"))).isEqualByComparingTo("201478.09632");
        assertThat(quantity(cell(way.year(2024), "I.2.2"), "electricity-grid")).isEqualByComparingTo("385146.4");
        JsonNode latest = cell(way.year(2026), "I.2.2");
        assertThat(quantity(latest, "electricity-grid")).isEqualByComparingTo("264594.4");
        assertThat(co2e(latest.path("figure"))).isEqualByComparingTo("125682.34");
        assertThat(latest.path("months"))
                .extracting(month -> month.path("month").asText())
                .containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07");

        assertThat(reported(way.year(2025), "electricity-grid", "2025-01")).isEqualByComparingTo("17434.4");
        assertThat(reported(way.year(2024), "water-supply", "")).isEqualByComparingTo("5666.4");
        assertThat(reported(way.year(2025), "water-supply", "")).isEqualByComparingTo("8337.5");
        assertThat(reported(way.year(2025), "diesel-road", "")).isEqualByComparingTo("339.833");
        assertThat(reported(way.year(2025), "diesel-road", "2025-01")).isEqualByComparingTo("82.437");
        assertThat(reported(way.year(2026), "waste-landfill", "")).isEqualByComparingTo("4381.0");
        assertThat(reported(way.year(2026), "waste-hazardous", "")).isEqualByComparingTo("21.7");
        assertThat(reported(way.year(2026), "waste-recycled", "")).isEqualByComparingTo("1223.0");
    }

    @Test
    void answersWhatIsNoTableWithAPlainSentenceAndCountsNothing() {
        Map<String, String> published = way.published();
        for (Map.Entry<String, String> file : Map.of(
                        "empty.xlsx",
                        "",
                        "letter.csv",
                        "Dear all,\nplease find nothing.\n",
                        "photo.xlsx",
                        "\u0089PNG\r\n\u001a\n")
                .entrySet()) {
            JsonNode receipt = way.drop(file.getKey(), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
            assertThat(receipt.path("verdict").asText()).as(file.getKey()).isEqualTo("rejected");
            assertThat(receipt.path("summary").path("th").asText()).isNotBlank();
            assertThat(receipt.path("summary").path("en").asText()).startsWith("Not accepted");
        }
        way.settle();
        assertThat(way.published()).isEqualTo(published);
        assertThat(way.deadLetters()).isZero();
    }

    @Test
    void accountsForEveryRowOfEverySheet() {
        RECEIPTS.forEach((file, receipt) -> {
            assertThat(receipt.path("verdict").asText()).as(file).isEqualTo("accepted");
            JsonNode rows = receipt.path("rows");
            int ignored = 0;
            for (JsonNode group : rows.path("ignoredBy")) {
                ignored += group.path("rows").asInt();
                assertThat(group.path("reason").asText()).isNotBlank();
            }
            assertThat(rows.path("read").asInt())
                    .as(file)
                    .isPositive()
                    .isEqualTo(rows.path("accepted").asInt()
                            + rows.path("rejected").asInt()
                            + ignored);
        });
    }

    private static JsonNode cell(JsonNode year, String ref) {
        for (JsonNode cell : year.path("cells")) {
            if (cell.path("ref").asText().equals(ref)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + ref);
    }

    private static BigDecimal quantity(JsonNode cell, String activity) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode one : cell.path("activities")) {
            if (one.path("activity").asText().equals(activity)) {
                sum = sum.add(new BigDecimal(one.path("quantity").asText()));
            }
        }
        return sum;
    }

    /// What all books report of an activity in the year, or in one month of it.
    private static BigDecimal reported(JsonNode year, String activity, String month) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : Way.reported(year)) {
            if (line.path("activity").asText().equals(activity)) {
                sum = sum.add(Way.quantity(line, month));
            }
        }
        return sum;
    }

    private static BigDecimal co2e(JsonNode figure) {
        return Way.kilograms(figure, "AR5-TGO");
    }
}
