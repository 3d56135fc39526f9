package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;

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
                .isEqualTo("GPC BASIC, AR5-TGO: 2026 (2569): 4494.69692 kg CO2e; 2025 (2568): 7720.19172 kg CO2e");
        assertThat(feed.getElementsByTagName("link")
                        .item(1)
                        .getAttributes()
                        .getNamedItem("href")
                        .getNodeValue())
                .isEqualTo("r/" + publication.digest() + "/th/index.html");
    }

    @Test
    void isTheSameForTheSamePublication() {
        assertThat(Feed.of(publication, pointer)).isEqualTo(Feed.of(publication, pointer));
    }
}
