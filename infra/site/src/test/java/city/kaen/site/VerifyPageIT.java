package city.kaen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The page that adds the figures up again, in a real browser.
class VerifyPageIT extends SiteInBrowser {
    @Test
    void verifySaysThatARightPublicationAgrees() {
        tab.visit(page("en/verify.html"));
        tab.await("/agree/.test(document.querySelector('.verdict').textContent)");
        assertThat(tab.text("document.querySelector('.verdict').textContent")).isEqualTo("Everything agrees");
        assertThat(tab.text("document.querySelector('.steps').textContent"))
                .contains("is the name of the publication")
                .containsPattern("The SHA-256 of [0-9]+ files")
                .contains("2025: 120 rows multiplied")
                .contains("2026: the totals BASIC");
    }

    @Test
    void verifyNamesTheFileTheRowAndTheCellOfATamperedOne() {
        tamper("activity/2025.csv", "electricity-grid,25544.4,kWh", "electricity-grid,25554.4,kWh");
        tab.visit(page("en/verify.html"));
        tab.await("/agree/.test(document.querySelector('.verdict').textContent)");
        assertThat(tab.text("document.querySelector('.verdict').textContent")).isEqualTo("It does not agree");
        assertThat(tab.text("document.querySelector('.steps').textContent"))
                .contains("activity/2025.csv: its SHA-256 is not what manifest.json says")
                .contains("quantity times factor is not the mass that is written")
                .contains("2025, cell I.2.2: adds up to")
                .contains("2025, total basic: adds up to")
                .contains("2024: the sums of");
    }

    @Test
    void verifyNamesATamperedTotal() {
        tamper("years/2024.json", "\"tonnesCo2e\"", "\"tonnesCo2e\" ");
        tab.visit(page("th/verify.html"));
        tab.await(
                "document.querySelectorAll('.steps .bad').length > 0 && /ตรง/.test(document.querySelector('.verdict').textContent)");
        assertThat(tab.text("document.querySelector('.steps .bad').textContent"))
                .contains("years/2024.json");
    }

    private void tamper(String path, String from, String to) {
        String text = new String(publication.find(path).orElseThrow().content(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        server.put(
                "data/" + publication.prefix() + path,
                publication.find(path).orElseThrow().contentType(),
                text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
