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
        gather("one", 1_000_000_000_000L, "poi-5.5.1", "s3-2.57.8");
        gather("two", 1_700_000_000_000L, "s3-2.57.8", "poi-5.5.1");
        assertThat(folder.resolve("one.cdx.json"))
                .content()
                .contains("pkg:maven/org.apache.poi/poi@5.5.1", "Apache-2.0");
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
    }

    @Test
    void keepsEveryEntryUncompressedInItsJarAndTheJarsUnderLib() throws IOException {
        Path packed = gather("all", 0, "s3-2.57.8", "poi-5.5.1");
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(packed.toFile())) {
            zip.stream().forEach(entry -> names.add(entry.getName()));
            Path unpacked = folder.resolve("unpacked.jar");
            try (InputStream content = zip.getInputStream(zip.getEntry("lib/poi-5.5.1.jar"))) {
                Files.copy(content, unpacked);
            }
            try (JarFile jar = new JarFile(unpacked.toFile())) {
                assertThat(jar.getManifest().getMainAttributes()).hasSize(1);
                assertThat(Collections.list(jar.entries()))
                        .hasSize(2)
                        .allSatisfy(entry -> assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED));
                byte[] content =
                        jar.getInputStream(jar.getEntry("city/poi-5.5.1.class")).readAllBytes();
                assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo("poi-5.5.1".repeat(1_000));
            }
        }
        assertThat(names).containsExactly("lib/poi-5.5.1.jar", "lib/s3-2.57.8.jar");
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

    @Test
    void refusesALibraryWhoseLicenceIsNotKnown() {
        assertThatThrownBy(() -> gather("any", 0, "unheard-of-1.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("licence of unheard-of-1.0.jar");
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
