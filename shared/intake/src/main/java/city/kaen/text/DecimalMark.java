package city.kaen.text;

/// The sign before the decimals; the other of the two then groups thousands.
public enum DecimalMark {
    POINT,
    COMMA
}
