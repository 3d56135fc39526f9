package city.kaen.bench.benchmark;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.bench.ChildJvm;
import city.kaen.bench.Growth;
import city.kaen.bench.Measured;
import city.kaen.bench.child.ReadWithKaen;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.ledger.Capacity;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.recalculation.Recalculation;
import city.kaen.reference.ProfileJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// How costs grow with sizes.
final class Sizes {
    private static final YearMonth MONTH = YearMonth.of(2025, 6);
    private static final Instant UPLOADED = Instant.parse("2026-02-01T00:00:00Z");
    private static final int HEAP = 1_024;
    private static final List<String> DATASETS = List.of("electricity", "fuel", "waste", "water");
    private static final int MONTHS = 6;
    private static final int EACH = DATASETS.size() * MONTHS;

    private final Stand stand;
    private final Consumer<String> progress;

    Sizes(Stand stand, Consumer<String> progress) {
        this.stand = stand;
        this.progress = progress;
    }

    /// CPU time, peak memory and write units against the rows of one file.
    List<Growth> rows(List<Integer> sizes) throws IOException, InterruptedException {
        List<String> figures = List.of(Measured.CPU, Measured.PEAK, "write units");
        List<SortedMap<Long, Double>> points = figures.stream()
                .<SortedMap<Long, Double>>map(figure -> new TreeMap<>())
                .toList();
        for (int size : sizes) {
            progress.accept("growth: a file of " + size + " rows");
            Measured measured = ChildJvm.run(
                    HEAP,
                    ReadWithKaen.class,
                    List.of(
                            stand.profile().toString(),
                            stand.inputs().csv(size).toString(),
                            stand.endpoint(),
                            stand.newTable(),
                            "version"));
            for (int i = 0; i < figures.size(); i++) {
                points.get(i).put((long) size, measured.get(figures.get(i)));
            }
        }
        List<Growth> growth = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            growth.add(new Growth("rows of one file", figures.get(i), points.get(i)));
        }
        return growth;
    }

    /// Read units of recomputing one dirty month against the statements that other months hold.
    ///
    /// @param before how many months before the dirty one the first of them lies
    Growth statements(String what, int before, List<Integer> sizes) throws IOException {
        SortedMap<Long, Double> points = new TreeMap<>();
        for (int size : sizes) {
            progress.accept("growth: " + size + " " + what);
            DynamoLedger ledger = stand.newLedger();
            register(ledger, "kkc");
            for (int file = 0; file < size / EACH; file++) {
                commit(ledger, "kkc", "other-" + file, others(file, MONTH.minusMonths(before)));
            }
            Recalculation recalculation = new Recalculation(ledger, FactorLibrary.shipped());
            recalculation.run("kkc", Set.of());
            commit(ledger, "kkc", "one", List.of(statement("electricity", MONTH, "one")));
            Capacity spent = ledger.capacity();
            recalculation.run("kkc", Set.of());
            points.put((long) size, ledger.capacity().since(spent).readUnits().doubleValue());
        }
        return new Growth(what, "read units of recomputing one month", points);
    }

    /// Read units of recomputing one dirty month against the other cities of the table.
    Growth cities(List<Integer> sizes) throws IOException {
        SortedMap<Long, Double> points = new TreeMap<>();
        for (int size : sizes) {
            progress.accept("growth: " + size + " other cities");
            DynamoLedger ledger = stand.newLedger();
            for (int city = 0; city < size; city++) {
                register(ledger, "city-" + city);
            }
            register(ledger, "kkc");
            commit(ledger, "kkc", "one", List.of(statement("electricity", MONTH, "one")));
            Capacity before = ledger.capacity();
            new Recalculation(ledger, FactorLibrary.shipped()).run("kkc", Set.of());
            points.put((long) size, ledger.capacity().since(before).readUnits().doubleValue());
        }
        return new Growth("other cities", "read units of recomputing one month", points);
    }

    private void register(DynamoLedger ledger, String city) throws IOException {
        String json = Files.readString(stand.profile(), StandardCharsets.UTF_8)
                .replace("\"slug\": \"kkc\"", "\"slug\": \"" + city + "\"");
        ledger.cities().register(ProfileJson.parse(json), json);
    }

    /// One file's statements: of each dataset for some months.
    private static List<Statement> others(int file, YearMonth first) {
        List<Statement> statements = new ArrayList<>();
        for (String dataset : DATASETS) {
            for (int month = 0; month < MONTHS; month++) {
                statements.add(statement(dataset, first.plusMonths(month), dataset + " " + file));
            }
        }
        return statements;
    }

    private static Statement statement(String dataset, YearMonth month, String name) {
        Quantity quantity = new Quantity(BigDecimal.TEN, Unit.KILOWATT_HOUR);
        Line line = new Line("", name, "electricity-grid", "", "", month, quantity, new Origin("", 2, "E"));
        return new Statement(dataset, month, List.of(line));
    }

    private static void commit(DynamoLedger ledger, String city, String name, List<Statement> statements) {
        String key = "inbox/" + city + "/engineering/" + name + ".csv";
        ObjectVersion version = new ObjectVersion(city, "engineering", key, "1", UPLOADED);
        Set<YearMonth> months = statements.stream().map(Statement::month).collect(Collectors.toSet());
        ledger.statements().commit(version, key, statements);
        ledger.conclude(new Upload.Accepted(version, key, months));
    }
}
