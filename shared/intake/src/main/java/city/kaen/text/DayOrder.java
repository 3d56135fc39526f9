package city.kaen.text;

/// Whether the day or the month comes first in `05/08/2019`. A column proves it by a number above twelve; where none
/// does, the day comes first, as in Thailand.
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
}
