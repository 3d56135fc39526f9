package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the specifications of layouts: each a file that says why, what rows go in, and what every activity adds to in
/// every month.
class LayoutsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("specifications")
    void readsWhatTheSpecificationSays(Path specification) throws IOException {
        String text = Files.readString(specification);
        int rule = text.indexOf("---\n");
        List<String> expected = new ArrayList<>();
        String why = "";
        String file = "";
        for (String line : text.substring(0, rule).lines().toList()) {
            int colon = line.indexOf(": ");
            String value = line.substring(colon + 2);
            switch (line.substring(0, colon)) {
                case "why" -> why = value;
                case "file" -> file = value;
                default -> expected.add(value);
            }
        }
        byte[] content = text.substring(rule + 4).getBytes(StandardCharsets.UTF_8);
        Intake intake = Intakes.read(content, Samples.context(file));
        assertThat(intake).as("%s%n%s", why, intake.findings()).isInstanceOf(Intake.Accepted.class);
        assertThat(sums((Intake.Accepted) intake)).as(why).containsExactlyElementsOf(expected);
    }

    static List<String> sums(Intake.Accepted intake) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Statement statement : intake.statements()) {
            for (Line line : statement.lines()) {
                sums.merge(line.activity() + " " + line.month(), line.quantity().amount(), BigDecimal::add);
            }
        }
        List<String> lines = new ArrayList<>();
        sums.forEach((subject, sum) ->
                lines.add(subject + " " + sum.stripTrailingZeros().toPlainString()));
        return lines;
    }

    static Stream<Path> specifications() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(LayoutsTest.class.getResource("layouts")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}
