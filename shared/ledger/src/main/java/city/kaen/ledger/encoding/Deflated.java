package city.kaen.ledger.encoding;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes made small and whole again.
public final class Deflated {
    private static final int BUFFER = 8192;

    private Deflated() {}

    public static byte[] of(byte[] content) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                small.write(buffer, 0, deflater.deflate(buffer));
            }
            return small.toByteArray();
        }
    }

    /// The bytes as they were.
    ///
    /// @throws IllegalStateException if these are not deflated bytes, or not all of them
    public static byte[] inflate(byte[] small) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(small);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("the bytes end early");
                }
                content.write(buffer, 0, length);
            }
            return content.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("not deflated bytes", e);
        }
    }
}
