package city.kaen.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;

/// What stands for the figures of a file, whatever its months.
final class Fingerprint {
    /// Two files rarely have three different amounts in common, place by place, unless one was copied from the other.
    private static final int FEWEST = 3;

    private static final int LETTERS = 12;

    private Fingerprint() {}

    /// The fingerprint of a file's lines of one dataset; empty if their amounts are too few to tell.
    static String of(List<Line> lines) {
        YearMonth first =
                lines.stream().map(Line::month).min(YearMonth::compareTo).orElse(YearMonth.of(1, 1));
        TreeSet<BigDecimal> different = new TreeSet<>();
        TreeSet<String> figures = new TreeSet<>();
        for (Line line : lines) {
            if (line.quantity().amount().signum() != 0) {
                different.add(line.quantity().amount());
                figures.add(String.join(
                        "\n",
                        line.facility(),
                        line.meter(),
                        line.activity(),
                        line.subSector(),
                        line.district(),
                        Long.toString(ChronoUnit.MONTHS.between(first, line.month())),
                        line.quantity().amount().toPlainString()));
            }
        }
        return different.size() < FEWEST ? "" : digest(String.join("\n\n", figures));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
