package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the specifications of findings: each a file that says why, what rows go in, and which codes at which cells come
/// out. Findings that need more than one sheet are tested in [FindingsOfBooksTest].
class FindingsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("specifications")
    void findsWhatTheSpecificationSays(Specification specification) {
        Intake intake = Intakes.read(specification.content(), Samples.context(specification.file()));
        assertThat(intake.findings().stream()
                        .filter(finding -> specification.codes().contains(finding.code()))
                        .map(FindingsTest::describe))
                .as("%s%n%s", specification.why(), intake.findings())
                .containsExactlyElementsOf(specification.expected());
        boolean rejects = specification.codes().stream()
                .anyMatch(code -> FindingText.get(code).severity().rejects());
        assertThat(intake).isInstanceOf(rejects ? Intake.Rejected.class : Intake.Accepted.class);
        assertThat(intake.findings()).allSatisfy(finding -> {
            assertThat(finding.messageEn()).doesNotContain("{").isNotBlank();
            assertThat(finding.messageTh()).doesNotContain("{").isNotBlank();
        });
    }

    private static String describe(Finding finding) {
        String place = finding.origin().row() == 0
                ? "-"
                : finding.origin().column() + finding.origin().row();
        return finding.code() + " " + place;
    }

    @Test
    void hasASpecificationForEveryFindingThatOneSheetCanCause() {
        List<String> specified =
                specifications().map(Specification::name).sorted().toList();
        assertThat(FindingText.all().stream()
                        .map(FindingText::code)
                        .filter(code -> !FindingsOfBooksTest.CODES.contains(code)))
                .as("each finding is tested by a specification, or by a test of books")
                .containsExactlyInAnyOrderElementsOf(specified);
    }

    @Test
    void keepsTheReferenceOfFindings() throws IOException {
        Documents.keep("findings.md", FindingsReference.write());
    }

    record Specification(String name, String why, String file, List<String> expected, String rows, Charset charset) {
        byte[] content() {
            return rows.getBytes(charset);
        }

        List<String> codes() {
            return expected.stream()
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .distinct()
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Specification> specifications() {
        try {
            Path folder = Path.of(Objects.requireNonNull(FindingsTest.class.getResource("findings"))
                    .toURI());
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().map(FindingsTest::read).toList().stream();
            }
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Specification read(Path path) {
        try {
            String text = Files.readString(path);
            int rule = text.indexOf("---\n");
            String rows = text.substring(rule + 4);
            Charset charset = StandardCharsets.UTF_8;
            if (rows.startsWith("@")) {
                charset = Charset.forName(rows.substring(1, rows.indexOf('\n')));
                rows = rows.substring(rows.indexOf('\n') + 1);
            }
            String why = "";
            String file = "";
            List<String> expected = new ArrayList<>();
            for (String line : text.substring(0, rule).lines().toList()) {
                int colon = line.indexOf(": ");
                String value = line.substring(colon + 2);
                switch (line.substring(0, colon)) {
                    case "why" -> why = value;
                    case "file" -> file = value;
                    default ->
                        expected.add(
                                value.equals("file-empty 1") || isWhole(value) ? value.replaceAll(" 1$", " -") : value);
                }
            }
            String name = path.getFileName().toString().replace(".txt", "");
            return new Specification(name, why, file, expected, rows, charset);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A finding of the whole file has no cell.
    private static boolean isWhole(String value) {
        return value.endsWith(" 1");
    }
}
