package city.kaen.site;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.publication.Publication;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/// What a reader looks into: charts against their tables, other years, cards, what changed.
class ExploringIT extends SiteInBrowser {
    @Test
    void theOverviewTellsWhatThisPublicationChanged() {
        tab.visit(page("en/index.html"));
        tab.await("!document.querySelector('#changed .newest').hidden");
        assertThat(tab.text("document.querySelector('#changed .newest').innerText"))
                .isEqualTo("2026: +1.23 t CO\u2082e (new data +2, corrections −0.77)");
        tab.visit(server.at("data/publications/" + publication.city() + "/en/revisions.html"));
        assertThat(tab.text("document.querySelector('main').innerText"))
                .contains("Revision 1")
                .contains("+1,234.5");
        assertThat(tab.faults()).isEmpty();
    }

    @Test
    void comparesWithTheYearThatTheReaderChooses() {
        tab.visit(page("en/2026.html"));
        tab.await("document.querySelector('.compare select') !== null");
        assertThat(tab.text("document.querySelector('.compare select').value")).isEqualTo("2025");
        tab.value("(() => { const s = document.querySelector('.compare select'); s.value = '2024';"
                + " s.dispatchEvent(new Event('change')) })()");
        tab.await("document.querySelector('#months thead').textContent.includes('2024')");
        JsonNode written = tab.value("fetch('../years/2024.json').then(r => r.json())"
                + ".then(y => y.byMonth.map(m => m.totals.basic.tonnesCo2e))");
        JsonNode drawn = tab.value(
                "[...document.querySelectorAll('svg.months .before')].map(l => 170 - Number(l.getAttribute('y1')))");
        assertThat(drawn).hasSize(12);
        double scale = drawn.get(3).asDouble() / written.get(3).asDouble();
        for (int i = 0; i < 12; i++) {
            assertThat(drawn.get(i).asDouble() / written.get(i).asDouble())
                    .isCloseTo(scale, org.assertj.core.data.Percentage.withPercentage(1));
        }
        tab.value("(() => { const s = document.querySelector('.compare select'); s.value = '';"
                + " s.dispatchEvent(new Event('change')) })()");
        tab.await("document.querySelectorAll('svg.months .before').length === 0");
    }

    @Test
    void aCardLeadsOnToTheNewestFigure() {
        Publication newer = SampleCity.publication("เมือง", "City", "กอง", "Works");
        publish(newer);
        tab.visit(page("en/card-school-1.html"));
        tab.arrive(newer.digest());
        assertThat(tab.text("document.querySelector('.plaque a').textContent")).contains("City");
    }

    @Test
    void aMemberFindsItsCodeWithAWholeAddress() {
        tab.visit(page("en/network-school-1.html"));
        tab.await("document.querySelector('[data-embed]').textContent.includes('http')");
        assertThat(tab.text("document.querySelector('[data-embed]').textContent"))
                .contains("src=\"" + page("en/card-school-1.html") + "\"");
    }

