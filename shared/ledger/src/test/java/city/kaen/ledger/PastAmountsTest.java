package city.kaen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastAmountsTest {
    private static final YearMonth BEGIN = YearMonth.of(2020, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tellsWhatAMapOfMonthsTells(long seed) {
        Random random = new Random(seed);
        PastAmounts past = new PastAmounts();
        SortedMap<YearMonth, BigDecimal> plain = new TreeMap<>();
        SortedMap<YearMonth, Boolean> confirmed = new TreeMap<>();
        for (int step = 0; step < 400; step++) {
            YearMonth month = BEGIN.plusMonths(random.nextInt(40));
            if (random.nextInt(5) == 0) {
                past.forget(month);
                plain.remove(month);
                confirmed.remove(month);
            } else {
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(6) - 1L, random.nextInt(2));
                boolean word = random.nextInt(4) == 0;
                past.add(month, amount, word);
                plain.merge(month, amount, BigDecimal::add);
                confirmed.merge(month, word, Boolean::logicalOr);
            }
            YearMonth first = BEGIN.plusMonths(random.nextInt(30));
            YearMonth end = first.plusMonths(random.nextInt(24));

            assertThat(past.of(first, end))
                    .containsExactlyElementsOf(plain.subMap(first, end).values());
            assertThat(past.bySize(first, end))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactlyElementsOf(plain.subMap(first, end).values().stream()
                            .filter(amount -> amount.signum() > 0)
                            .sorted()
                            .toList());
            assertThat(past.anyConfirmed(first, end, amount -> amount.signum() > 0))
                    .isEqualTo(confirmed.subMap(first, end).entrySet().stream()
                            .filter(Map.Entry::getValue)
                            .anyMatch(entry -> plain.getOrDefault(entry.getKey(), BigDecimal.ZERO)
                                            .signum()
                                    > 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12})
    void movesFromMonthToMonth(int step) {
        PastAmounts past = new PastAmounts();
        for (int month = 0; month < 60; month++) {
            past.add(BEGIN.plusMonths(month), BigDecimal.valueOf(month * 37 % 11), false);
        }
        for (int month = 24; month < 60; month += step) {
            YearMonth end = BEGIN.plusMonths(month);

            assertThat(past.bySize(end.minusMonths(24), end))
                    .isEqualTo(past.of(end.minusMonths(24), end).stream()
                            .filter(amount -> amount.signum() > 0)
                            .sorted()
                            .toList());
        }
    }
}
