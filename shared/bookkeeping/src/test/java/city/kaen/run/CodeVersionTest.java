package city.kaen.run;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.recalculation.Software;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CodeVersionTest {
    @Test
    void isTheVersionThatIsBuilt() throws IOException {
        assertThat(Files.readString(Path.of("../../pom.xml"))).contains("<version>" + CodeVersion.TEXT + "</version>");
    }

    @Test
    void tellsTwoBuildsOfOneVersionApart() {
        assertThat(CodeVersion.exact())
                .startsWith(CodeVersion.TEXT + "+")
                .endsWith("+" + Software.digest().substring(0, 12));
    }
}
