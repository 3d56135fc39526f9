package city.kaen.site;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.contract.PublishedContract;
import city.kaen.publication.PublicFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleCityTest {
    @Test
    void everyFileIsAsItsSchemaSays() {
        assertThat(PublishedContract.faults(SampleCity.publication().files().stream()
                        .collect(Collectors.toMap(PublicFile::path, PublicFile::content))))
                .isEmpty();
    }
}
