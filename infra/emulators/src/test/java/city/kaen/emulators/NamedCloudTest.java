package city.kaen.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedCloudTest {
    private static final String ONE = "http://127.0.0.1:4566";
    private static final String OTHER = "http://127.0.0.1:9000";

    @Test
    void takesOneAddressForBoth() {
        assertThat(NamedCloud.settings(Map.of("AWS_ENDPOINT_URL", ONE), Optional.empty()))
                .containsEntry("AWS_ENDPOINT_URL_S3", ONE)
                .containsEntry("AWS_ENDPOINT_URL_DYNAMODB", ONE)
                .containsEntry("AWS_REGION", "us-east-1")
                .containsKeys("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void prefersAServicesOwnAddressAndTheEnvironmentsRegion() {
        Map<String, String> environment = Map.of(
                "AWS_ENDPOINT_URL",
                ONE,
                "AWS_ENDPOINT_URL_S3",
                OTHER,
                "AWS_REGION",
                "",
                "AWS_DEFAULT_REGION",
                "eu-west-1");
        assertThat(NamedCloud.settings(environment, Optional.empty()))
                .containsEntry("AWS_ENDPOINT_URL_S3", OTHER)
                .containsEntry("AWS_ENDPOINT_URL_DYNAMODB", ONE)
                .containsEntry("AWS_REGION", "eu-west-1");
    }

    @Test
    void saysWhichAddressIsMissing() {
        assertThatThrownBy(() -> NamedCloud.settings(Map.of("AWS_ENDPOINT_URL_S3", ONE), Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("AWS_ENDPOINT_URL_DYNAMODB");
    }

    @Test
    void givesNoNameTwice() {
        assertThat(NamedCloud.unique()).startsWith(NamedCloud.prefix()).isNotEqualTo(NamedCloud.unique());
    }
}
