package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No credential lies in what is deployed, in the templates or beside the code. That none is logged is seen by
/// [FaultsIT].
class NoSecretsIT {
    private static final Pattern SECRET = Pattern.compile("A[KS]IA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY-----"
            + "|(?i:aws_secret_access_key|secret_?key|password)\\s*[=:]\\s*[\"'][^\"'\\s]{8,}");

    static Stream<String> functions() {
        return Topology.kaen(Names.standard()).functions().stream().map(Function::name);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noneLiesInAPackage(String function) throws IOException {
        int files = 0;
        try (ZipFile zip = new ZipFile(Zips.find(function).toFile())) {
            for (ZipEntry library : Collections.list(zip.entries())) {
                try (ZipInputStream jar = new ZipInputStream(zip.getInputStream(library))) {
                    for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                        files++;
                        String text = new String(jar.readAllBytes(), StandardCharsets.ISO_8859_1);
                        assertThat(SECRET.matcher(text).find())
                                .as("%s in %s", entry.getName(), library.getName())
                                .isFalse();
                    }
                }
            }
        }
        assertThat(files).isGreaterThan(1_000);
    }

    @Test
    void noneLiesInATemplateOrAnEvent() throws IOException {
        int files = 0;
        for (String folder : List.of("infra/aws/snapshot", "events")) {
            try (Stream<Path> each = Files.walk(Built.root().resolve(folder))) {
                for (Path file : each.filter(Files::isRegularFile).toList()) {
                    files++;
                    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertThat(SECRET.matcher(text).find()).as("%s", file).isFalse();
                }
            }
        }
        assertThat(files).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noneIsAmongAFunctionsSettings(String function) {
        assertThat(Topology.kaen(Names.standard())
                        .function(function)
                        .environment()
                        .keySet())
                .noneMatch(name -> name.matches("(?i).*(secret|password|token|credential|private).*"));
    }
}
