package city.kaen.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void namesTheSettingThatIsMissing() {
        assertThatThrownBy(() -> new Settings(Map.of("KAEN_TABLE", " ")).get("KAEN_TABLE"))
                .hasMessageContaining("KAEN_TABLE");
    }

    @Test
    void readsTheEnvironment() {
        assertThat(Settings.fromEnvironment().find("PATH")).isPresent();
    }
}
