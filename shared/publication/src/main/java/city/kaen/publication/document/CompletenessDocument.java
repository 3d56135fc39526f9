package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// `completeness.json`: which department owes which dataset for which month, and whether it came.
///
/// @param months every month from the first to the last that has data
public record CompletenessDocument(
        @JsonProperty("$schema") String schema, String contract, String city, List<String> months, List<Owed> owed) {
    public CompletenessDocument {
        months = List.copyOf(months);
        owed = List.copyOf(owed);
    }

    /// One dataset of one department.
    ///
    /// @param states for each of the months, in their order: `reported` or `not-yet`
    public record Owed(
            String department, Name departmentName, String dataset, Name datasetName, int dueDay, List<String> states) {
        public Owed {
            states = List.copyOf(states);
        }
    }
}
