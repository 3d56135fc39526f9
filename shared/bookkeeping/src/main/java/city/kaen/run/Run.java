package city.kaen.run;

import city.kaen.ledger.ObjectVersion;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One run of something that reads the ledger of a city, or changes it.
///
/// @param id its name among the runs of the city; in the order of time when sorted
/// @param what `recompute`, `rollback`, `rehearse`, `approve` or `rebuild`
/// @param cause `schedule` or `operator`
/// @param who the function, or the user of the machine the command was given on
/// @param nominal the time that a scheduled run was due, else empty
/// @param started as ISO 8601 in UTC
/// @param outcome what came of it, in one word; a failure with its reason
/// @param codeVersion of Kaen, such as `0.1.0+3f2a90c41b7d`
/// @param years what was asked for beyond what had changed, such as `2023..2025`
/// @param factorSets the edition of each set the city uses; `shipped` for those that come with Kaen
/// @param months how many months were computed
/// @param revisionBefore the number of the head when it began
/// @param consumed what the run took
/// @param inputs the object versions that counted in those months
/// @param report what else it found; left out where there is nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Run(
        String id,
        String city,
        String what,
        String cause,
        String who,
        String reason,
        String nominal,
        String started,
        long milliseconds,
        String codeVersion,
        String outcome,
        String years,
        SortedMap<String, String> factorSets,
        int months,
        long revisionBefore,
        long revisionAfter,
        Consumption consumed,
        List<Input> inputs,
        @Nullable JsonNode report) {
    public Run {
        factorSets = Collections.unmodifiableSortedMap(new TreeMap<>(factorSets));
        inputs = List.copyOf(inputs);
    }

    Run withId(String other) {
        return new Run(
                other,
                city,
                what,
                cause,
                who,
                reason,
                nominal,
                started,
                milliseconds,
                codeVersion,
                outcome,
                years,
                factorSets,
                months,
                revisionBefore,
                revisionAfter,
                consumed,
                inputs,
                report);
    }

    /// The same run, with what it read.
    public Run reading(SortedMap<String, String> sets, List<Input> read) {
        return new Run(
                id,
                city,
                what,
                cause,
                who,
                reason,
                nominal,
                started,
                milliseconds,
                codeVersion,
                outcome,
                years,
                sets,
                months,
                revisionBefore,
                revisionAfter,
                consumed,
                read,
                report);
    }

    /// An object version.
    public record Input(String object, String versionId) {
        public static List<Input> of(Collection<ObjectVersion> versions) {
            return versions.stream()
                    .map(version -> new Input(version.key(), version.versionId()))
                    .distinct()
                    .toList();
        }
    }
}
