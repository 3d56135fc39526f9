package city.kaen.activity;

/// A unit that activity data are kept in. Other units are converted at intake, once; never here.
public enum Unit {
    KILOWATT_HOUR("kWh"),
    MEGAJOULE("MJ"),
    LITRE("L"),
    KILOGRAM("kg"),
    CUBIC_METRE("m3"),
    STANDARD_CUBIC_FOOT("scf"),
    SQUARE_METRE("m2"),
    KILOMETRE("km"),
    /// A person served for one month.
    PERSON("person"),
    /// A person present for one day.
    PERSON_DAY("person-day"),
    /// A head of livestock kept for one month.
    HEAD("head"),
    TREE("tree");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /// The symbol as published: `kWh`, `L`, `m3`.
    public String symbol() {
        return symbol;
    }

    /// The unit of a published symbol.
    ///
    /// @throws IllegalArgumentException if no unit has that symbol
    public static Unit parse(String symbol) {
        for (Unit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no unit has the symbol '" + symbol + "'");
    }
}
