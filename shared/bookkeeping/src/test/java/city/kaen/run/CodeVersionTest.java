package city.kaen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CodeVersionTest {
    @Test
    void isTheVersionThatIsBuilt() throws IOException {
        assertThat(Files.readString(Path.of("../../pom.xml"))).contains("<version>" + CodeVersion.TEXT + "</version>");
    }
}
