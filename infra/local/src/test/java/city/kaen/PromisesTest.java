package city.kaen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the documents promise names the test that holds it; a test that was renamed or taken out is noticed here.
class PromisesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`|`([a-z]\\w+)`");

    @ParameterizedTest
    @ValueSource(strings = {"docs/INVARIANTS.md", "docs/reliability.md"})
    void everyTestThatIsNamedExists(String document) throws IOException {
        assertThat(missing(Files.readString(ROOT.resolve(document)))).isEmpty();
    }

    @Test
    void findsWhatDoesNotExist() {
        assertThat(missing("""
                | rule | enforced by |
                |---|---|
                | one | `PromisesTest.findsWhatDoesNotExist`, `everyTestThatIsNamedExists`, `isNoTest` |
                | two | `NoSuchTest`, `NoSuchTest.atAll`, `PromisesTest` |
                """)).containsExactly("PromisesTest.isNoTest", "NoSuchTest", "NoSuchTest.atAll");
    }

    private static List<String> missing(String document) {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        document.lines().filter(line -> line.startsWith("| ")).forEach(line -> {
            String[] columns = line.split("\\|", -1);
            Matcher names = NAME.matcher(columns[columns.length - 2]);
            String type = "";
            while (names.find()) {
                type = names.group(1) == null ? type : names.group(1);
                String method = names.group(3) == null ? names.group(2) : names.group(3);
                String source = sources.get(type);
                if (source == null || (method != null && !source.contains("void " + method + "("))) {
                    missing.add(method == null ? type : type + "." + method);
                }
            }
        });
        return missing;
    }

    /// The source of every test, by the name of its class.
    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (String group : List.of("functions", "infra", "shared")) {
            try (Stream<Path> modules = Files.list(ROOT.resolve(group))) {
                for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                        .filter(Files::isDirectory)
                        .toList()) {
                    try (Stream<Path> files = Files.walk(tests)) {
                        files.filter(file -> file.toString().endsWith(".java"))
                                .forEach(file -> sources.put(
                                        String.valueOf(file.getFileName()).replace(".java", ""), read(file)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
