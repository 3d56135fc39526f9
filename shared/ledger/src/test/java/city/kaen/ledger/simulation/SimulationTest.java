package city.kaen.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.intake.Statement;
import city.kaen.inventory.InventoryMonth;
import city.kaen.ledger.DirtyMonths.Mark;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Random histories with everything that may go wrong end as the plain sequential history does.
/// `-Dkaen.histories=20000`
/// plays more.
class SimulationTest {
    private static final int HISTORIES = Integer.getInteger("kaen.histories", 2_000);

    @Test
    void everyHistoryEndsAsThePlainOneDoes() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            assertThat(play(seed, new Functions()))
                    .as("a history that went wrong")
                    .isEmpty();
        }
    }

    @Test
    void theSameSeedIsTheSameHistory() {
        assertThat(History.of("kkc", 7)).isEqualTo(History.of("kkc", 7));
    }

    /// The simulation can fail: a reader that writes what it computed onto a head that has moved loses what the other
    /// saw.
    @Test
    void catchesAReaderThatWritesOntoAMovedHead() {
        assertThat(firstFailure(new Functions() {
                    @Override
                    void recompute(Ledger ledger, String city) {
                        List<Mark> marks = ledger.dirtyMonths().list(city);
                        Map<YearMonth, InventoryMonth> computed = compute(ledger, city, marks);
                        boolean done = false;
                        while (!done) {
                            Optional<Head> head = ledger.revisions().head(city);
                            Optional<Head> next = next(ledger, city, head, computed);
                            done = next.isEmpty() || ledger.revisions().advance(city, head, next.get());
                        }
                        clear(ledger, city, marks);
                    }
                }))
                .isPresent();
    }

    /// The simulation can fail: a reader that finds nothing changed and just clears its marks lets one that read less,
    /// and
    /// is slower, move the head back.
    @Test
    void catchesAReaderThatDoesNotConfirmAnUnchangedHead() {
        assertThat(firstFailure(new Functions() {
                    @Override
                    void recompute(Ledger ledger, String city) {
                        boolean done = false;
                        while (!done) {
                            Optional<Head> head = ledger.revisions().head(city);
                            List<Mark> marks = ledger.dirtyMonths().list(city);
                            Optional<Head> next = next(ledger, city, head, compute(ledger, city, marks));
                            done = next.isEmpty() || ledger.revisions().advance(city, head, next.get());
                            if (done) {
                                clear(ledger, city, marks);
                            }
                        }
                    }
                }))
                .isPresent();
    }

    /// The simulation can fail: marks that come before the outcome are cleared by a reader that did not see it.
    @Test
    void catchesAWriterThatMarksBeforeItRecords() {
        assertThat(firstFailure(new Functions() {
                    @Override
                    void write(Ledger ledger, Upload upload, List<Statement> statements) {
                        if (upload instanceof Upload.Accepted accepted) {
                            ledger.dirtyMonths().mark(upload.version().city(), accepted.months());
                        }
                        ledger.statements().commit(upload.version(), "00", statements);
                        ledger.uploads().record(upload);
                    }
                }))
                .isPresent();
    }

    /// The simulation can fail: whoever looks whether there is an outcome already, instead of a receipt, never finishes
    /// what
    /// died half way.
    @Test
    void catchesAWriterThatStopsWhereAnOutcomeIs() {
        assertThat(firstFailure(new Functions() {
                    @Override
                    void write(Ledger ledger, Upload upload, List<Statement> statements) {
                        if (ledger.uploads().find(upload.version()).isEmpty()) {
                            super.write(ledger, upload, statements);
                        }
                    }
                }))
                .isPresent();
    }

    private static Optional<String> firstFailure(Functions functions) {
        return LongStream.range(0, 4_000)
                .mapToObj(seed -> play(seed, functions))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> play(long seed, Functions functions) {
        return new Simulation(functions, (steps, history) -> new SteppedLedger(new MemoryLedger(), steps))
                .play(History.of("kkc", seed));
    }
}
