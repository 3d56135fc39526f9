package city.kaen.layout;

import java.util.Locale;

/// What became of a row. Where two tables share a row, the later in this list goes first.
public enum Fate {
    BLANK,
    OUTSIDE_TABLES,
    TITLE,
    NOTE,
    LEFT_OUT_BY_LAYOUT,
    HEADER,
    REPEATED_HEADER,
    GROUP,
    TOTAL,
    AVERAGE,
    PERCENT,
    READINGS,
    HIDDEN_SHEET,
    NO_VALUES,
    NOT_REPORTED,
    NOT_ACTIVITY,
    RESTATED,
    /// It states facts; which of them count is decided later.
    STATES,
    /// Something in it is wrong.
    REFUSED;

    /// The reason as receipts name it: `not-reported`.
    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
