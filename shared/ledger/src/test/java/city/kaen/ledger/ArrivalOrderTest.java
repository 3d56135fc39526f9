package city.kaen.ledger;

import static city.kaen.ledger.Given.CITY;
import static city.kaen.ledger.Given.JULY;
import static city.kaen.ledger.Given.says;
import static city.kaen.ledger.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.intake.Statement;
import city.kaen.ledger.RandomEvents.Event;
import city.kaen.ledger.memory.MemoryLedger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The order in which events arrive never changes what counts: every order of six uploads, refusals and removals.
class ArrivalOrderTest {
    static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyOrderOfSixEventsEndsInTheSameLiveSet(int seed) {
        List<Event> events = RandomEvents.of(new Random(seed), CITY, 6);
        List<LiveStatements> expected = live(events);
        List<List<Event>> orders = new ArrayList<>();
        permute(events, 0, orders);
        assertThat(orders).hasSize(720);
        for (List<Event> order : orders) {
            assertThat(live(order)).as("seed %s, order %s", seed, order).isEqualTo(expected);
        }
    }

    @Test
    void theSameFileUnderTwoNamesIsCountedOnceFromTheEarlier() {
        Event first = accepted("a.xlsx", 1, says(JULY, "hall=10"));
        Event second = accepted("b.xlsx", 2, says(JULY, "hall=10"));

        assertThat(live(List.of(first, second), JULY)).isEqualTo(live(List.of(second, first), JULY));
        assertThat(live(List.of(second, first), JULY).live())
                .extracting(Told::of)
                .containsExactly("a.xlsx@v1 hall=10");
    }

    private static List<LiveStatements> live(List<Event> events) {
        Ledger ledger = ledger(events);
        return RandomEvents.MONTHS.stream()
                .map(month -> ledger.live(CITY, month))
                .toList();
    }

    private static LiveStatements live(List<Event> events, YearMonth month) {
        return ledger(events).live(CITY, month);
    }

    private static Ledger ledger(List<Event> events) {
        Ledger ledger = new MemoryLedger();
        events.forEach(event -> event.into(ledger));
        return ledger;
    }

    private static Event accepted(String file, int second, Statement statement) {
        return new Event(
                new Upload.Accepted(version(file, second), "00", Set.of(statement.month())), List.of(statement));
    }

    private static void permute(List<Event> events, int from, List<List<Event>> into) {
        if (from == events.size()) {
            into.add(List.copyOf(events));
        }
        for (int i = from; i < events.size(); i++) {
            Collections.swap(events, from, i);
            permute(events, from + 1, into);
            Collections.swap(events, from, i);
        }
    }
}
