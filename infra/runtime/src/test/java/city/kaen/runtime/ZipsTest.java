package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipsTest {
    @TempDir
    private Path folder;

    @Test
    void unpacksFoldersAndFiles() throws IOException {
        Zips.unpack(zip("lib/a.jar"), folder.resolve("out"));
        assertThat(folder.resolve("out/lib/a.jar")).hasContent("x");
    }

    @Test
    void refusesAnEntryThatWouldLieOutside() throws IOException {
        Path zip = zip("../outside");
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> Zips.unpack(zip, out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../outside");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private Path zip(String entry) throws IOException {
        Path zip = folder.resolve("some.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write("x".getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }
}
