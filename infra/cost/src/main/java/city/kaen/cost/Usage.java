package city.kaen.cost;

import city.kaen.price.Item;
import city.kaen.price.Rows;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What single runs were measured to take, each at two sizes; between and beyond them it is taken to grow in a straight
/// line.
///
/// The sizes are rows of a file, or what the step says.
public final class Usage {
    private static final String HEADER =
            "step,size,milliseconds,megabytes,writeUnits,readUnits,s3Writes,s3Reads,logBytes";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MEGABYTES_OF_GIGABYTE = BigDecimal.valueOf(1_024);
    private static final BigDecimal BYTES_OF_GIGABYTE = BigDecimal.valueOf(1_000_000_000);

    private final List<Measured> measured;

    private record Measured(Step step, BigDecimal size, Map<Item, BigDecimal> amounts) {}

    /// Something that a function does once.
    public enum Step {
        /// A file of so many rows is validated and committed.
        VALIDATE,
        /// The month of such a file is recomputed.
        RECOMPUTE,
        /// The revision is published.
        PUBLISH,
        /// A scheduled run over so many cities that finds nothing to recompute.
        IDLE_RECOMPUTE,
        /// A scheduled run over so many cities that finds nothing to publish.
        IDLE_PUBLISH,
        /// A sweep over so many cities of five files that finds nothing to heal.
        SWEEP,
        /// The first sweep of a day over so many cities of five files: it marks each, to be looked at.
        FIRST_SWEEP,
        /// A scheduled run that looks at so many marked cities and finds nothing to publish.
        LOOK,
        /// The departments of so many cities are looked at, and have been told what they owe.
        REMIND,
        /// A city of so many rows is rebuilt and compared.
        DRILL
    }

    private Usage(List<Measured> measured) {
        this.measured = measured;
    }

    /// The figures that are shipped, with where and when they were measured inside.
    public static Usage shipped() {
        return parse(Rows.shipped(Usage.class, "usage.csv"));
    }

    static Usage parse(String csv) {
        List<Measured> measured = new ArrayList<>();
        for (List<String> row : Rows.of(csv, HEADER)) {
            Map<Item, BigDecimal> amounts = new EnumMap<>(Item.class);
            amounts.put(Item.LAMBDA_REQUESTS, BigDecimal.ONE);
            amounts.put(
                    Item.LAMBDA_GB_SECONDS,
                    number(row, 2)
                            .multiply(number(row, 3))
                            .divide(THOUSAND.multiply(MEGABYTES_OF_GIGABYTE), MathContext.DECIMAL64));
            amounts.put(Item.DYNAMODB_WRITE_UNITS, number(row, 4));
            amounts.put(Item.DYNAMODB_READ_UNITS, number(row, 5));
            amounts.put(Item.S3_WRITES, number(row, 6));
            amounts.put(Item.S3_READS, number(row, 7));
            amounts.put(Item.LOG_GIGABYTES, number(row, 8).divide(BYTES_OF_GIGABYTE, MathContext.DECIMAL64));
            Step step = Step.valueOf(
                    row.getFirst().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            measured.add(new Measured(step, number(row, 1), amounts));
        }
        for (Step step : Step.values()) {
            if (measured.stream().filter(each -> each.step() == step).count() != 2) {
                throw new IllegalArgumentException(step + " must be measured at two sizes");
            }
        }
        return new Usage(measured);
    }

    /// What one run of a size takes.
    Map<Item, BigDecimal> of(Step step, long size) {
        List<Measured> two =
                measured.stream().filter(each -> each.step() == step).toList();
        Measured low = two.getFirst();
        Measured high = two.getLast();
        BigDecimal along = BigDecimal.valueOf(size)
                .subtract(low.size())
                .divide(high.size().subtract(low.size()), MathContext.DECIMAL64);
        Map<Item, BigDecimal> amounts = new EnumMap<>(Item.class);
        low.amounts().forEach((item, amount) -> {
            // Two measurements of nearly the same may fall by chance; nothing costs less because there is more of it.
            BigDecimal more = high.amounts()
                    .getOrDefault(item, BigDecimal.ZERO)
                    .subtract(amount)
                    .max(BigDecimal.ZERO);
            amounts.put(item, amount.add(more.multiply(along)).max(BigDecimal.ZERO));
        });
        return amounts;
    }

    private static BigDecimal number(List<String> row, int column) {
        return new BigDecimal(row.get(column));
    }
}
