package city.kaen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectEvents;
import city.kaen.ledger.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleCityTest {
    @Test
    void itsFileIsAcceptedWithAReceipt() {
        SampleCity city = new SampleCity().answered();

        assertThat(city.ledger().uploads().all(SampleCity.SLUG)).singleElement().isInstanceOf(Upload.Accepted.class);
        assertThat(city.store().list("receipts", "receipts/" + SampleCity.SLUG + "/works/"))
                .isNotEmpty();
    }

    @Test
    void itsMonthsAreCounted() {
        SampleCity city = new SampleCity().recomputed();

        assertThat(city.ledger().revisions().head(SampleCity.SLUG)).isPresent();
        assertThat(city.ledger().dirtyMonths().cities()).isEmpty();
    }

    @Test
    void tellsOfItsProfileAsS3Does() throws IOException {
        List<ObjectEvent> events = new ArrayList<>();

        ObjectEvents.each(new ByteArrayInputStream(new SampleCity().registration()), events::add);

        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.key()).isEqualTo("reference/sample/profile.json"));
    }
}
