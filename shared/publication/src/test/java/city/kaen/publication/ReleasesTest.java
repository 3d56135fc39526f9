package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.contract.PublishedContract;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.Released;
import city.kaen.publication.document.RevisionsDocument.Inventory;
import city.kaen.publication.document.RevisionsDocument.Revised;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleasesTest {
    private static final Instant NOW = Instant.parse("2026-08-20T00:00:00Z");

    private final Publication before = Publications.of(SampleInventory.PROFILE, SampleInventory.years());
    private final Releases released = Releases.opened(SampleInventory.PROFILE, NOW)
            .plus(
                    SampleInventory.PROFILE,
                    new Revised(
                            3,
                            before.digest(),
                            "2026-08-20T00:00:00Z",
                            "AR5-TGO",
                            List.of(),
                            List.of(new Inventory(2025, "0".repeat(64)), new Inventory(2026, "0".repeat(64))),
                            List.of(),
                            List.of()),
                    Map.of(2025, bytes(before, "years/2025.json"), 2026, bytes(before, "years/2026.json")));

    @Test
    void sayWhatTheirSchemaSaysAndAreReadBackAsTheyWere() {
        assertThat(new PublishedFiles(before).faults("releases", new String(released.toJson(), StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Releases.parse(released.toJson())).isEqualTo(released);
        assertThatThrownBy(() -> Releases.parse("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(released.all().getFirst().months()).hasSize(19).contains("2025-01", "2026-07");
        assertThat(released.asOf(NOW).all()).as("its hour had not come").isEmpty();
    }

    /// Every figure of every document: in the years, of districts, of who reported.
    @Test
    void noFigureIsProvisionalOnceAllWasReleasedAndNoneHasAMarkButForWhatIsMissing() {
        Publication after = published(SampleInventory.years());

        List<String> marks = new ArrayList<>();
        for (PublicFile file : after.files()) {
            if (file.path().endsWith(".json") && !file.isShared()) {
                marks(PublishedFiles.parse(PublishedFiles.text(file)), marks);
            }
        }
        assertThat(marks).hasSizeGreaterThan(200).contains("", "x").doesNotContain("p", "r");
        assertThat(page(after, "th/2025.html")).contains("สรุปแล้ว").doesNotContain("title=\"ชั่วคราว\"");
        assertThat(page(after, "en/2025.html")).contains("Released on 11 September 2026 09:00 and unchanged since");
        assertThat(page(after, "en/data.html"))
                .contains("11 October 2026 09:00", "../../" + before.digest() + "/en/index.html");
        conforms(after);
    }

    @Test
    void aRevisedMonthAndANewOneAreMarkedOnPagesAndInFiles() {
        InventoryYear seven = SampleInventory.year(2026, 8);
        Publication after = published(Map.of(
                2025,
                new InventoryYear(2025, SampleInventory.year(2025, 12).months().subList(1, 12)),
                2026,
                seven));
        PublishedFiles files = new PublishedFiles(after);

        assertThat(files.json("years/2025.json").at("/totals/basic/status").asText())
                .as("a month is gone")
                .isEqualTo("r");
        assertThat(files.json("years/2025.json")
                        .at("/byMonth/0/totals/basic/status")
                        .asText("-"))
                .as("the next month stays")
                .isEmpty();
        assertThat(files.json("years/2026.json")
                        .at("/byMonth/7/totals/basic/status")
                        .asText())
                .isEqualTo("p");
        assertThat(page(after, "en/2025.html")).contains("Revised", "title=\"revised\">r</abbr>");
        assertThat(page(after, "en/2026.html")).contains("7 of 8 months are final", "title=\"provisional\">p</abbr>");
        conforms(after);
    }

    @Test
    void withoutAReleaseNothingIsMarkedAndTheNextDayIsTold() {
        Publication opened = Publications.of(
                SampleInventory.PROFILE,
                SampleInventory.years(),
                FactorLibrary.shipped(),
                Releases.opened(SampleInventory.PROFILE, NOW).released());

        assertThat(page(opened, "en/2025.html"))
                .contains("Provisional", "Next release: 11 September 2026 09:00")
                .doesNotContain("title=\"provisional\"");
        assertThat(page(opened, "th/2025.html")).contains("11 กันยายน 2569 09:00 น.");
    }

    private Publication published(Map<Integer, InventoryYear> years) {
        Released what = released.released();
        Publication one = Publications.of(SampleInventory.PROFILE, years, FactorLibrary.shipped(), what);
        assertThat(Publications.of(
                                SampleInventory.PROFILE,
                                years,
                                FactorLibrary.shipped(),
                                Releases.parse(released.toJson()).released())
                        .digest())
                .isEqualTo(one.digest());
        return one;
    }

    private static void conforms(Publication publication) {
        assertThat(PublishedContract.faults(PublishedFiles.bytes(publication))).isEmpty();
    }

    /// The marks of all figures below a node.
    private static void marks(JsonNode node, List<String> found) {
        if (node.has("status") && (node.has("kilogramsCo2e") || node.has("notation"))) {
            found.add(node.path("status").asText());
        }
        node.forEach(child -> marks(child, found));
    }

    private static byte[] bytes(Publication publication, String path) {
        return publication.find(path).orElseThrow().content();
    }

    private static String page(Publication publication, String path) {
        return PublishedFiles.text(publication.find(path).orElseThrow());
    }
}
