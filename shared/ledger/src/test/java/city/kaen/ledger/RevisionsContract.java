package city.kaen.ledger;

import static city.kaen.ledger.Given.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Revisions.Turn;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every form of [Revisions] must do.
public abstract class RevisionsContract {
    /// An empty ledger.
    protected abstract Ledger ledger();

    @Test
    void keepsAYearUnderItsDigest() {
        Revisions revisions = ledger().revisions();
        InventoryYear year = year(2025, 3);
        String digest = revisions.keep(CITY, year);

        assertThat(revisions.get(CITY, 2025, digest)).isEqualTo(year);
        assertThat(revisions.keep(CITY, year(2025, 3))).isEqualTo(digest);
        assertThat(revisions.keep(CITY, year(2025, 4))).isNotEqualTo(digest);
        assertThat(digest).matches("[0-9a-f]{64}");
    }

    @Test
    void keepsEveryGasByItsName() {
        Revisions revisions = ledger().revisions();
        GasMasses gases = GasMasses.of(Map.of(
                "co2",
                BigDecimal.ONE,
                "HFC-134a",
                new BigDecimal("0.25"),
                "SF6",
                new BigDecimal("0.001"),
                "co2Removed",
                BigDecimal.TEN));
        CellEntry entry = new CellEntry(
                Book.COMMUNITY,
                "IV.2",
                "refrigerant-r-134a",
                "engineering",
                "",
                Quantity.of("0.25", Unit.KILOGRAM),
                Optional.of(gases),
                "TGO-2022/refrigerant-r-134a/kg/TH/2022-04",
                true,
                "the same month of last year");
        InventoryYear year =
                new InventoryYear(2025, List.of(new InventoryMonth(YearMonth.of(2025, 1), List.of(entry))));

        InventoryYear kept = revisions.get(CITY, 2025, revisions.keep(CITY, year));

        assertThat(kept).isEqualTo(year);
        assertThat(kept.months().getFirst().entries().getFirst().gases()).contains(gases);
    }

    @Test
    void keepsALargeYear() {
        Revisions revisions = ledger().revisions();
        InventoryYear year = year(2025, 4_000);

        assertThat(revisions.get(CITY, 2025, revisions.keep(CITY, year)).equals(year))
                .isTrue();
    }

