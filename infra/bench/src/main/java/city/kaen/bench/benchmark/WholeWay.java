package city.kaen.bench.benchmark;

import city.kaen.bench.Benchmark;
import city.kaen.bench.ChildJvm;
import city.kaen.bench.Contender;
import city.kaen.bench.Contender.Role;
import city.kaen.bench.Goal;
import city.kaen.bench.Measured;
import city.kaen.bench.child.RecordByRecord;
import city.kaen.bench.child.WholeWayWithKaen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A file of many records from the inbox to the publication.
final class WholeWay {
    private static final String KAEN = "Kaen: read, committed, recomputed, published";
    private static final String PEER = "a loop of one read and one write a record";
    private static final String RATE = "records a second";
    private static final String UNITS = "units a record";
    private static final int HEAP = 1_024;
    private static final int FEWER = 5_000;

    private final Stand stand;

    WholeWay(Stand stand) {
        this.stand = stand;
    }

    Benchmark of(int rows) throws IOException {
        Path file = stand.inputs().csv(rows);
        return new Benchmark(
                "whole",
                rows + " records the whole way, start-up of the process included",
                3,
                List.of(
                        new Contender(
                                KAEN,
                                Role.KAEN,
                                () -> each(
                                        rows,
                                        ChildJvm.run(
                                                HEAP,
                                                WholeWayWithKaen.class,
                                                List.of(
                                                        stand.profile().toString(),
                                                        file.toString(),
                                                        stand.endpoint(),
                                                        stand.newTable())))),
                        new Contender(
                                PEER,
                                Role.PEER,
                                () -> each(
                                        FEWER,
                                        ChildJvm.run(
                                                HEAP,
                                                RecordByRecord.class,
                                                List.of(stand.endpoint(), stand.newTable(), "" + FEWER))))),
                List.of(Goal.ratioAtLeast(RATE, KAEN, PEER, 200), Goal.ratioAtMost(UNITS, KAEN, PEER, 1.0 / 200)));
    }

    private static Measured each(int records, Measured measured) {
        return measured.with(RATE, records * 1_000.0 / measured.get(Measured.WALL))
                .with(UNITS, measured.get("units") / records);
    }
}
