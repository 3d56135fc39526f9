package city.kaen.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.embedded.Faults;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Many files at once over stores and events that fail now and then. The short form of the first runs in every build;
/// all of them, in full, with `-Preliability`. Their figures are added to `target/load.txt`.
class LoadIT {
    private static final String RELIABILITY = "kaen.reliability";
    private static final boolean FULL = Boolean.getBoolean(RELIABILITY);
    private static final int DEPARTMENTS = FULL ? 50 : 25;
    private static final int ROWS = 20;
    private static final int WAVES = FULL ? 20 : 2;
    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final Duration BETWEEN_WAVES = Duration.ofSeconds(FULL ? 30 : 3);
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNoUploadThoughStoresAndEventsFail() throws IOException {
        Map<YearMonth, BigDecimal> expected = new TreeMap<>();
        int versions = 0;
        int refused = 0;
        List<Long> heaps = new ArrayList<>();
        try (BusyCloud cloud =
                new BusyCloud(folder, new Faults(9, 20, 10, 1, Duration.ofMillis(500)), Duration.ofSeconds(1), 4)) {
            cloud.register("kkc", DEPARTMENTS);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> cloud.ledger().cities().find("kkc").isPresent());
            cloud.misbehave(9, 10);
            for (int wave = 0; wave < WAVES; wave++) {
                YearMonth month = FIRST.plusMonths(wave);
                for (int department = 1; department <= DEPARTMENTS; department++) {
                    String name = "meters " + month + ".csv";
                    versions++;
                    if (department % 10 == 3) {
                        refused++;
                        cloud.drop("kkc", "d" + department, name, "month,meter,kwh\n" + month + ",M,a lot\n");
                        continue;
                    }
                    if (department % 10 == 7) { // a first version, corrected at once
                        versions++;
                        cloud.drop("kkc", "d" + department, name, file(department, wave, month, 7));
                    }
                    cloud.drop("kkc", "d" + department, name, file(department, wave, month, 0));
                    for (int row = 0; row < ROWS; row++) {
                        expected.merge(month, quantity(department, wave, row), BigDecimal::add);
                    }
                }
                await().pollDelay(BETWEEN_WAVES)
                        .atMost(BETWEEN_WAVES.plusSeconds(5))
                        .until(() -> true);
                heaps.add(usedHeap());
            }
            cloud.awaitReceipts("kkc");
            cloud.awaitPublication("kkc");
            heaps.add(usedHeap());

            assertThat(cloud.receipts("kkc"))
                    .hasSize(versions)
                    .allSatisfy((version, receipts) -> assertThat(receipts).hasSize(1));
            assertThat(cloud.ledger().uploads().all("kkc")).hasSize(versions);
            expected.replaceAll((month, sum) -> sum.stripTrailingZeros());
            Map<YearMonth, BigDecimal> counted = new TreeMap<>();
            for (YearMonth month : expected.keySet()) {
                counted.put(month, total(cloud, month));
            }
            assertThat(counted).as("kWh of each month, by the ledger").isEqualTo(expected);
            List<Duration> waits = cloud.waits("kkc", "");
            Duration p99 = waits.get(Math.ceilDiv(waits.size() * 99, 100) - 1);
            record(String.format(
                    Locale.ROOT,
                    "%d uploads of %d departments, %d of them refused: receipts within %d s (half), %d s (99 of 100), %d s (all); "
                            + "heap %d MB after the first wave, %d MB at the end; %d dead letters",
                    versions,
                    DEPARTMENTS,
                    refused,
                    waits.get(waits.size() / 2).toSeconds(),
                    p99.toSeconds(),
                    waits.getLast().toSeconds(),
                    heaps.getFirst(),
                    heaps.getLast(),
                    cloud.deadLetters()));
            assertThat(p99).isLessThan(Duration.ofSeconds(60));
            assertThat(heaps.getLast()).as("heap in MB, of %s", heaps).isLessThan(heaps.getFirst() + 100);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = RELIABILITY, matches = "true")
    void recomputesTwoHundredCitiesOfThirtySixMonths() throws IOException {
        int cities = 200;
        try (BusyCloud cloud = new BusyCloud(folder, Faults.NONE, Duration.ofSeconds(1), 4)) {
            for (int i = 1; i <= cities; i++) {
                cloud.register("city-" + i, 0);
            }
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> cloud.ledger().cities().all().size() == cities);
            StringBuilder file = new StringBuilder("month,meter,kwh\n");
            List<YearMonth> months = new ArrayList<>();
            for (int i = 0; i < 36; i++) {
                months.add(FIRST.plusMonths(i));
                for (int meter = 0; meter < 10; meter++) {
                    file.append(FIRST.plusMonths(i)).append(",M-").append(meter).append(",1000\n");
                }
            }
            for (int i = 1; i <= cities; i++) {
                cloud.drop("city-" + i, "engineering", "years.csv", file.toString());
            }
            for (int i = 1; i <= cities; i++) {
                cloud.awaitReceipts("city-" + i);
            }
            // Publishing goes on beside it: it is not waited for, since the emulator takes minutes for 200 sites.
            await().atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> cloud.ledger().dirtyMonths().cities().isEmpty());
            long begun = System.nanoTime();
            for (int i = 1; i <= cities; i++) {
                cloud.ledger().dirtyMonths().mark("city-" + i, new TreeSet<>(months));
            }
            await().atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> cloud.ledger().dirtyMonths().cities().isEmpty());
            record(String.format(
                    Locale.ROOT,
                    "%d cities of %d months recomputed in %d s",
                    cities,
                    months.size(),
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
            for (int i = 1; i <= cities; i++) {
                assertThat(total(cloud, "city-" + i, months.getLast())).isEqualByComparingTo("10000");
                assertThat(cloud.ledger()
                                .revisions()
                                .head("city-" + i)
                                .orElseThrow()
                                .years())
                        .containsOnlyKeys(2023, 2024, 2025);
            }
            assertThat(cloud.deadLetters()).isZero();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = RELIABILITY, matches = "true")
    void holdsNoSmallFileUpBesideOneOfAMillionRows() throws IOException {
        try (BusyCloud cloud = new BusyCloud(folder, Faults.NONE, Duration.ofSeconds(1), 4)) {
            cloud.register("kkc", 1);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> cloud.ledger().cities().find("kkc").isPresent());
            StringBuilder large = new StringBuilder("month,meter,kwh\n");
            for (int row = 0; row < 1_000_000; row++) {
                large.append(String.format(Locale.ROOT, "2025-%02d,L-%07d,%d.5\n", 1 + row % 12, row, row % 5000));
            }
            cloud.drop("kkc", "d1", "large.csv", large.toString());
            for (int i = 0; i < 100; i++) {
                cloud.drop("kkc", "engineering", "small-" + i + ".csv", "month,meter,kwh\n2024-01,S-" + i + ",10\n");
            }
            cloud.awaitReceipts("kkc");
            List<Duration> small = cloud.waits("kkc", "engineering/");
            Duration whole = cloud.waits("kkc", "d1/").getFirst();
            record(String.format(
                    Locale.ROOT,
                    "a file of a million rows answered in %d s; a hundred small ones sent after it in %d s (half) to %d s (all)",
                    whole.toSeconds(),
                    small.get(small.size() / 2).toSeconds(),
                    small.getLast().toSeconds()));
            assertThat(small.getLast()).isLessThan(whole);
            assertThat(cloud.ledger().live("kkc", YearMonth.of(2025, 1)).lines())
                    .hasSize(83_334);
            assertThat(total(cloud, "kkc", YearMonth.of(2024, 1))).isEqualByComparingTo("1000");
        }
    }

    private static String file(int department, int wave, YearMonth month, int wrong) {
        StringBuilder file = new StringBuilder("month,meter,kwh\n");
        for (int row = 0; row < ROWS; row++) {
            file.append(month)
                    .append(",M-")
                    .append(department)
                    .append('-')
                    .append(row)
                    .append(',')
                    .append(quantity(department, wave, row).add(BigDecimal.valueOf(wrong)))
                    .append('\n');
        }
        return file.toString();
    }

    /// Near a thousand, so that no month looks odd beside the others.
    private static BigDecimal quantity(int department, int wave, int row) {
        return BigDecimal.valueOf(10_000L + department * 7L + wave * 3L + row, 1);
    }

    private static BigDecimal total(BusyCloud cloud, YearMonth month) {
        return total(cloud, "kkc", month);
    }

    private static BigDecimal total(BusyCloud cloud, String city, YearMonth month) {
        BigDecimal total = BigDecimal.ZERO;
        for (var line : cloud.ledger().live(city, month).lines()) {
            total = total.add(line.line().quantity().amount());
        }
        return total.stripTrailingZeros();
    }

    /// In megabytes, of what is still needed.
    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private static void record(String figures) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "load.txt"),
                figures + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
