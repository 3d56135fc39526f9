package city.kaen.ledger;

import static city.kaen.ledger.Given.CITY;
import static city.kaen.ledger.Given.JULY;
import static city.kaen.ledger.Given.says;
import static city.kaen.ledger.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.intake.Statement;
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
    private static final List<String> FILES = List.of("july.xlsx", "july final.xlsx", "schools.xlsx");
    private static final List<String> FACILITIES = List.of("hall", "park", "school");

    /// One event: what is committed (nothing for a removal or a refusal) and the outcome.
    private record Event(Upload upload, List<Statement> statements) {}

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyOrderOfSixEventsEndsInTheSameLiveSet(int seed) {
        List<Event> events = events(new Random(seed));
        LiveStatements expected = live(events);
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

        assertThat(live(List.of(first, second))).isEqualTo(live(List.of(second, first)));
        assertThat(live(List.of(second, first)).live()).extracting(Told::of).containsExactly("a.xlsx@v1 hall=10");
    }

    private static LiveStatements live(List<Event> events) {
        Ledger ledger = new MemoryLedger();
        for (Event event : events) {
            if (!event.statements.isEmpty()) {
                ledger.statements().commit(event.upload.version(), "00", event.statements);
            }
            ledger.conclude(event.upload);
        }
        return ledger.live(CITY, JULY);
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        for (int second = 1; second <= 6; second++) {
            String file = FILES.get(random.nextInt(FILES.size()));
            int kind = random.nextInt(8);
            if (kind == 0) {
                events.add(new Event(new Upload.Removed(version(file, second)), List.of()));
            } else if (kind == 1) {
                events.add(new Event(new Upload.Rejected(version(file, second), "00"), List.of()));
            } else {
                YearMonth month = kind == 2 ? JULY.minusMonths(1) : JULY;
                String[] facts = FACILITIES.stream()
                        .filter(facility -> random.nextBoolean())
                        .map(facility -> facility + "=" + (1 + random.nextInt(2)))
                        .toArray(String[]::new);
                events.add(accepted(file, second, says(month, facts.length == 0 ? new String[] {"hall=1"} : facts)));
            }
        }
        return events;
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
