package city.kaen.bench.benchmark;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Revisions.Head;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import city.kaen.recalculation.Recalculation;
import city.kaen.reference.ProfileJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What the harness times inside one process.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class InProcess {
    private static final int STATEMENTS_A_MONTH = 84;
    private static final int LINES_A_STATEMENT = 12;
    private static final int YEARS = 10;
    private static final YearMonth DIRTY = YearMonth.of(2025, 6);

    private final Ledger ledger = new MemoryLedger();
    private final Recalculation recalculation = new Recalculation(ledger, FactorLibrary.shipped());
    private final Map<Integer, InventoryYear> years = new TreeMap<>();
    private final Random random = new Random(7);
    private final Set<Integer> all = new java.util.TreeSet<>();

    @SuppressWarnings("NullAway.Init") // set up by the harness
    private CityProfile profile;

    /// Ten years of 1,000 statements with 120,000 lines in all.
    @Setup
    public void fill() throws IOException {
        String json = Files.readString(
                Path.of(System.getProperty("kaen.root", ""), "events/kkc/reference/profile.json"),
                StandardCharsets.UTF_8);
        profile = ProfileJson.parse(json);
        ledger.cities().register(profile, json);
        for (int year = 2026 - YEARS; year < 2026; year++) {
            all.add(year);
            for (int month = 1; month <= 12; month++) {
                for (int file = 0; file < STATEMENTS_A_MONTH; file++) {
                    commit(YearMonth.of(year, month), "file-" + file);
                }
            }
        }
        recalculation.run("kkc", Set.of());
        Head head = ledger.revisions().head("kkc").orElseThrow();
        head.years().forEach((year, digest) -> {
            if (year >= 2023) {
                years.put(year, ledger.revisions().get("kkc", year, digest));
            }
        });
    }

    private void commit(YearMonth month, String name) {
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < LINES_A_STATEMENT; line++) {
            lines.add(new Line(
                    "",
                    name + "-" + line,
                    "electricity-grid",
                    "",
                    "",
                    month,
                    new Quantity(BigDecimal.valueOf(random.nextInt(900_000), 2), Unit.KILOWATT_HOUR),
                    new Origin("", line + 2, "E")));
        }
        String key = "inbox/kkc/engineering/" + name + "-" + month + ".csv";
        ObjectVersion version =
                new ObjectVersion("kkc", "engineering", key, "1", Instant.parse("2026-02-01T00:00:00Z"));
        ledger.statements().commit(version, key, List.of(new Statement("electricity", month, lines)));
        ledger.conclude(new Upload.Accepted(version, key, Set.of(month)));
    }

    /// One dirty month.
    @Benchmark
    public Recalculation.Result recomputesOneMonth() {
        ledger.dirtyMonths().mark("kkc", Set.of(DIRTY));
        return recalculation.run("kkc", Set.of());
    }

    /// Every month of ten years.
    @Benchmark
    public Recalculation.Result recomputesTenYears() {
        return recalculation.run("kkc", all);
    }

    /// Every public file of three years.
    @Benchmark
    public Publication makesAPublication() {
        return Publications.of(profile, years);
    }
}
