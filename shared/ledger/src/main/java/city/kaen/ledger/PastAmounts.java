package city.kaen.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/// The amounts of one meter or place, month by month. In arrays, for every line is looked at beside two years of them.
final class PastAmounts {
    private YearMonth[] months = new YearMonth[4];
    private BigDecimal[] amounts = new BigDecimal[4];
    private final BitSet confirmed = new BitSet();
    private int size;

    /// The amounts from one place to another that are above zero, by size.
    private final List<BigDecimal> sorted = new ArrayList<>();

    private int from;
    private int to;

    /// Adds to the amount of a month.
    ///
    /// @param isConfirmed whether its sender confirmed it
    void add(YearMonth month, BigDecimal amount, boolean isConfirmed) {
        int at = indexOf(month);
        if (at < size && months[at].equals(month)) {
            unsort(at);
            amounts[at] = amounts[at].add(amount);
            confirmed.set(at, confirmed.get(at) || isConfirmed);
            return;
        }
        unsort(at);
        if (size == months.length) {
            months = Arrays.copyOf(months, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2);
        }
        shift(at, 1);
        months[at] = month;
        amounts[at] = amount;
        confirmed.set(at, isConfirmed);
    }

    /// Takes a month out.
    void forget(YearMonth month) {
        int at = indexOf(month);
        if (at < size && months[at].equals(month)) {
            unsort(at);
            shift(at + 1, -1);
        }
    }

    /// Moves all from a place on.
    private void shift(int start, int by) {
        System.arraycopy(months, start, months, start + by, size - start);
        System.arraycopy(amounts, start, amounts, start + by, size - start);
        if (!confirmed.isEmpty()) {
            BitSet behind = confirmed.get(start, size);
            confirmed.clear(Math.min(start, start + by), size);
            behind.stream().forEach(each -> confirmed.set(start + by + each));
        }
        size += by;
    }

    /// The amounts of a span, oldest first.
    ///
    /// @param first the first month looked at
    /// @param end the first month not looked at any more
    List<BigDecimal> of(YearMonth first, YearMonth end) {
        return List.of(Arrays.copyOfRange(amounts, indexOf(first), indexOf(end)));
    }

    /// Whether any amount of a span that was confirmed is such a one.
    boolean anyConfirmed(YearMonth first, YearMonth end, Predicate<BigDecimal> such) {
        if (confirmed.isEmpty()) {
            return false;
        }
        int stop = indexOf(end);
        for (int at = confirmed.nextSetBit(indexOf(first)); at >= 0 && at < stop; at = confirmed.nextSetBit(at + 1)) {
            if (such.test(amounts[at])) {
                return true;
            }
        }
        return false;
    }

    /// The amounts of a span that are above zero, the smallest first; to be looked at before anything else is asked.
    ///
    /// Kept from one call to the next, since the span of the next month has all but one of them.
    List<BigDecimal> bySize(YearMonth first, YearMonth end) {
        int start = indexOf(first);
        int stop = indexOf(end);
        if (start < from || start > to || stop < to) {
            sorted.clear();
            from = start;
            to = start;
        }
        for (; from < start; from++) {
            if (amounts[from].signum() > 0) {
                sorted.remove(Collections.binarySearch(sorted, amounts[from]));
            }
        }
        for (; to < stop; to++) {
            if (amounts[to].signum() > 0) {
                int place = Collections.binarySearch(sorted, amounts[to]);
                sorted.add(place < 0 ? -place - 1 : place, amounts[to]);
            }
        }
        return Collections.unmodifiableList(sorted);
    }

    private void unsort(int at) {
        if (at < to) {
            sorted.clear();
            from = 0;
            to = 0;
        }
    }

    /// Where a month stands, or where it would.
    private int indexOf(YearMonth month) {
        int at = size;
        while (at > 0 && !months[at - 1].isBefore(month)) {
            at--;
        }
        return at;
    }
}
