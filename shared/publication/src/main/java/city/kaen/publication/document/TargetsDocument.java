package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the pages of targets and measures are drawn from; `progress.json` holds the same for programs: what the city
/// and its members have promised, how each year stands against it, and what is being
/// done.
public record TargetsDocument(String city, List<TargetOf> targets, List<MeasureOf> measures) {
    public TargetsDocument {
        targets = List.copyOf(targets);
        measures = List.copyOf(measures);
    }

    /// A promise of so many percent less in a straight line, and the years so far.
    ///
    /// @param total `BASIC`, `BASIC_PLUS` ...
    public record TargetOf(
            String id,
            String holder,
            Name holderName,
            String total,
            int baseYear,
            BigDecimal baseKilogramsCo2e,
            int targetYear,
            BigDecimal reductionPercent,
            BigDecimal goalKilogramsCo2e,
            List<YearAgainst> years) {
        public TargetOf {
            years = List.copyOf(years);
        }
    }

    /// A year against the line.
    ///
    /// @param complete whether all twelve months have data; only then does it say whether the year is on track
    /// @param kilogramsCo2e what was emitted; empty where nothing is known
    public record YearAgainst(
            int year,
            BigDecimal allowedKilogramsCo2e,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> kilogramsCo2e,
            boolean complete,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Boolean> onTrack) {}

    /// Something done to emit less.
    ///
    /// @param from the first year it works fully
    public record MeasureOf(
            String id,
            String holder,
            Name holderName,
            String name,
            String cell,
            Name cellName,
            int from,
            BigDecimal yearlyKilogramsCo2e,
            String source) {}
}
