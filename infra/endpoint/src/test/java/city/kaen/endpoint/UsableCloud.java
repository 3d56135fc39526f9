package city.kaen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The one test that fails where Kaen cannot be run on a cloud. Runs with `-Pendpoint` and `-Plocalstack` alone.
class UsableCloud {
    @Test
    void answersAndDoesWhatKaenCannotBeRunWithout() {
        assertThat(System.getProperty(CloudSession.UNUSABLE, ""))
                .as("why Kaen cannot be run on this cloud")
                .isEmpty();
    }
}
