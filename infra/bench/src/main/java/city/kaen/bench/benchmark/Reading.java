package city.kaen.bench.benchmark;

import city.kaen.bench.Benchmark;
import city.kaen.bench.ChildJvm;
import city.kaen.bench.Contender;
import city.kaen.bench.Contender.Role;
import city.kaen.bench.Goal;
import city.kaen.bench.Measured;
import city.kaen.bench.child.ReadCsvAlone;
import city.kaen.bench.child.ReadWithKaen;
import city.kaen.bench.child.ReadXlsxAlone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Files to committed statements, all checks on, in cold processes.
final class Reading {
    private static final String KAEN = "Kaen: read, checked, committed";
    private static final String FASTCSV = "FastCSV and BigDecimal: read alone";
    private static final String FASTEXCEL = "fastexcel-reader: read alone";
    private static final String PYTHON = "Python's csv and Decimal: read alone";
    private static final String PYTHON_PROGRAM = """
            import csv, decimal, sys
            rows = csv.reader(open(sys.argv[1], encoding='utf-8'))
            next(rows)
            print(sum(decimal.Decimal(row[4].replace(',', '')) for row in rows))
            """;
    private static final int HEAP = 1_024;

    private final Stand stand;
    private final AtomicInteger versions = new AtomicInteger();

    Reading(Stand stand) {
        this.stand = stand;
    }

    Benchmark csv(int rows) throws IOException {
        Path file = stand.inputs().csv(rows);
        List<Contender> contenders = new ArrayList<>(List.of(
                new Contender(KAEN, Role.KAEN, () -> kaen(file)),
                new Contender(
                        FASTCSV, Role.FLOOR, () -> ChildJvm.run(HEAP, ReadCsvAlone.class, List.of(file.toString())))));
        if (Stand.has("python3")) {
            contenders.add(new Contender(
                    PYTHON, Role.PEER, () -> ChildJvm.run(List.of("python3", "-c", PYTHON_PROGRAM, file.toString()))));
        }
        return new Benchmark(
                "csv",
                "A CSV file of " + rows + " rows in Thai to committed statements, cold process",
                3,
                contenders,
                List.of(
                        Goal.ratioAtMost(Measured.CPU, KAEN, FASTCSV, 1.5),
                        Goal.atMost(Measured.PEAK, KAEN, 300),
                        Goal.atMost("write units", KAEN, 500.0 * rows / 100_000),
                        Goal.atMost("calls", KAEN, 15.0 * rows / 100_000)));
    }

    Benchmark xlsx(int rows) throws IOException {
        Path file = stand.inputs().xlsx(rows);
        return new Benchmark(
                "xlsx",
                "A workbook of " + rows + " rows to committed statements, cold process",
                5,
                List.of(
                        new Contender(KAEN, Role.KAEN, () -> kaen(file)),
                        new Contender(
                                FASTEXCEL,
                                Role.FLOOR,
                                () -> ChildJvm.run(HEAP, ReadXlsxAlone.class, List.of(file.toString())))),
                List.of(
                        Goal.ratioAtMost(Measured.CPU, KAEN, FASTEXCEL, 2),
                        Goal.atMost("write units", KAEN, 500),
                        Goal.atMost("calls", KAEN, 15)));
    }

    private Measured kaen(Path file) throws IOException, InterruptedException {
        return ChildJvm.run(
                HEAP,
                ReadWithKaen.class,
                List.of(
                        stand.profile().toString(),
                        file.toString(),
                        stand.endpoint(),
                        stand.newTable(),
                        "version-" + versions.incrementAndGet()));
    }
}
