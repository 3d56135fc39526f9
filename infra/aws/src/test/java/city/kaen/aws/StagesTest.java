package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {
    @Test
    void readsTheShippedStages() throws IOException {
        List<Stage> stages = Stages.parse(shipped());
        assertThat(stages).extracting(Stage::name).containsExactly("dev", "prod");
        assertThat(stages.getLast().drops())
                .contains(new Stage.Drop("kkc", "engineering"), new Stage.Drop("kkc", "public-health"));
        assertThat(stages.getLast().named("inbox")).isEqualTo("kaen-prod-inbox");
    }

    @Test
    void tellsEveryProblemAtOnce() throws IOException {
        String wrong = shipped()
                .replace("\"kaen-dev\"", "\"Kaen_Dev\"")
                .replace("\"keep\": true", "\"keep\": \"yes\"")
                .replace("\"logDays\": 365", "\"logDays\": -1")
                .replace("\"mail\"", "\"post\"");
        assertThatThrownBy(() -> Stages.parse(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dev.prefix is 'Kaen_Dev'")
                .hasMessageContaining("prod.keep must be true or false")
                .hasMessageContaining("prod.logDays must be a number")
                .hasMessageContaining("dev knows no 'post'");
    }

    @Test
    void refusesACertificateThatCloudFrontCannotSee() throws IOException {
        String elsewhere = shipped()
                .replace(
                        "\"logDays\": 365",
                        "\"logDays\": 365, \"domain\": {\"name\": \"carbon.example\", \"certificate\":"
                                + " \"arn:aws:acm:ap-southeast-1:1:certificate/1\"}");
        assertThatThrownBy(() -> Stages.parse(elsewhere)).hasMessageContaining("us-east-1");
    }

    @Test
    void refusesADepartmentThatNoRoleCanBeNamedAfter() throws IOException {
        String thai = shipped().replace("\"engineering\"", "\"สำนักช่าง\"");
        assertThatThrownBy(() -> Stages.parse(thai)).hasMessageContaining("lower-case letters");
    }

    private static String shipped() throws IOException {
        return Files.readString(Synthesised.module().resolve("stages.json"), StandardCharsets.UTF_8);
    }
}
