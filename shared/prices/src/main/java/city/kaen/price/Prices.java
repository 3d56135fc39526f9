package city.kaen.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Prices in US dollars. A price may be unknown; then it is told as such and never taken for nothing.
public final class Prices {
    private static final String HEADER = "item,unit,usd,per,source";

    private final Map<Item, Price> prices;

    private record Price(String unit, Optional<BigDecimal> usdEach) {}

    private Prices(Map<Item, Price> prices) {
        this.prices = prices;
    }

    /// The table that is shipped, dated inside.
    public static Prices shipped() {
        return parse(Rows.shipped(Prices.class, "prices.csv"));
    }

    /// Reads a table of prices.
    ///
    /// @throws IllegalArgumentException if an item is missing or unknown, or a price is no number
    public static Prices parse(String csv) {
        Map<Item, Price> prices = new EnumMap<>(Item.class);
        for (List<String> row : Rows.of(csv, HEADER)) {
            Optional<BigDecimal> each = row.get(2).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(row.get(2)).divide(new BigDecimal(row.get(3)), MathContext.DECIMAL64));
            prices.put(item(row.getFirst()), new Price(row.get(1), each));
        }
        for (Item item : Item.values()) {
            if (!prices.containsKey(item)) {
                throw new IllegalArgumentException("the table of prices lacks " + item.label());
            }
        }
        return new Prices(prices);
    }

    /// What one unit costs, if that is known.
    public Optional<BigDecimal> find(Item item) {
        return price(item).usdEach();
    }

    /// What is counted, in words.
    public String unit(Item item) {
        return price(item).unit();
    }

    private Price price(Item item) {
        Price price = prices.get(item);
        if (price == null) {
            throw new IllegalStateException("checked when read");
        }
        return price;
    }

    private static Item item(String label) {
        for (Item item : Item.values()) {
            if (item.label().equals(label)) {
                return item;
            }
        }
        throw new IllegalArgumentException("the table of prices knows no '" + label + "'");
    }
}
