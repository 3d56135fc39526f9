package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// `progress.json`: what the city and the members of its network have promised and do, and how far they are.
public record ProgressDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        String city,
        String gwpSet,
        List<Promise> targets,
        List<Action> measures,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BaseYear> baseYear) {
    public ProgressDocument {
        targets = List.copyOf(targets);
        measures = List.copyOf(measures);
    }

    /// A target and every year that has figures against its straight line.
    ///
    /// @param holder the city's slug, or a member's id
    /// @param total `BASIC` ...; of a member, all it reports
    public record Promise(
            String id,
            String holder,
            Name holderName,
            String total,
            int baseYear,
            BigDecimal baseKilograms,
            int targetYear,
            BigDecimal reductionPercent,
            List<Year> years) {
        public Promise {
            years = List.copyOf(years);
        }
    }

    /// A year against the line.
    ///
    /// @param complete whether all twelve months have data; an unfinished year cannot be judged
    /// @param overKilograms what was emitted beyond the line; below zero where the year did better
    public record Year(
            int year,
            boolean complete,
            BigDecimal allowedKilograms,
            BigDecimal emittedKilograms,
            BigDecimal overKilograms,
            BigDecimal reducedPercent,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Boolean> onTrack,
            BigDecimal expectedOfMeasuresKilograms) {}

    public record Action(
            String id, String holder, String name, String cell, int from, BigDecimal yearlyKilograms, String source) {}

    /// What the base year was stated as and what it is now, and whether the difference passes the threshold beyond
    /// which it is to be computed anew. Why it moved is told by `revisions.json`, for each time it did.
    public record BaseYear(
            int year,
            String target,
            BigDecimal statedKilograms,
            BigDecimal computedKilograms,
            BigDecimal movedPercent,
            BigDecimal thresholdPercent,
            boolean recalculate) {}
}
