package city.kaen.layout;

import java.util.Locale;

/// What a column holds.
enum Meaning {
    MONTH,
    DATE,
    YEAR,
    FISCAL_YEAR,
    START,
    END,
    FACILITY,
    METER,
    DISTRICT,
    ACTIVITY,
    UNIT,
    QUANTITY,
    COST,
    PEOPLE,
    DISTANCE,
    READING_AFTER,
    READING_BEFORE,
    TOTAL,
    AVERAGE,
    PERCENT,
    CARBON,
    DEMAND,
    STOCK,
    OUTPUT,
    MULTIPLIER,
    LOADS,
    NOTE,
    ID,
    CONFIRM,
    PROBLEM,
    LABEL,
    INTERVAL,
    OTHER;

    /// The meaning of a name in `headers.csv`.
    static Meaning parse(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isTime() {
        return this == MONTH || this == DATE || this == YEAR || this == FISCAL_YEAR || this == START || this == END;
    }
}
