package city.kaen.cost;

import city.kaen.price.Item;
import city.kaen.price.Prices;
import java.math.BigDecimal;
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
    private static final int SCHEDULES = 2;

    /// How much of one item a month takes.
    ///
    /// @param quantity in units of the price
    /// @param usd what it costs; empty if its price is not known
    public record Line(Item item, String unit, BigDecimal quantity, Optional<BigDecimal> usd) {}

    /// What there is to do.
    ///
    /// @param files a month and city
    /// @param rows a file
    /// @param every how often the schedules run
    /// @param alarms that stand, whatever the number of cities
    public record Load(long cities, long files, long rows, Duration every, int alarms) {}

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
        total.put(Item.SCHEDULER_CALLS, BigDecimal.valueOf(runs * SCHEDULES));
        total.put(Item.ALARMS, BigDecimal.valueOf(load.alarms()));
        List<Line> lines = new ArrayList<>();
        total.forEach((item, quantity) -> lines.add(
                new Line(item, prices.unit(item), quantity, prices.find(item).map(quantity::multiply))));
        return new MonthlyCost(lines);
    }

    /// The sum of what is known.
    public BigDecimal knownUsd() {
        return sum(lines);
    }

    /// The sum of what files and cities cause: everything but the alarms, which cost the same for one city as for all.
    public BigDecimal causedUsd() {
        return sum(lines.stream().filter(line -> line.item() != Item.ALARMS).toList());
    }

    /// The sum of what the schedules take that find nothing to do: the same for one city as for thousands.
    public static BigDecimal standingUsd(Load load, Usage usage, Prices prices) {
        return of(new Load(load.cities(), 0, load.rows(), load.every(), 0), usage, prices)
                .knownUsd();
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().flatMap(line -> line.usd().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void add(Map<Item, BigDecimal> total, Map<Item, BigDecimal> each, long times) {
        each.forEach((item, amount) -> total.merge(item, amount.multiply(BigDecimal.valueOf(times)), BigDecimal::add));
    }
}
