package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `factors.json`: every emission factor and every warming potential that the figures were made with.
public record FactorsDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        String city,
        List<Factor> factors,
        List<Potentials> gwpSets) {
    public FactorsDocument {
        factors = List.copyOf(factors);
        gwpSets = List.copyOf(gwpSets);
    }

    /// How much of each gas one unit of an activity causes.
    ///
    /// @param region `*` for anywhere
    /// @param gases kilograms a unit
    /// @param includesLosses whether losses of transmission and distribution are in it
    /// @param quality `H`, `M` or `L`, as the GPC grades it
    /// @param uncertaintyPercent half the 95 % confidence interval, where the source states it
    public record Factor(
            String id,
            String set,
            String activity,
            Name name,
            String unit,
            String region,
            List<YearDocument.Gas> gases,
            String validFrom,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> validTo,
            String vintage,
            boolean includesLosses,
            String quality,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> uncertaintyPercent,
            String source) {
        public Factor {
            gases = List.copyOf(gases);
        }
    }

    /// The kilograms of CO2e that a kilogram of each gas weighs, by the gases that the figures hold.
    public record Potentials(String gwpSet, Map<String, BigDecimal> kilogramsCo2ePerKilogram) {
        public Potentials {
            kilogramsCo2ePerKilogram =
                    java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(kilogramsCo2ePerKilogram));
        }
    }
}
