package city.kaen.packaging;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Zips jars as Lambda takes them: each under `lib/`.
///
/// The jars are written anew without compression of their own, and the zip compresses each as one stream: what classes
/// have in common is then stored once (the zip is a third smaller), and a class is read without being inflated. Order
/// and times are fixed: the same jars give the same bytes.
public final class Pack {
    /// A time that every zip can tell; no clock of a machine gets into the bytes.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Pack() {}

    /// Packs one function.
    ///
    /// @param arguments a zip that holds the jars in any way, and the zip to write; its bill of materials is written
    ///     beside it, as `{name}.cdx.json`
    public static void main(String[] arguments) throws IOException {
        pack(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void pack(Path gathered, Path zip) throws IOException {
        try (ZipFile jars = new ZipFile(gathered.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            List<? extends ZipEntry> entries = jars.stream()
                    .filter(entry -> entry.getName().endsWith(".jar"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            if (entries.isEmpty()) {
                throw new IllegalArgumentException("there is no jar in " + gathered);
            }
            out.setLevel(Deflater.BEST_COMPRESSION);
            BillOfMaterials bill = new BillOfMaterials();
            for (ZipEntry entry : entries) {
                String jar = String.valueOf(Path.of(entry.getName()).getFileName());
                byte[] content;
                try (InputStream input = jars.getInputStream(entry)) {
                    content = input.readAllBytes();
                }
                bill.add(jar, content);
                out.putNextEntry(entry("lib/" + jar));
                store(new ByteArrayInputStream(content), out);
                out.closeEntry();
            }
            String subject = String.valueOf(zip.getFileName());
            Files.writeString(
                    zip.resolveSibling(subject.replaceAll("\\.zip$", "") + ".cdx.json"),
                    bill.json(subject),
                    StandardCharsets.UTF_8);
        }
    }

    /// Writes a jar anew, its entries uncompressed, in their order.
    private static void store(InputStream jar, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> written = new HashSet<>();
        try (ZipInputStream entries = new ZipInputStream(jar);
                ZipOutputStream stored = new ZipOutputStream(bytes)) {
            for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
                byte[] content = entries.readAllBytes();
                if (!each.isDirectory() && written.add(each.getName())) {
                    ZipEntry entry = entry(each.getName());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(crc(content));
                    stored.putNextEntry(entry);
                    stored.write(content);
                    stored.closeEntry();
                }
            }
        }
        bytes.writeTo(out);
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
