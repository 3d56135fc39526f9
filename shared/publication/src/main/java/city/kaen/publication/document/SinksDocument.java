package city.kaen.publication.document;

import city.kaen.publication.document.YearDocument.Year;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/// `sinks.json`: what trees in parks, streets and urban farms take up and lose. It is in no total.
public record SinksDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        String city,
        List<YearOfSinks> years,
        List<Place> places) {
    public SinksDocument {
        years = List.copyOf(years);
        places = List.copyOf(places);
    }

    /// One place over the years.
    public record Place(String place, Name name, String district, String department, List<YearOfSinks> years) {
        public Place {
            years = List.copyOf(years);
        }
    }

    /// What was taken up and lost in a year.
    ///
    /// @param trees that stood in the last month of the year that has data; 0 where they are not counted one by one
    /// @param kilogramsCo2TakenUp gross
    /// @param kilogramsCo2Lost by trees that died or were felled
    /// @param kilogramsCo2Net taken up less lost
    public record YearOfSinks(
            Year year,
            BigDecimal trees,
            BigDecimal kilogramsCo2TakenUp,
            BigDecimal kilogramsCo2Lost,
            BigDecimal kilogramsCo2Net) {}
}
