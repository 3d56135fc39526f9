package city.kaen.run;

import city.kaen.cloud.Settings;
import city.kaen.ledger.Capacity;
import city.kaen.ledger.Ledger;
import city.kaen.price.Item;
import city.kaen.price.Prices;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Measures one run from its making on.
public final class Meter {
    private static final BigDecimal MILLISECONDS_AND_MEGABYTES = BigDecimal.valueOf(1_000L * 1_024);

    private final Ledger ledger;
    private final Clock clock;
    private final int megabytes;
    private final Optional<Footprint> footprint;
    private final Instant started;
    private final Capacity before;

    /// What a gigabyte second of computing emits.
    private record Footprint(BigDecimal grams, String source) {}

    /// Begins to measure.
    ///
    /// @param megabytes the memory of the function; 0 on a machine that is not paid by it
    /// @param settings `KAEN_GRAMS_PER_GB_SECOND` and `KAEN_GRAMS_SOURCE` say what computing emits; there is no
    ///     default, for it depends on the region and on whom one asks
    public Meter(Ledger ledger, Clock clock, int megabytes, Settings settings) {
        this.ledger = ledger;
        this.clock = clock;
        this.megabytes = megabytes;
        this.footprint = settings.find("KAEN_GRAMS_PER_GB_SECOND")
                .map(grams -> new Footprint(new BigDecimal(grams), settings.get("KAEN_GRAMS_SOURCE")));
        this.started = clock.instant();
        this.before = ledger.capacity();
    }

    public Instant started() {
        return started;
    }

    public long milliseconds() {
        return clock.millis() - started.toEpochMilli();
    }

    /// What was taken since it began.
    public Consumption consumed() {
        Capacity capacity = ledger.capacity().since(before);
        BigDecimal gigabyteSeconds = BigDecimal.valueOf(milliseconds() * megabytes)
                .divide(MILLISECONDS_AND_MEGABYTES, MathContext.DECIMAL64);
        Prices prices = Prices.shipped();
        BigDecimal usd = cost(prices, Item.DYNAMODB_READ_UNITS, capacity.readUnits())
                .add(cost(prices, Item.DYNAMODB_WRITE_UNITS, capacity.writeUnits()))
                .add(cost(prices, Item.LAMBDA_GB_SECONDS, gigabyteSeconds));
        return new Consumption(
                text(capacity.readUnits()),
                text(capacity.writeUnits()),
                capacity.calls(),
                text(gigabyteSeconds),
                text(usd),
                orNull(each -> text(each.grams().multiply(gigabyteSeconds))),
                orNull(Footprint::source));
    }

    private @Nullable String orNull(Function<Footprint, String> told) {
        return footprint.map(told).orElse(null);
    }

    private static BigDecimal cost(Prices prices, Item item, BigDecimal quantity) {
        return prices.find(item)
                .map(quantity::multiply)
                .orElseThrow(() -> new IllegalStateException("the table of prices has none for " + item.label()));
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
