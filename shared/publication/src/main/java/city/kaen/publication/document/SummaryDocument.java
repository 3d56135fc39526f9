package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// `summary.json`: the city and its years at a glance.
///
/// @param headlineYear the latest year with all twelve months, or else the latest year; empty only where there is none
public record SummaryDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        YearDocument.City city,
        int baseYear,
        String gwpSet,
        List<String> gwpSets,
        List<String> factorSets,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Integer> headlineYear,
        List<YearAtAGlance> years) {
    public SummaryDocument {
        gwpSets = List.copyOf(gwpSets);
        factorSets = List.copyOf(factorSets);
        years = List.copyOf(years);
    }

    /// The totals of one year.
    ///
    /// @param path of the year's document, from the summary
    /// @param basicKilogramsCo2ePerPerson the BASIC total over the population, rounded half even to the gram; empty
    /// where
    ///     either is unknown
    public record YearAtAGlance(
            YearDocument.Year year,
            String path,
            List<String> months,
            boolean complete,
            TotalsDocument totals,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> basicKilogramsCo2ePerPerson) {
        public YearAtAGlance {
            months = List.copyOf(months);
        }
    }
}
