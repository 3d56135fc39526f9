package city.kaen.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
    @TempDir
    private Path folder;

    @Test
    void givesTheSameBytesWhateverTheTimesAndTheOrderOfTheJars() throws IOException {
        gather("one", 1_000_000_000_000L, "a", "b");
        gather("two", 1_700_000_000_000L, "b", "a");
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
    }

    @Test
    void keepsEveryEntryUncompressedInItsJarAndTheJarsUnderLib() throws IOException {
        Path packed = gather("all", 0, "b", "a");
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(packed.toFile())) {
            zip.stream().forEach(entry -> names.add(entry.getName()));
            Path unpacked = folder.resolve("unpacked.jar");
            try (InputStream content = zip.getInputStream(zip.getEntry("lib/a.jar"))) {
                Files.copy(content, unpacked);
            }
            try (JarFile jar = new JarFile(unpacked.toFile())) {
                assertThat(jar.getManifest().getMainAttributes()).hasSize(1);
                assertThat(Collections.list(jar.entries()))
                        .hasSize(2)
                        .allSatisfy(entry -> assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED));
                byte[] content =
                        jar.getInputStream(jar.getEntry("city/a.class")).readAllBytes();
                assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo("a".repeat(1_000));
            }
        }
        assertThat(names).containsExactly("lib/a.jar", "lib/b.jar");
    }

    @Test
    void refusesAZipWithoutJars() throws IOException {
        Path none = folder.resolve("none.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(none))) {
            out.putNextEntry(new ZipEntry("notes.txt"));
        }
        assertThatThrownBy(() -> Pack.main(new String[] {none.toString(), none + "-packed"}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Path gather(String name, long time, String... jars) throws IOException {
        Path gathered = folder.resolve(name + "-jars.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(gathered))) {
            for (String jar : jars) {
                out.putNextEntry(entry("somewhere/" + jar + ".jar", time));
                out.write(jar(jar, time));
                out.closeEntry();
            }
        }
        Path packed = folder.resolve(name + ".zip");
        Pack.main(new String[] {gathered.toString(), packed.toString()});
        return packed;
    }

    private static byte[] jar(String letter, long time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.of("META-INF/", "META-INF/MANIFEST.MF", "city/" + letter + ".class")) {
                out.putNextEntry(entry(name, time));
                String content = name.endsWith(".MF") ? "Manifest-Version: 1.0\n\n" : letter.repeat(1_000);
                if (!name.endsWith("/")) {
                    out.write(content.getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, long time) {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(time));
        return entry;
    }
}
