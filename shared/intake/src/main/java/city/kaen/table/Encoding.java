package city.kaen.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which characters the bytes of a text file mean, decided in a strict order that never guesses: a byte order mark,
/// then UTF-8 if every byte of the file is, then Windows-874 (Thai) if every byte is, with a note to the sender.
///
/// UTF-16 without a mark is known by its zeros. Stray NUL characters are dropped, with a note.
final class Encoding {
    /// What Thai editions of Windows call ANSI. Not `cp874`, which is IBM's, nor TIS-620, which lacks the quotation
    /// marks.
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private static final int SAMPLE = 8_192;

    private Encoding() {}

    static PlainText of(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            Utf8.Scan scan = Utf8.scan(content, 3);
            if (scan.firstInvalid() >= 0) {
                throw Refused.encoding("marked as UTF-8, but line " + line(content, scan.firstInvalid()) + " is not");
            }
            return plain(content, 3, UTF_8, scan.nuls(), List.of());
        }
        if (startsWith(content, 0xFF, 0xFE, 0, 0)) {
            return wide(content, 4, UTF_32LE);
        }
        if (startsWith(content, 0, 0, 0xFE, 0xFF)) {
            return wide(content, 4, UTF_32BE);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return wide(content, 2, UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return wide(content, 2, UTF_16BE);
        }
        if (looksLikeUtf16(content, 1)) {
            return wide(content, 0, UTF_16LE);
        }
        if (looksLikeUtf16(content, 0)) {
            return wide(content, 0, UTF_16BE);
        }
        refuseBinary(content);
        Utf8.Scan scan = Utf8.scan(content, 0);
        if (scan.firstInvalid() < 0) {
            return plain(content, 0, UTF_8, scan.nuls(), List.of());
        }
        int unknown = firstUnmapped(content, WINDOWS_874);
        if (unknown < 0) {
            int nuls = count(content, content.length, (byte) 0);
            return plain(
                    content, 0, WINDOWS_874, nuls, List.of(new TableFile.Note("encoding-windows-874", "Windows-874")));
        }
        throw Refused.encoding("not UTF-8 in line " + line(content, scan.firstInvalid()) + ", not Windows-874 in line "
                + line(content, unknown));
    }

    private static PlainText plain(byte[] content, int from, Charset charset, int nuls, List<TableFile.Note> notes) {
        if (nuls == 0) {
            return new PlainText(content, from, charset, notes);
        }
        byte[] kept = new byte[content.length - from - nuls];
        int length = 0;
        for (int i = from; i < content.length; i++) {
            if (content[i] != 0) {
                kept[length++] = content[i];
            }
        }
        List<TableFile.Note> all = new ArrayList<>(notes);
        all.add(new TableFile.Note("nul-characters-dropped", Integer.toString(nuls)));
        return new PlainText(kept, 0, charset, List.copyOf(all));
    }

    /// UTF-16 or UTF-32 as UTF-8, through a small buffer into one array of exactly the right length.
    private static PlainText wide(byte[] content, int from, Charset charset) {
        try {
            byte[] utf8 = new byte[transcode(content, from, charset, null)];
            transcode(content, from, charset, utf8);
            return plain(utf8, 0, UTF_8, count(utf8, utf8.length, (byte) 0), List.of());
        } catch (CharacterCodingException e) {
            throw Refused.encoding("marked as " + charset + ", but is not: " + e.getMessage());
        }
    }

    private static int transcode(byte[] content, int from, Charset charset, byte @Nullable [] target)
            throws CharacterCodingException {
        // What is left over at the end is a line end written as one byte.
        int unit = charset.equals(UTF_32LE) || charset.equals(UTF_32BE) ? 4 : 2;
        int length = (content.length - from) / unit * unit;
        ByteBuffer in = ByteBuffer.wrap(content, from, length);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharsetEncoder encoder = UTF_8.newEncoder();
        CharBuffer chars = CharBuffer.allocate(SAMPLE);
        ByteBuffer out = ByteBuffer.allocate(SAMPLE * 4);
        int written = 0;
        boolean more = true;
        while (more) {
            CoderResult result = decoder.decode(in, chars, true);
            if (result.isError()) {
                result.throwException();
            }
            more = result.isOverflow();
            chars.flip();
            CoderResult encoded = encoder.encode(chars, out, !more);
            if (encoded.isError()) {
                encoded.throwException();
            }
            chars.compact();
            out.flip();
            int bytes = out.remaining();
            if (target != null) {
                out.get(target, written, bytes);
            }
            written += bytes;
            out.clear();
        }
        return written;
    }

    /// Whether every second byte of the beginning is one that Latin or Thai text has there in UTF-16.
    private static boolean looksLikeUtf16(byte[] content, int high) {
        int length = Math.min(content.length, SAMPLE) & ~1;
        if (length < 8 || content.length % 2 != 0) {
            return false;
        }
        boolean zero = false;
        for (int i = 0; i < length; i += 2) {
            byte upper = content[i + high];
            byte lower = content[i + 1 - high];
            if ((upper != 0x00 && upper != 0x0E && upper != 0x20) || (upper == 0 && lower == 0)) {
                return false;
            }
            zero |= upper == 0;
        }
        return zero;
    }

    private static void refuseBinary(byte[] content) {
        int length = Math.min(content.length, SAMPLE);
        int odd = 0;
        int nul = 0;
        for (int i = 0; i < length; i++) {
            byte b = content[i];
            if (b == 0) {
                nul++;
            } else if ((b > 0 && b < 0x20 && (b < 0x09 || b > 0x0D) && b != 0x1A) || b == 0x7F) {
                odd++;
            }
        }
        if (odd * 50 > length || nul * 5 > length * 3) {
            throw Refused.notATable("binary");
        }
    }

    private static int firstUnmapped(byte[] content, Charset charset) {
        boolean[] mapped = new boolean[256];
        for (int b = 0; b < 256; b++) {
            mapped[b] = !new String(new byte[] {(byte) b}, charset).equals("\uFFFD");
        }
        for (int i = 0; i < content.length; i++) {
            if (!mapped[content[i] & 0xFF]) {
                return i;
            }
        }
        return -1;
    }

    private static int line(byte[] content, int position) {
        return 1 + count(content, position, (byte) '\n');
    }

    private static int count(byte[] content, int to, byte wanted) {
        int count = 0;
        for (int i = 0; i < to; i++) {
            if (content[i] == wanted) {
                count++;
            }
        }
        return count;
    }

    private static boolean startsWith(byte[] content, int... start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
