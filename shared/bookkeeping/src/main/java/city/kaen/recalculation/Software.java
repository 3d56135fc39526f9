package city.kaen.recalculation;

import city.kaen.factor.FactorLibrary;
import city.kaen.publication.Publications;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The software that makes a publication, as a digest of its classes and resources: those of the inventory's
/// module and of the publication's. It is the same whether they lie in a folder or in a jar, and whoever packed it.
public final class Software {
    private static final String DIGEST = of(List.of(FactorLibrary.class, Publications.class));

    private Software() {}

    public static String digest() {
        return DIGEST;
    }

    /// The digest of all that lies beside some classes.
    static String of(List<Class<?>> classes) {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            for (Class<?> each : classes) {
                CodeSource source = Objects.requireNonNull(
                        each.getProtectionDomain().getCodeSource(), "every class of Kaen lies somewhere");
                Path place = Path.of(source.getLocation().toURI());
                if (Files.isDirectory(place)) {
                    add(place, all);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(place)) {
                        add(jar.getPath("/"), all);
                    }
                }
            }
            return HexFormat.of().formatHex(all.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class lies at no address", e);
        }
    }

    private static void add(Path root, MessageDigest all) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(root.relativize(file).toString().replace('\\', '/'), file));
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().startsWith("city/kaen/")) {
                all.update((file.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
                all.update(Files.readAllBytes(file.getValue()));
            }
        }
    }
}