    @Test
    void refusesADigestItDoesNotKeep() {
        Revisions revisions = ledger().revisions();

        assertThatThrownBy(() -> revisions.get(CITY, 2025, "00"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2025");
    }

    @Test
    void movesTheHeadFromWhatItIs() {
        Revisions revisions = ledger().revisions();
        Head first = new Head(1, Map.of(2025, "aa"));
        Head second = new Head(2, Map.of(2025, "bb", 2026, "cc"));

        assertThat(revisions.head(CITY)).isEmpty();
        assertThat(revisions.advance(CITY, Optional.empty(), first)).isTrue();
        assertThat(revisions.advance(CITY, Optional.of(first), second)).isTrue();
        assertThat(revisions.head(CITY)).contains(second);
    }

    @Test
    void refusesToMoveAHeadThatHasMoved() {
        Revisions revisions = ledger().revisions();
        Head first = new Head(1, Map.of(2025, "aa"));
        Head other = new Head(1, Map.of(2025, "zz"));
        revisions.advance(CITY, Optional.empty(), first);

        assertThat(revisions.advance(CITY, Optional.empty(), other)).isFalse();
        assertThat(revisions.advance(CITY, Optional.of(other), new Head(2, Map.of())))
                .isFalse();
        assertThat(revisions.head(CITY)).contains(first);
    }

    @Test
    void letsARunEndOnlyIfNoOtherEndedSinceItBegan() {
        Revisions revisions = ledger().revisions();
        Turn slow = revisions.turn(CITY);
        Turn quick = revisions.turn(CITY);
        Head head = new Head(1, Map.of(2025, "aa"));

        assertThat(slow.head()).isEmpty();
        assertThat(revisions.advance(CITY, quick, head)).isTrue();
        assertThat(revisions.advance(CITY, slow, new Head(1, Map.of(2025, "zz"))))
                .isFalse();
        assertThat(revisions.confirm(CITY, slow)).isFalse();
        assertThat(revisions.turn(CITY).head()).contains(head);
    }

    @Test
    void letsARunThatChangedNothingOutrunOneThatBeganBefore() {
        Revisions revisions = ledger().revisions();
        Turn slow = revisions.turn(CITY);

        assertThat(revisions.confirm(CITY, revisions.turn(CITY))).isTrue();
        assertThat(revisions.head(CITY)).isEmpty();
        assertThat(revisions.advance(CITY, slow, new Head(1, Map.of(2025, "zz"))))
                .isFalse();
        assertThat(revisions.advance(CITY, revisions.turn(CITY), new Head(1, Map.of(2025, "aa"))))
                .isTrue();
    }

    @Test
    void countsAHeadMovedByHandAsTheEndOfARun() {
        Revisions revisions = ledger().revisions();
        Turn slow = revisions.turn(CITY);
        revisions.advance(CITY, Optional.empty(), new Head(1, Map.of()));

        assertThat(revisions.advance(CITY, slow, new Head(1, Map.of(2025, "zz"))))
                .isFalse();
    }

    @Test
    void letsOneOfManyWinTheHead() throws Exception {
        Revisions revisions = ledger().revisions();
        AtomicInteger next = new AtomicInteger();
        List<Boolean> moved = UploadsContract.atOnce(
                20,
                () -> revisions.advance(
                        CITY, Optional.empty(), new Head(1, Map.of(2025, "run" + next.incrementAndGet()))));

        assertThat(moved).containsOnlyOnce(true);
    }

    @Test
    void keepsHeadsOfCitiesApart() {
        Revisions revisions = ledger().revisions();
        revisions.advance(CITY, Optional.empty(), new Head(1, Map.of()));

        assertThat(revisions.head(CITY)).contains(new Head(1, Map.of()));
        assertThat(revisions.head("phuket")).isEmpty();
    }

    private static InventoryYear year(int year, int entries) {
        List<InventoryMonth> months = new ArrayList<>();
        for (int month = 1; month <= 12; month += 5) {
            List<CellEntry> cells = new ArrayList<>();
            for (int i = 0; i < entries; i++) {
                cells.add(new CellEntry(
                        Book.OPERATIONS,
                        "I.2.2",
                        "electricity-grid",
                        "department-" + i,
                        "เขต " + i % 4,
                        Quantity.of("17434." + i, Unit.KILOWATT_HOUR),
                        i % 3 == 0 ? Optional.empty() : Optional.of(masses(i)),
                        "TGO-GRID/2022",
                        i % 2 == 0));
            }
            months.add(new InventoryMonth(YearMonth.of(year, month), cells));
        }
        return new InventoryYear(year, months);
    }

    private static GasMasses masses(int i) {
        BigDecimal odd = new BigDecimal("0.1234567890123456789").multiply(BigDecimal.valueOf(i * 7919L));
        return new GasMasses(
                odd, BigDecimal.ONE, BigDecimal.ZERO, odd.negate(), new BigDecimal("1E+5"), BigDecimal.ZERO);
    }

    @Test
    void keepsEveryRevisionThereWas() {
        Revisions revisions = ledger().revisions();
        assertThat(revisions.history(CITY)).isEmpty();
        Head one = new Head(1, Map.of(2025, "a"));
        Head two = new Head(2, Map.of(2025, "b", 2026, "c"));
        Head three = new Head(3, Map.of());
        revisions.advance(CITY, revisions.turn(CITY), one);
        revisions.advance(CITY, revisions.turn(CITY), two);
        revisions.advance(CITY, Optional.of(two), three);

        assertThat(revisions.history(CITY)).containsExactly(one, two, three);
        assertThat(revisions.history("phuket")).isEmpty();
    }

    @Test
    void holdsARolledBackHeadUntilARunEnds() {
        Revisions revisions = ledger().revisions();
        revisions.advance(CITY, revisions.turn(CITY), new Head(1, Map.of(2025, "a")));
        Turn stale = revisions.turn(CITY);
        revisions.advance(CITY, stale, new Head(2, Map.of(2025, "b")));
        Head back = new Head(3, Map.of(2025, "a"));

        assertThat(revisions.rollBack(CITY, stale, back, "late")).isFalse();
        assertThat(revisions.turn(CITY).held()).isEmpty();
        assertThat(revisions.rollBack(CITY, revisions.turn(CITY), back, "a wrong file"))
                .isTrue();
        assertThat(revisions.turn(CITY).held()).contains("a wrong file");
        assertThat(revisions.head(CITY)).contains(back);
        assertThat(revisions.history(CITY)).hasSize(3);

        assertThat(revisions.confirm(CITY, revisions.turn(CITY))).isTrue();
        assertThat(revisions.turn(CITY).held()).isEmpty();
        assertThat(revisions.head(CITY)).contains(back);
    }
}
