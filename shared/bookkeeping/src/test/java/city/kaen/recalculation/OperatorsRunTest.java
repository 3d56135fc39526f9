package city.kaen.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.Cities;
import city.kaen.ledger.DirtyMonths;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.Layouts;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Statements;
import city.kaen.ledger.Unpublished;
import city.kaen.ledger.Uploads;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Runs that operators ask for: what they end, what they must not undo, and what is finished where they died.
class OperatorsRunTest extends OneCity {
    @Test
    void leavesAHeadThatIsHeldUntilAnOperatorSaysToGoOn() {
        drop("a.xlsx", 1, "", "10");
        recalculation.run("kkc");
        drop("a.xlsx", 2, "", "11");
        recalculation.run("kkc");
        Head wrong = ledger.revisions().head("kkc").orElseThrow();

        Rollback.Result back = new Rollback(ledger).run("kkc", 1, "11 is a typing error");

        assertThat(back.revision()).isEqualTo(3);
        assertThat(year().months().getFirst().entries().getFirst().quantity().amount())
                .isEqualByComparingTo("10");
        drop("b.xlsx", 3, "homes", "1");
        assertThat(recalculation.run("kkc").held()).contains("11 is a typing error");
        assertThat(ledger.revisions().head("kkc").orElseThrow().number()).isEqualTo(3);

        assertThat(recalculation.run("kkc", Set.of()).revision()).isEqualTo(4);
        assertThat(year().months().getFirst().entries()).hasSize(2);
        assertThat(ledger.revisions().history("kkc")).contains(wrong).hasSize(4);
    }

    @Test
    void anOperatorsRunDoesNotUndoARollbackThatCameAfterItBegan() {
        drop("a.xlsx", 1, "", "10");
        recalculation.run("kkc");
        drop("a.xlsx", 2, "", "11");
        recalculation.run("kkc");
        AtomicBoolean once = new AtomicBoolean();

        Recalculation.Result result = recalculation
                .telling(month -> {
                    if (once.compareAndSet(false, true)) {
                        new Rollback(ledger).run("kkc", 1, "11 is a typing error");
                    }
                })
                .run("kkc", Set.of(2025));

        assertThat(result.held()).contains("11 is a typing error");
        assertThat(ledger.revisions().turn("kkc").held()).contains("11 is a typing error");
        assertThat(year().months().getFirst().entries().getFirst().quantity().amount())
                .isEqualByComparingTo("10");
    }

    @Test
    void computesWhatAnOperatorAskedForThoughTheScheduleComesFirst() {
        drop("a.xlsx", 1, "", "10");
        recalculation.run("kkc");
        AtomicBoolean once = new AtomicBoolean();

        Recalculation.Result result = recalculation
                .telling(month -> {
                    if (once.compareAndSet(false, true)) {
                        recalculation.run("kkc"); // takes the marks that the operator's run has set
                    }
                })
                .run("kkc", Set.of(2025), "new factors");

        assertThat(result.months()).isEqualTo(1);
        assertThat(result.inputs()).hasSize(1);
        assertThat(ledger.dirtyMonths().list("kkc")).isEmpty();
    }

    @Test
    void finishesWhatAnOperatorBeganThoughItDiedBeforeItEnded() {
        drop("a.xlsx", 1, "", "10");
        recalculation.run("kkc");
        ledger.unpublished().list().forEach(ledger.unpublished()::clear);
        assertThatThrownBy(() ->
                        new Recalculation(new DiesAtTheEnd(ledger), FactorLibrary.shipped()).run("kkc", Set.of(2025)))
                .hasMessage("died");

        assertThat(told(recalculation.run("kkc"))).startsWith("1 months");
        assertThat(ledger.unpublished().list()).hasSize(1);
    }

    /// A ledger that dies when a run has ended and is to be told of.
    private record DiesAtTheEnd(Ledger ledger) implements Ledger {
        @Override
        public Uploads uploads() {
            return ledger.uploads();
        }

        @Override
        public Statements statements() {
            return ledger.statements();
        }

        @Override
        public DirtyMonths dirtyMonths() {
            return ledger.dirtyMonths();
        }

        @Override
        public Revisions revisions() {
            return ledger.revisions();
        }

        @Override
        public Cities cities() {
            return ledger.cities();
        }

        @Override
        public FactorSets factorSets() {
            return ledger.factorSets();
        }

        @Override
        public Layouts layouts() {
            return ledger.layouts();
        }

        @Override
        public Unpublished unpublished() {
            throw new IllegalStateException("died");
        }
    }
}
