package city.kaen.run;

import city.kaen.recalculation.Recalculation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who wants a run of a city, and why.
///
/// @param what,cause,who,reason,nominal,years as [Run] has them
public record Order(String city, String what, String cause, String who, String reason, String nominal, String years) {
    /// An operator's.
    public static Order byOperator(String city, String what, String who, String reason, String years) {
        return new Order(city, what, "operator", who, reason, "", years);
    }

    /// The record of a recalculation.
    public Run done(Meter meter, Recalculation.Result result) {
        String outcome = result.held().isPresent() ? "held" : result.revised() ? "revised" : "unchanged";
        return run(
                meter,
                outcome,
                result.factorSets(),
                result.months(),
                result.before(),
                result.revision(),
                Run.Input.of(result.inputs()),
                null);
    }

    /// The record of something else that was done.
    public Run done(Meter meter, String outcome, int months, long before, long after, @Nullable JsonNode report) {
        return run(meter, outcome, new TreeMap<>(), months, before, after, List.of(), report);
    }

    /// The record of a run that broke off.
    public Run failed(Meter meter, RuntimeException failure) {
        return run(meter, "failed: " + failure.getMessage(), new TreeMap<>(), 0, 0, 0, List.of(), null);
    }

    private Run run(
            Meter meter,
            String outcome,
            SortedMap<String, String> factorSets,
            int months,
            long before,
            long after,
            List<Run.Input> inputs,
            @Nullable JsonNode report) {
        String started = meter.started().toString();
        return new Run(
                started.replace(":", "").replace("-", "") + "-" + what,
                city,
                what,
                cause,
                who,
                reason,
                nominal,
                started,
                meter.milliseconds(),
                CodeVersion.exact(),
                outcome,
                years,
                factorSets,
                months,
                before,
                after,
                meter.consumed(),
                inputs,
                report);
    }
}
