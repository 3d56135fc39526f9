package city.kaen.publication.document;

import city.kaen.publication.document.YearDocument.ActivityOfDepartment;
import city.kaen.publication.document.YearDocument.Year;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// `departments/{id}.json` and `network/{id}.json`: one department, or one member of the network, over the years.
///
/// @param kind of a member: `school`, `temple`, `firm`, `agency` ...; empty for a department
/// @param district of a member, or empty
public record ReporterDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        String city,
        String id,
        Name name,
        String book,
        String kind,
        Name kindName,
        String district,
        Name districtName,
        List<YearOfReporter> years) {
    public ReporterDocument {
        years = List.copyOf(years);
    }

    /// What it reported of a year, in one book.
    public record YearOfReporter(
            Year year, String book, List<String> months, Figure figure, List<ActivityOfDepartment> activities) {
        public YearOfReporter {
            months = List.copyOf(months);
            activities = List.copyOf(activities);
        }
    }

    /// Where it lies within the publication.
    public String path() {
        return (book.equals("network") ? "network/" : "departments/") + id + ".json";
    }
}
