package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A published mass of CO2e, or the key that says why there is none. A figure that is not known is never 0.
public sealed interface Figure {
    /// The exact kilograms by one GWP set, where there are any.
    default Optional<BigDecimal> kilograms(String gwpSet) {
        return switch (this) {
            case Stated stated -> Optional.ofNullable(stated.kilogramsCo2e().get(gwpSet));
            case Unstated ignored -> Optional.empty();
        };
    }

    /// The same figure, marked as of low reliability if it is; no mark is as strong, but that it was revised.
    default Figure marked(boolean low) {
        return switch (this) {
            case Stated stated ->
                low && !stated.status().equals("r")
                        ? new Stated(
                                stated.kilogramsCo2e(),
                                stated.tonnesCo2e(),
                                "u",
                                stated.quality(),
                                stated.uncertaintyPercent(),
                                stated.explained())
                        : stated;
            case Unstated unstated -> unstated;
        };
    }

    /// A mass that was computed.
    ///
    /// @param kilogramsCo2e exact, by GWP set
    /// @param tonnesCo2e by the city's GWP set, rounded, for charts
    /// @param status `p` provisional, `r` revised since its release, `e` estimated, `u` of low reliability; empty where
    ///     it was released and stays so
    /// @param quality the grade of activity data that most of it rests on: `H`, `M` or `L`; left out where it weighs
    /// nothing
    /// @param uncertaintyPercent half the 95 % interval; left out where nobody has said how sure some input is
    /// @param explained the file whose rows add up to it, from the folder of the publication
    record Stated(
            Map<String, BigDecimal> kilogramsCo2e,
            Tonnes tonnesCo2e,
            String status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> quality,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> uncertaintyPercent,
            String explained)
            implements Figure {
        public Stated {
            kilogramsCo2e = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(kilogramsCo2e));
        }
    }

    /// No mass is known.
    ///
    /// @param notation the notation key of the GPC: `NE` not estimated, `IE` included elsewhere, `NO` not occurring,
    ///     `C` confidential
    /// @param includedIn for `IE` the cell that holds it
    /// @param status `x`: not available, or `c`: confidential
    record Unstated(
            String notation,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> includedIn,
            Name reason,
            String status)
            implements Figure {
        /// No mass is known, and none is counted in another cell.
        public Unstated(String notation, Name reason, String status) {
            this(notation, Optional.empty(), reason, status);
        }
    }
}
