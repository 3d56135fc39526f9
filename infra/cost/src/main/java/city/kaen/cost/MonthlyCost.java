package city.kaen.cost;

import static java.math.MathContext.DECIMAL64;

import city.kaen.price.Item;
import city.kaen.price.Prices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a month costs.
///
/// @param lines one for each item
public record MonthlyCost(List<Line> lines) {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int DAYS = 30;
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final Duration BETWEEN_DRILLS = Duration.ofDays(7);
    /// What one run of the audit may take, whatever there is to do.
    private static final BigDecimal LONGEST_GB_SECONDS = new BigDecimal("1554.79"); // 15 minutes of 1,769 MB
    private static final int FREQUENT_SCHEDULES = 2;
    private static final long LISTED_AT_ONCE = 1_000;
    /// Keys of a file in the inbox and in the receipts bucket: itself, its receipt twice, and the checked copy.
    private static final long KEYS_OF_A_FILE = 4;
    /// A read unit is 4 KB; the outcome of a file takes some 400 bytes, twice that where its name is long.
    private static final long OUTCOMES_OF_A_UNIT = 5;

    /// How much of one item a month takes.
    ///
    /// @param quantity in units of the price
    /// @param usd what it costs; empty if its price is not known
    public record Line(Item item, String unit, BigDecimal quantity, Optional<BigDecimal> usd) {}

    /// What there is to do.
    ///
    /// @param files a month and city
    /// @param rows a file
    /// @param months of files that lie in the buckets
    /// @param every how often what was sent is recomputed and published
    /// @param alarms that stand, whatever the number of cities
    public record Load(long cities, long files, long rows, long months, Duration every, int alarms) {}

    public MonthlyCost {
        lines = List.copyOf(lines);
    }

    /// Computes a month in which every file comes alone, so that each one causes a recalculation and a publication of
    /// its own: files that come together cost less.
    public static MonthlyCost of(Load load, Usage usage, Prices prices) {
        Map<Item, BigDecimal> total = new EnumMap<>(Item.class);
        long files = Math.multiplyExact(load.cities(), load.files());
        add(total, usage.of(Usage.Step.VALIDATE, load.rows()), files);
        add(total, usage.of(Usage.Step.RECOMPUTE, load.rows()), files);
        add(total, usage.of(Usage.Step.PUBLISH, load.rows()), files);
        long runs = MONTH.dividedBy(load.every());
        add(total, usage.of(Usage.Step.IDLE_RECOMPUTE, load.cities()), runs);
        add(total, usage.of(Usage.Step.IDLE_PUBLISH, load.cities()), runs);
        long others = watch(total, load, usage);
        total.put(Item.SCHEDULER_CALLS, BigDecimal.valueOf(runs * FREQUENT_SCHEDULES + others));
        total.put(Item.ALARMS, BigDecimal.valueOf(load.alarms()));
        List<Line> lines = new ArrayList<>();
        total.forEach((item, quantity) -> lines.add(
                new Line(item, prices.unit(item), quantity, prices.find(item).map(quantity::multiply))));
        return new MonthlyCost(lines);
    }

    /// What is looked through by schedule though nothing is wrong.
    ///
    /// @return how many runs that are
    private static long watch(Map<Item, BigDecimal> total, Load load, Usage usage) {
        long kept = Math.multiplyExact(Math.multiplyExact(load.cities(), load.files()), load.months());
        long sweeps = MONTH.dividedBy(BETWEEN_SWEEPS);
        add(total, usage.of(Usage.Step.SWEEP, load.cities()), sweeps - DAYS);
        add(total, usage.of(Usage.Step.FIRST_SWEEP, load.cities()), DAYS);
        add(
                total,
                Map.of(
                        Item.S3_WRITES,
                        BigDecimal.valueOf(kept * KEYS_OF_A_FILE / LISTED_AT_ONCE),
                        Item.DYNAMODB_READ_UNITS,
                        BigDecimal.valueOf(kept / OUTCOMES_OF_A_UNIT)),
                sweeps);
        add(total, usage.of(Usage.Step.LOOK, load.cities()), DAYS);
        add(total, usage.of(Usage.Step.REMIND, load.cities()), DAYS);
        BigDecimal drills =
                BigDecimal.valueOf(MONTH.toDays()).divide(BigDecimal.valueOf(BETWEEN_DRILLS.toDays()), DECIMAL64);
        Map<Item, BigDecimal> drill = usage.of(Usage.Step.DRILL, load.files() * load.rows() * load.months());
        BigDecimal cities = BigDecimal.valueOf(load.cities())
                .min(LONGEST_GB_SECONDS.divide(
                        drill.getOrDefault(Item.LAMBDA_GB_SECONDS, BigDecimal.ZERO)
                                .max(BigDecimal.ONE.movePointLeft(9)),
                        DECIMAL64));
        drill.forEach((item, amount) -> total.merge(
                item,
                item == Item.LAMBDA_REQUESTS
                        ? drills
                        : amount.multiply(drills).multiply(cities).round(DECIMAL64),
                BigDecimal::add));
        return sweeps + DAYS + drills.setScale(0, RoundingMode.UP).longValueExact();
    }

    /// The sum of what is known.
    public BigDecimal knownUsd() {
        return sum(lines);
    }

    /// The sum of what files and cities cause: everything but the alarms, which cost the same for one city as for all.
    public BigDecimal causedUsd() {
        return sum(lines.stream().filter(line -> line.item() != Item.ALARMS).toList());
    }

    /// What one more city with its files adds.
    public static BigDecimal oneMoreUsd(Load load, Usage usage, Prices prices) {
        Load more = new Load(load.cities() + 1, load.files(), load.rows(), load.months(), load.every(), load.alarms());
        return of(more, usage, prices)
                .knownUsd()
                .subtract(of(load, usage, prices).knownUsd());
    }

    /// The sum of what the schedules take that find nothing to do, for so many cities without a file.
    public static BigDecimal standingUsd(Load load, Usage usage, Prices prices) {
        return of(new Load(load.cities(), 0, load.rows(), load.months(), load.every(), 0), usage, prices)
                .knownUsd();
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().flatMap(line -> line.usd().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void add(Map<Item, BigDecimal> total, Map<Item, BigDecimal> each, long times) {
        each.forEach((item, amount) -> total.merge(item, amount.multiply(BigDecimal.valueOf(times)), BigDecimal::add));
    }
}
