package city.kaen.method;

import city.kaen.factor.Source;
import java.math.BigDecimal;
import java.util.Optional;

/// One parameter of a method.
///
/// @param method the id of the method
/// @param symbol as the equation writes it: `MCF`
/// @param variant which case it is for, such as a kind of site or of waste, or empty
/// @param value empty where no source that was read gives one: the city must state its own
/// @param unit of the value, `-` for a ratio
public record Parameter(
        String method,
        String symbol,
        String variant,
        String name,
        Optional<BigDecimal> value,
        String unit,
        Source source) {}
