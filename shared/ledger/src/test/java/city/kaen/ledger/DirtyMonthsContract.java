package city.kaen.ledger;

import static city.kaen.ledger.Given.CITY;
import static city.kaen.ledger.Given.JULY;
import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.ledger.DirtyMonths.Mark;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every form of [DirtyMonths] must do.
public abstract class DirtyMonthsContract {
    /// An empty ledger.
    protected abstract Ledger ledger();

    @Test
    void listsMarksOldestMonthFirst() {
        DirtyMonths dirty = ledger().dirtyMonths();
        dirty.mark(CITY, List.of(JULY, JULY.minusYears(2), JULY.plusMonths(5)));

        assertThat(dirty.list(CITY))
                .extracting(Mark::month)
                .containsExactly(JULY.minusYears(2), JULY, JULY.plusMonths(5));
        assertThat(dirty.list("phuket")).isEmpty();
    }

    @Test
    void clearsAMarkThatWasNotMadeAgain() {
        DirtyMonths dirty = ledger().dirtyMonths();
        dirty.mark(CITY, List.of(JULY, JULY.plusMonths(1)));
        dirty.clear(CITY, dirty.list(CITY).getFirst());

        assertThat(dirty.list(CITY)).extracting(Mark::month).containsExactly(JULY.plusMonths(1));
    }

    @Test
    void keepsAMarkThatWasMadeAgainSinceItWasRead() {
        DirtyMonths dirty = ledger().dirtyMonths();
        dirty.mark(CITY, List.of(JULY));
        Mark read = dirty.list(CITY).getFirst();
        dirty.mark(CITY, List.of(JULY));
        dirty.clear(CITY, read);

        assertThat(dirty.list(CITY)).hasSize(1);
        assertThat(dirty.list(CITY).getFirst().counter()).isGreaterThan(read.counter());
    }

    @Test
    void neverGivesACounterTwiceEvenAfterClearing() {
        DirtyMonths dirty = ledger().dirtyMonths();
        dirty.mark(CITY, List.of(JULY));
        Mark slow = dirty.list(CITY).getFirst();
        dirty.clear(CITY, slow);
        dirty.mark(CITY, List.of(JULY));
        dirty.clear(CITY, slow);

        assertThat(dirty.list(CITY)).extracting(Mark::month).containsExactly(JULY);
    }

    @Test
    void takesNothingToMarkAndNothingToClear() {
        DirtyMonths dirty = ledger().dirtyMonths();
        dirty.mark(CITY, List.of());
        dirty.clear(CITY, new Mark(JULY, 1));

        assertThat(dirty.list(CITY)).isEmpty();
    }

    @Test
    void marksAHundredYearsAtOnce() {
        DirtyMonths dirty = ledger().dirtyMonths();
        List<YearMonth> months =
                IntStream.range(0, 1200).mapToObj(JULY::minusMonths).toList();
        dirty.mark(CITY, months);

        assertThat(dirty.list(CITY)).hasSize(1200);
    }

    @Test
    void losesNoMarkWhenManyMarkAtOnce() throws Exception {
        DirtyMonths dirty = ledger().dirtyMonths();
        UploadsContract.atOnce(40, () -> {
            dirty.mark(CITY, List.of(JULY));
            return true;
        });

        assertThat(dirty.list(CITY)).containsExactly(new Mark(JULY, 40));
    }

    @Test
    void namesTheCitiesThatHaveMarks() {
        Ledger ledger = ledger();
        DirtyMonths dirty = ledger.dirtyMonths();
        dirty.mark("phuket", List.of(JULY));
        dirty.mark(CITY, List.of(JULY));
        dirty.mark("nan", List.of(JULY));
        dirty.list("nan").forEach(mark -> dirty.clear("nan", mark));
        ledger.unpublished().mark("yala");

        assertThat(dirty.cities()).containsExactly(CITY, "phuket");
    }

    @Test
    void keepsTheReasonOfAMarkUntilItIsCleared() {
        Ledger ledger = ledger();
        ledger.unpublished().mark(CITY, "new factors of the grid");
        ledger.unpublished().mark(CITY);
        Unpublished.Pending read = ledger.unpublished().list().getFirst();
        assertThat(read.why()).isEqualTo("new factors of the grid");

        ledger.unpublished().clear(read);
        ledger.unpublished().mark(CITY);
        assertThat(ledger.unpublished().list().getFirst().why()).isEmpty();
    }

    @Test
    void keepsWhatIsToBePublishedApartFromMonths() {
        Ledger ledger = ledger();
        ledger.unpublished().mark(CITY);
        Unpublished.Pending read = ledger.unpublished().list().getFirst();
        ledger.unpublished().mark(CITY);
        ledger.unpublished().clear(read);

        assertThat(ledger.unpublished().list())
                .extracting(Unpublished.Pending::city)
                .containsExactly(CITY);
        assertThat(ledger.dirtyMonths().list(CITY)).isEmpty();

        ledger.unpublished().clear(ledger.unpublished().list().getFirst());
        assertThat(ledger.unpublished().list()).isEmpty();
        ledger.unpublished().mark(CITY);
        ledger.unpublished().clear(read);
        assertThat(ledger.unpublished().list()).hasSize(1);
    }
}
