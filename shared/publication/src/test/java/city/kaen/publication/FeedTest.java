package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FeedTest {
    private final Publication publication = Publications.of(SampleInventory.PROFILE, SampleInventory.years());
    private final Pointer pointer = Pointer.provisional(publication, 7, Instant.parse("2026-08-01T03:04:05.678Z"));

    @Test
    void leadsToThePublicationAndStatesItsTotals() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Feed.of(publication, pointer)));
        assertThat(feed.getElementsByTagName("entry").getLength()).isOne();
        assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo("2026-08-01T03:04:05Z");
        assertThat(feed.getElementsByTagName("summary").item(0).getTextContent())
                .isEqualTo("GPC BASIC, AR5-TGO: 2026 (2569): 4.49 t CO2e; 2025 (2568): 7.72 t CO2e");
        assertThat(feed.getElementsByTagName("link")
                        .item(1)
                        .getAttributes()
                        .getNamedItem("href")
                        .getNodeValue())
                .isEqualTo("r/" + publication.digest() + "/th/index.html");
    }

    @Test
    void aHostileNameIsNothingButText() throws Exception {
        String thai = "]]></title><script>alert(1)</script>&amp;{english}\u0000\uFFFE\"'<!--";
        CityProfile city = SampleInventory.PROFILE;
        CityProfile hostile = new CityProfile(
                city.slug(),
                thai,
                "<?xml version='1.1'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
                city.population(),
                city.areaSquareKilometres(),
                city.baseYear(),
                city.gwpSet(),
                city.factorSets(),
                city.region(),
                city.standIns(),
                city.landfillInside(),
                city.departments(),
                city.facilities());
        Publication named = Publications.of(hostile, SampleInventory.years());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        Feed.of(named, Pointer.provisional(named, 1, Instant.parse("2026-08-01T00:00:00Z")))));
        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
        assertThat(feed.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("]]></title><script>alert(1)</script>&amp;")
                .endsWith("<?xml version='1.1'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'>");
        assertThat(feed.getElementsByTagName("entry").getLength()).isOne();
    }

    @Test
    void isTheSameForTheSamePublication() {
        assertThat(Feed.of(publication, pointer)).isEqualTo(Feed.of(publication, pointer));
    }
}
