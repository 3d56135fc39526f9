package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `quality/{yyyy}.json`: how sure a year's figures are, what they rest on, what is missing, and which input matters
/// most.
///
/// @param unknownTakenAs the percent taken, for the ranking alone, where nobody has said how sure an input is
/// @param lowBeyondPercent a figure whose interval is wider is marked `u`, of low reliability; and so is one of which
/// more
/// than half
///     rests on activity data of the grade `L`
/// @param inputs the inputs whose better knowledge would narrow the BASIC total most, that one first
/// @param sources what each department owes of each dataset, month by month
/// @param findings what a reader of the inventory must know: mandatory cells left blank
public record QualityDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        String city,
        YearDocument.Year year,
        String gwpSet,
        BigDecimal unknownTakenAs,
        BigDecimal lowBeyondPercent,
        List<Sureness> totals,
        List<Sureness> cells,
        List<Input> inputs,
        List<Source> sources,
        List<Finding> findings) {
    public QualityDocument {
        totals = List.copyOf(totals);
        cells = List.copyOf(cells);
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
    }

    /// How sure one figure is (IPCC 2006, volume 1, chapter 3, Approach 1).
    ///
    /// @param of `basic`, `basicPlus`, `territorial`, or a cell
    /// @param halfWidthKilograms half the 95 % interval of the terms that are known
    /// @param percent of the figure; left out where a term is unknown, for then nobody can say
    /// @param large terms over 30 %, for which the method holds badly
    /// @param unknown terms of which nobody has said how sure they are
    /// @param activityQuality the share of the figure by the grade of its activity data
    /// @param factorQuality the share by the grade of its factors
    /// @param estimatedShare the share that rests on estimated months
    /// @param lowReliability whether the figure is marked `u`
    public record Sureness(
            String of,
            BigDecimal kilogramsCo2e,
            BigDecimal halfWidthKilograms,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> percent,
            List<String> large,
            List<String> unknown,
            Map<String, BigDecimal> activityQuality,
            Map<String, BigDecimal> factorQuality,
            BigDecimal estimatedShare,
            boolean lowReliability) {
        public Sureness {
            large = List.copyOf(large);
            unknown = List.copyOf(unknown);
            activityQuality = Collections.unmodifiableSortedMap(new TreeMap<>(activityQuality));
            factorQuality = Collections.unmodifiableSortedMap(new TreeMap<>(factorQuality));
        }
    }

    /// An input and by how many tonnes the half-width of the BASIC total would shrink if it were known for sure.
    ///
    /// @param kind `weak`, `unknown` (nobody has said how sure it is) or `missing` (months for which nothing came; its
    ///     size is taken as the mean of the months that did)
    public record Input(String input, String kind, BigDecimal tonnesRemoved) {}

    /// A dataset of a department.
    ///
    /// @param months `reported`, `estimated` or `missing` by month, up to the last month of the city that has data
    public record Source(String department, String dataset, Map<String, String> months) {
        public Source {
            months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        }
    }

    /// One thing that is wrong.
    ///
    /// @param code `cell-blank`: a cell that BASIC demands has no data, and the city has not said why
    public record Finding(String code, String cell, Name message) {}
}
