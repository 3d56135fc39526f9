package city.kaen.city;

import city.kaen.notation.Notation;

/// The notation key a city states for a cell of which it has no data; the reason in English stands in the notation.
public record StatedNotation(Notation notation, String reasonTh) {}
