package city.kaen.removal;

import city.kaen.arithmetic.Decimals;
import city.kaen.emission.GasMasses;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/// The trees of a park or street, kept as entries: plantings, deaths and fellings, never a running count.
///
/// @param growth kilograms of carbon that a tree adds in a year while it grows; the city states it, with its source
/// @param carbon kilograms of carbon that a tree holds when it is lost; the city states it, with its source
/// @param growingYears for how long after planting growth counts
public record TreeStand(BigDecimal growth, BigDecimal carbon, int growingYears, List<TreeEvent> events) {
    private static final BigDecimal CARBON_DIOXIDE = new BigDecimal("44");
    private static final BigDecimal CARBON = new BigDecimal("12");
    private static final BigDecimal MONTHS = new BigDecimal("12");

    public TreeStand {
        List<TreeEvent> ordered =
                events.stream().sorted(Comparator.comparing(TreeEvent::month)).toList();
        if (ordered.stream().anyMatch(event -> standing(event.month(), ordered) < 0)) {
            throw new IllegalArgumentException("more trees died or were felled than were planted");
        }
        events = ordered;
    }

    /// How many trees stand at the end of a month.
    public long standing(YearMonth month) {
        return standing(month, events);
    }

    /// What the stand took up and lost in a month. Losses are taken from the oldest trees.
    public Balance balance(YearMonth month) {
        BigDecimal grown = growth.multiply(BigDecimal.valueOf(growing(month))).multiply(CARBON_DIOXIDE);
        BigDecimal lost = carbon.multiply(BigDecimal.valueOf(losses(month))).multiply(CARBON_DIOXIDE);
        return new Balance(Decimals.quotient(grown, CARBON.multiply(MONTHS)), Decimals.quotient(lost, CARBON));
    }

    /// Trees that stand and were planted within the growing years.
    private long growing(YearMonth month) {
        YearMonth tooOld = month.minusYears(growingYears);
        long old = events.stream()
                .filter(event ->
                        event instanceof TreeEvent.Planting && !event.month().isAfter(tooOld))
                .mapToLong(TreeEvent::trees)
                .sum();
        long gone = events.stream()
                .filter(event ->
                        !(event instanceof TreeEvent.Planting) && !event.month().isAfter(month))
                .mapToLong(TreeEvent::trees)
                .sum();
        return standing(month) - Math.max(0, old - gone);
    }

    private long losses(YearMonth month) {
        return events.stream()
                .filter(event -> event.month().equals(month))
                .mapToLong(event -> switch (event) {
                    case TreeEvent.Planting ignored -> 0;
                    case TreeEvent.Mortality death -> death.trees();
                    case TreeEvent.Felling felling -> felling.trees();
                })
                .sum();
    }

    private static long standing(YearMonth month, List<TreeEvent> events) {
        return events.stream()
                .filter(event -> !event.month().isAfter(month))
                .mapToLong(event -> switch (event) {
                    case TreeEvent.Planting planting -> planting.trees();
                    case TreeEvent.Mortality death -> -death.trees();
                    case TreeEvent.Felling felling -> -felling.trees();
                })
                .sum();
    }

    /// Kilograms of CO2 taken up and lost, both above zero.
    public record Balance(BigDecimal gross, BigDecimal lost) {
        /// What remains; below zero where more was lost than grew.
        public BigDecimal net() {
            return gross.subtract(lost);
        }

        /// As masses: net, for the net is what the atmosphere lost.
        public GasMasses masses() {
            return GasMasses.of("co2Removed", net());
        }
    }
}