    @Test
    void theTrendIsAsHighAsItsTableSays() {
        tab.visit(page("en/index.html"));
        JsonNode heights =
                tab.value("[...document.querySelectorAll('svg.trend .whole')].map(r => +r.getAttribute('height'))");
        JsonNode values = tab.value(
                "[...document.querySelectorAll('#trend tbody tr')].map(r => +r.querySelector('.exact data').value).reverse()");
        assertThat(heights).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(heights.get(i).asDouble() / values.get(i).asDouble())
                    .isCloseTo(
                            heights.get(0).asDouble() / values.get(0).asDouble(),
                            org.assertj.core.data.Percentage.withPercentage(1));
        }
    }

    @Test
    void theColumnsAreAsHighAsTheirTableSays() {
        tab.visit(page("en/2025.html"));
        JsonNode heights =
                tab.value("[...document.querySelectorAll('svg.months .column')].map(r => +r.getAttribute('height'))");
        JsonNode values = tab.value(
                "[...document.querySelectorAll('#months tbody tr')].map(r => +r.querySelector('.exact data').value)");
        assertThat(heights).hasSize(12);
        assertThat(values).hasSize(12);
        double scale = heights.get(3).asDouble() / values.get(3).asDouble();
        for (int i = 0; i < 12; i++) {
            assertThat(heights.get(i).asDouble() / values.get(i).asDouble())
                    .isCloseTo(scale, org.assertj.core.data.Percentage.withPercentage(1));
        }
    }

    @Test
    void filtersALongTableByAWord() {
        tab.visit(page("en/2025.html"));
        tab.await("document.querySelector('#cells .filter input') !== null");
        filter("#cells", "on-road");
        assertThat(tab.text("[...document.querySelectorAll('#cells tbody tr:not([hidden]) .ref')]"
                        + ".map(e => e.textContent).join(' ')"))
                .isEqualTo("II.1.1 II.1.2 II.1.3");
        assertThat(tab.text("document.querySelector('#cells .count').value")).isEqualTo("3 / 54");
        assertThat(tab.value("document.querySelector('#cells details').open ? 1 : 0")
                        .asInt())
                .as("what is folded away and found is laid open")
                .isEqualTo(1);
        filter("#cells", "");
        assertThat(tab.value("document.querySelectorAll('#cells tbody tr[hidden]').length")
                        .asInt())
                .isZero();
        tab.visit(page("en/data.html"));
        tab.await("document.querySelector('#files .filter input') !== null");
        filter("#files", "2025 crf");
        assertThat(tab.value("document.querySelectorAll('#files tbody tr:not([hidden])').length")
                        .asInt())
                .isEqualTo(2);
    }

    private void filter(String section, String words) {
        tab.value("(() => { const i = document.querySelector('" + section + " .filter input'); i.value = '" + words
                + "'; i.dispatchEvent(new Event('input')) })()");
    }

    @Test
    void aColumnAndItsRowLightUpTogether() {
        tab.visit(page("en/2025.html"));
        // The script may still be at work when the page is there: the pointer comes again until it is seen.
        tab.await("document.querySelector('svg.months [data-month=\"3\"]').dispatchEvent(new Event('pointerenter'))"
                + " && document.querySelector('#months tr.lit') !== null");
        assertThat(tab.text("[...document.querySelectorAll('#months tr.lit th')].map(e => e.textContent).join()"))
                .isEqualTo("March");
        tab.value("document.querySelector('svg.months [data-month=\"3\"]').dispatchEvent(new Event('pointerleave'))");
        assertThat(tab.value("document.querySelectorAll('.lit').length").asInt())
                .isZero();
    }

    @Test
    void aPromiseIsDrawnAsItsTableSays() {
        tab.visit(page("en/measures.html"));
        JsonNode heights =
                tab.value("[...document.querySelectorAll('svg.against .whole')].map(r => +r.getAttribute('height'))");
        JsonNode values = tab.value("[...document.querySelectorAll('.target tbody tr td:nth-child(3)')]"
                + ".map(d => +d.textContent.replaceAll(',', '')).reverse()");
        JsonNode line = tab.value(
                "[...['y1', 'y2'].map(y => 170 - document.querySelector('svg.against .goal')" + ".getAttribute(y))]");
        assertThat(heights).hasSize(3);
        double scale = heights.get(0).asDouble() / values.get(0).asDouble();
        for (int i = 0; i < 3; i++) {
            assertThat(heights.get(i).asDouble() / values.get(i).asDouble())
                    .isCloseTo(scale, org.assertj.core.data.Percentage.withPercentage(1));
        }
        assertThat(line.get(0).asDouble() / scale).isCloseTo(265, org.assertj.core.data.Percentage.withPercentage(1));
        assertThat(line.get(1).asDouble() / scale).isCloseTo(185.5, org.assertj.core.data.Percentage.withPercentage(1));
    }
}
