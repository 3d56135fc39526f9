package city.kaen.intake;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// What stands for the figures of a file, whatever its months.
final class Fingerprint {
    /// Two files rarely have three different amounts in common, place by place, unless one was copied from the other.
    private static final int FEWEST = 3;

    private Fingerprint() {}

    /// The fingerprint of a file's lines of one dataset; empty if their amounts are too few to tell.
    ///
    /// The sum of a hash of each line, so that it is the same in any order of the lines.
    ///
    /// @param months the lines month by month
    static String of(SortedMap<YearMonth, List<Line>> months) {
        long first = months(months.firstKey());
        List<BigDecimal> different = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<YearMonth, List<Line>> month : months.entrySet()) {
            for (Line line : month.getValue()) {
                BigDecimal amount = line.quantity().amount();
                if (amount.signum() != 0) {
                    if (different.size() < FEWEST && different.stream().allMatch(one -> one.compareTo(amount) != 0)) {
                        different.add(amount);
                    }
                    sum += hash(line, months(month.getKey()) - first);
                }
            }
        }
        return different.size() < FEWEST ? "" : Long.toUnsignedString(sum, Character.MAX_RADIX);
    }

    private static long months(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue();
    }

    private static long hash(Line line, long month) {
        long hash = 0xcbf29ce484222325L + month;
        hash = fnv(hash, line.facility());
        hash = fnv(hash, line.meter());
        hash = fnv(hash, line.activity());
        hash = fnv(hash, line.subSector());
        hash = fnv(hash, line.district());
        hash = fnv(hash, line.quantity().amount().toPlainString());
        return mixed(hash);
    }

    /// FNV-1a of 64 bits, goes on from another text's, with a mark between.
    private static long fnv(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ 0xFFFF) * 0x100000001b3L;
    }

    /// Spreads every bit over all others (the finish of MurmurHash 3), so that sums do not cancel out.
    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
