package city.kaen.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.factor.FactorLibrary;
import city.kaen.publication.Publications;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftwareTest {
    private static final String PLACE = "city/kaen/recalculation/";

    @TempDir
    private Path folder;

    @Test
    void isTheSameInAFolderAndInAJar() throws IOException, ClassNotFoundException {
        byte[] code = code("SoftwareTest$Sample.class");
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve(PLACE));
        Files.write(classes.resolve(PLACE).resolve("SoftwareTest$Sample.class"), code);

        String inFolder = digest(classes);

        assertThat(digest(jar("a.jar", code, "as is"))).isNotEqualTo(inFolder);
        assertThat(digest(jar("b.jar", code, ""))).isEqualTo(inFolder).isNotEqualTo(Software.digest());
    }

    @Test
    void isOfTheInventoryAndOfThePublication() {
        assertThat(Software.digest()).isEqualTo(Software.of(List.of(FactorLibrary.class, Publications.class)));
        assertThat(Software.of(List.of(Publications.class))).isNotEqualTo(Software.digest());
    }

    /// What is digested, loaded from another place.
    public static final class Sample {}

    private Path jar(String name, byte[] code, String resource) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(PLACE + "SoftwareTest$Sample.class"));
            out.write(code);
            if (!resource.isEmpty()) {
                out.putNextEntry(new JarEntry(PLACE + "words.txt"));
                out.write(resource.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static String digest(Path place) throws IOException, ClassNotFoundException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
            return Software.of(List.of(loader.loadClass(Sample.class.getName())));
        }
    }

    private static byte[] code(String name) throws IOException {
        try (var code = SoftwareTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(code).readAllBytes();
        }
    }
}
