package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.layout.LayoutProfile;
import city.kaen.reference.LayoutJson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the specifications of taught layouts: each says why, what adds up to what, the layout, and the rows.
class TaughtLayoutsTest {
    record Specification(String name, String why, String file, List<String> expected, String layout, String rows) {
        @Override
        public String toString() {
            return name;
        }

        byte[] content() {
            return rows.getBytes(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specifications")
    void readsByTheLayout(Specification specification) {
        LayoutProfile layout = LayoutJson.parse(specification.layout());
        Intake intake = Intakes.read(specification.content(), Samples.context(specification.file()), List.of(layout));
        assertThat(intake).as("%s%n%s", specification.why(), intake.findings()).isInstanceOf(Intake.Accepted.class);
        Intake.Accepted accepted = (Intake.Accepted) intake;
        assertThat(LayoutsTest.sums(accepted))
                .as(specification.why())
                .containsExactlyElementsOf(specification.expected());
        assertThat(accepted.statements())
                .allSatisfy(statement -> assertThat(statement.layouts()).containsExactly(layout.name()));
        assertThat(intake.findings())
                .filteredOn(finding -> finding.code().equals("layout-taught"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.found()).isEqualTo(layout.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specifications")
    void understandsSomethingElseWithoutTheLayout(Specification specification) {
        Intake intake = Intakes.read(specification.content(), Samples.context(specification.file()));
        if (intake instanceof Intake.Accepted accepted) {
            assertThat(LayoutsTest.sums(accepted)).isNotEqualTo(specification.expected());
        }
        assertThat(intake.counts()).doesNotContainKey("layout-taught");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specifications")
    void satisfiesThePublishedSchema(Specification specification) throws IOException {
        try (InputStream schema = Objects.requireNonNull(LayoutJson.class.getResourceAsStream("layout.schema.json"))) {
            Schema published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
            assertThat(published.validate(specification.layout(), InputFormat.JSON))
                    .isEmpty();
            assertThat(published.validate(specification.layout().replace("\"id\"", "\"name\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    static Stream<Specification> specifications() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(TaughtLayoutsTest.class.getResource("taught"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(TaughtLayoutsTest::read).toList().stream();
        }
    }

    private static Specification read(Path path) {
        try {
            String[] parts = Files.readString(path).split("---\n", 3);
            List<String> expected = new ArrayList<>();
            String why = "";
            String file = "";
            for (String line : parts[0].lines().toList()) {
                int colon = line.indexOf(": ");
                String value = line.substring(colon + 2);
                switch (line.substring(0, colon)) {
                    case "why" -> why = value;
                    case "file" -> file = value;
                    default -> expected.add(value);
                }
            }
            return new Specification(path.getFileName().toString(), why, file, expected, parts[1], parts[2]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
