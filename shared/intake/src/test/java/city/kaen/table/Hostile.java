package city.kaen.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;

/// Builds hostile files and sees that they are refused soon.
final class Hostile {
    static final int MB = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Hostile() {}

    /// The code a file is refused by; fails where that takes five seconds, counted by the processor since the machine
    /// may be busy with others.
    static String refusedSoon(byte[] content) {
        long start = THREADS.getCurrentThreadCpuTime();
        String outcome = Tables.refusal(content);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(SOON);
        return outcome;
    }

    static byte[] sheet(Workbooks.Content rows) {
        return Workbooks.ofRows("")
                .with("xl/worksheets/sheet1.xml", out -> {
                    out.write("<worksheet><sheetData>".getBytes(UTF_8));
                    rows.writeTo(out);
                    out.write("</sheetData></worksheet>".getBytes(UTF_8));
                })
                .bytes();
    }

    static void repeat(OutputStream out, String text, int times) throws IOException {
        int atOnce = Math.min(times, 10_000);
        byte[] block = text.repeat(atOnce).getBytes(UTF_8);
        for (int written = 0; written < times; written += atOnce) {
            out.write(block, 0, Math.min(atOnce, times - written) * (block.length / atOnce));
        }
    }

    static byte[] filled(int length, char with) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) with);
        return content;
    }
}
