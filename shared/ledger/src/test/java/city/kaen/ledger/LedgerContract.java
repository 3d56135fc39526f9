package city.kaen.ledger;

import static city.kaen.ledger.Given.CITY;
import static city.kaen.ledger.Given.JULY;
import static city.kaen.ledger.Given.says;
import static city.kaen.ledger.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.intake.Statement;
import city.kaen.ledger.DirtyMonths.Mark;
import city.kaen.ledger.RandomEvents.Event;
import city.kaen.ledger.memory.MemoryLedger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What every form of [Ledger] must do with all its ports together.
public abstract class LedgerContract {
    private static final YearMonth JUNE = JULY.minusMonths(1);

    /// An empty ledger.
    protected abstract Ledger ledger();

    @Test
    void marksTheMonthsOfEveryVersionOfAKey() {
        Ledger ledger = ledger();
        accept(ledger, version("a.xlsx", 1), says(JUNE, "hall=1"));
        clear(ledger);
        accept(ledger, version("a.xlsx", 2), says(JULY, "hall=1"));

        assertThat(marked(ledger)).containsExactly(JUNE, JULY);
    }

    @Test
    void marksTheMonthsOfARemovedKey() {
        Ledger ledger = ledger();
        accept(ledger, version("a.xlsx", 1), says(JUNE, "hall=1"), says(JULY, "hall=1"));
        clear(ledger);
        ledger.conclude(new Upload.Removed(version("a.xlsx", 2)));

        assertThat(marked(ledger)).containsExactly(JUNE, JULY);
        assertThat(ledger.live(CITY, JULY).live()).isEmpty();
    }

    @Test
    void marksNothingForARefusedUpload() {
        Ledger ledger = ledger();
        accept(ledger, version("a.xlsx", 1), says(JUNE, "hall=1"));
        clear(ledger);
        ledger.conclude(new Upload.Rejected(version("a.xlsx", 2), "00"));

        assertThat(marked(ledger)).isEmpty();
    }

    @Test
    void marksAgainWhenAnUploadIsConcludedAgain() {
        Ledger ledger = ledger();
        Upload upload = new Upload.Accepted(version("a.xlsx", 1), "00", Set.of(JULY));
        assertThat(ledger.conclude(upload)).isTrue();
        clear(ledger);

        assertThat(ledger.conclude(upload)).isFalse();
        assertThat(marked(ledger)).containsExactly(JULY);
    }

    @Test
    void takesBackAMonthThatALaterVersionDoesNotCoverThoughItCameFirst() {
        Ledger ledger = ledger();
        accept(ledger, version("a.xlsx", 2), says(JULY, "hall=1"));
        accept(ledger, version("a.xlsx", 1), says(JUNE, "hall=1"));

        assertThat(ledger.live(CITY, JUNE).live()).isEmpty();
        assertThat(ledger.live(CITY, JULY).live()).hasSize(1);
    }

    @Test
    void countsNothingOfAnUploadThatWasCommittedAndThenRefused() {
        Ledger ledger = ledger();
        ledger.statements().commit(version("a.xlsx", 1), "00", List.of(says(JULY, "hall=1")));
        assertThat(ledger.live(CITY, JULY).live()).isEmpty();
        ledger.conclude(new Upload.Rejected(version("a.xlsx", 1), "00"));

        assertThat(ledger.live(CITY, JULY).live()).isEmpty();
        assertThat(ledger.live(CITY, JULY).setAside()).hasSize(1);
    }

    @Test
    void rebuildsAMonthAsItWasAtAnyMoment() {
        List<Event> events = RandomEvents.of(new Random(5), CITY, 12);
        Ledger ledger = ledger();
        events.forEach(event -> event.into(ledger));
        for (Event event : events) {
            Instant at = event.upload().version().uploadedAt();
            Ledger then = new MemoryLedger();
            events.stream()
                    .filter(each -> !each.upload().version().uploadedAt().isAfter(at))
                    .forEach(each -> each.into(then));
            for (YearMonth month : RandomEvents.MONTHS) {
                assertThat(ledger.asOf(at, CITY, month)).isEqualTo(then.live(CITY, month));
            }
        }
    }

    @Test
    void resolvesAMonthAsItsWholeHistoryDoes() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            String city = "city-" + seed;
            List<Event> events = RandomEvents.of(random, city, 12);
            Ledger plain = new MemoryLedger();
            events.forEach(event -> event.into(plain));
            Collections.shuffle(events, random);
            Ledger ledger = ledger();
            for (Event event : events) {
                event.into(ledger);
                YearMonth month = RandomEvents.MONTHS.get(random.nextInt(RandomEvents.MONTHS.size()));
                ledger.live(city, month);
                ledger.settle(city, month);
            }
            for (YearMonth month : RandomEvents.MONTHS) {
                assertThat(ledger.live(city, month)).as("seed %s", seed).isEqualTo(plain.live(city, month));
            }
        }
    }

    private static void accept(Ledger ledger, ObjectVersion version, Statement... statements) {
        ledger.statements().commit(version, "00", List.of(statements));
        ledger.conclude(new Upload.Accepted(
                version,
                "00",
                List.of(statements).stream().map(Statement::month).collect(Collectors.toSet())));
    }

    private static void clear(Ledger ledger) {
        ledger.dirtyMonths().list(CITY).forEach(mark -> ledger.dirtyMonths().clear(CITY, mark));
    }

    private static List<YearMonth> marked(Ledger ledger) {
        return ledger.dirtyMonths().list(CITY).stream().map(Mark::month).toList();
    }
}
