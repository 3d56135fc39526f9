package city.kaen.publication.document;

import city.kaen.publication.document.YearDocument.Year;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/// `districts.json`: what is known to belong to one district. It does not add up to the city: much is known of the
/// whole city alone.
public record DistrictsDocument(
        @JsonProperty("$schema") String schema, String contract, String city, List<DistrictOf> districts) {
    public DistrictsDocument {
        districts = List.copyOf(districts);
    }

    /// One district, or some that are shown together.
    ///
    /// @param district its id; ids joined by ` + ` where several are shown together
    /// @param lowCarbon whether the city has set out to make it low-carbon
    public record DistrictOf(String district, Name name, boolean lowCarbon, List<YearOfDistrict> years) {
        public DistrictOf {
            years = List.copyOf(years);
        }
    }

    public record YearOfDistrict(Year year, List<String> months, List<BookOfDistrict> books) {
        public YearOfDistrict {
            months = List.copyOf(months);
            books = List.copyOf(books);
        }
    }

    /// What one book holds of a district. Books are not added up: one may lie within another.
    public record BookOfDistrict(String book, Name name, Figure figure, List<ActivityOfDistrict> activities) {
        public BookOfDistrict {
            activities = List.copyOf(activities);
        }
    }

    public record ActivityOfDistrict(String activity, Name name, BigDecimal quantity, String unit, Figure figure) {}
}
