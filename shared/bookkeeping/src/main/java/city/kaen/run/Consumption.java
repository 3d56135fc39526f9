package city.kaen.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a run took. Numbers are texts, as exact as they were counted.
///
/// @param gigabyteSeconds of a function; `0` on a machine that is not paid by them
/// @param usd by the dated table of prices: table units and computing, not storage or logs
/// @param gramsCo2e of the computing, if a factor for it is configured; else left out
/// @param gramsSource where that factor is from
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consumption(
        String readUnits,
        String writeUnits,
        long calls,
        String gigabyteSeconds,
        String usd,
        @Nullable String gramsCo2e,
        @Nullable String gramsSource) {}
