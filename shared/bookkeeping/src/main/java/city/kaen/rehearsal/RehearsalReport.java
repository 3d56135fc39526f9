package city.kaen.rehearsal;

import city.kaen.city.CityProfile;
import city.kaen.ledger.Revisions.Turn;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a proposal would move, and what is needed to make it real. Masses are kilograms of CO2e, as texts.
///
/// @param proposal in few words
/// @param turn how many runs had ended: if it is another later, the ledger has moved
/// @param revision the head it was compared with
/// @param baseYear what becomes of the base year
/// @param puts the objects of the reference bucket that an approval would write
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RehearsalReport(
        String proposal, long turn, long revision, List<Year> years, BaseYear baseYear, List<Put> puts) {
    public RehearsalReport {
        years = List.copyOf(years);
        puts = List.copyOf(puts);
    }

    /// One year.
    ///
    /// @param months whose figures differ
    /// @param basicBefore the city's BASIC total
    /// @param causes what of the difference of BASIC is due to what
    public record Year(
            int year,
            List<String> months,
            String basicBefore,
            String basicAfter,
            List<Cell> cells,
            Map<String, String> causes) {
        public Year {
            months = List.copyOf(months);
            cells = List.copyOf(cells);
            causes = Collections.unmodifiableMap(new TreeMap<>(causes));
        }
    }

    /// One cell of the GPC that differs.
    public record Cell(String ref, String before, String after) {}

    /// How far the base year moves.
    ///
    /// @param percent of BASIC; left out where there is no figure to compare with
    /// @param thresholdPercent beyond which the city has said it is to be computed anew; left out where it has not
    /// @param significant whether it moves beyond the threshold; left out where one of the two is not known
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BaseYear(
            int year,
            @Nullable String percent,
            @Nullable String thresholdPercent,
            @Nullable Boolean significant) {}

    /// An object to be written.
    ///
    /// @param content in Base64
    /// @param eTag of what stands there now; empty: nothing does
    public record Put(String key, String content, String eTag) {}

    static RehearsalReport of(
            String told, Turn turn, CityProfile profile, List<Year> compared, List<Put> puts, Set<Integer> asked) {
        Year base = compared.stream()
                .filter(year -> year.year() == profile.baseYear())
                .findFirst()
                .orElseThrow();
        return new RehearsalReport(
                told,
                turn.number(),
                turn.head().orElseThrow().number(),
                compared.stream().filter(year -> asked.contains(year.year())).toList(),
                shift(base, profile),
                puts);
    }

    private static BaseYear shift(Year base, CityProfile profile) {
        BigDecimal before = new BigDecimal(base.basicBefore());
        @Nullable BigDecimal threshold = profile.methods().baseYearThreshold().orElse(null);
        @Nullable String text = threshold == null ? null : threshold.toPlainString();
        if (before.signum() == 0) {
            return new BaseYear(base.year(), null, text, null);
        }
        BigDecimal percent = new BigDecimal(base.basicAfter())
                .subtract(before)
                .movePointRight(2)
                .divide(before, new MathContext(6));
        return new BaseYear(
                base.year(),
                percent.stripTrailingZeros().toPlainString(),
                text,
                threshold == null ? null : percent.abs().compareTo(threshold) > 0);
    }
}
