package city.kaen.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunbookIT {
    @Test
    void everyAlarmHasItsPage() throws IOException {
        List<String> guide =
                Files.readAllLines(Synthesised.module().resolve("../../docs/operator.md"), StandardCharsets.UTF_8);
        Template template = new Template(Synthesised.get().template("kaen-prod"));
        for (JsonNode alarm : template.resources("AWS::CloudWatch::Alarm").values()) {
            String page = alarm.path("AlarmDescription").asText().replace("docs/operator.md, Alarms: ", "");
            assertThat(guide).as(alarm.path("AlarmName").asText()).contains("### Alarm: " + page);
        }
    }
}
