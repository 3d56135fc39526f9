package city.kaen.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Finds and unpacks the zips of functions.
public final class Zips {
    private Zips() {}

    /// The zip of a function where the build leaves it, in the source tree above these classes or the working
    /// directory.
    ///
    /// @throws IllegalStateException if it is not built
    public static Path find(String function) {
        return RuntimeFiles.zip(function);
    }

    /// Unpacks a zip into a folder, which is made.
    ///
    /// @throws IllegalArgumentException if an entry would lie outside the folder
    public static void unpack(Path zip, Path folder) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IllegalArgumentException(entry.getName() + " would lie outside " + folder);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = file.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + zip, e);
        }
    }
}
