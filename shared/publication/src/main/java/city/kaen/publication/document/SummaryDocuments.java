package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.publication.document.SummaryDocument.YearAtAGlance;
import city.kaen.publication.form.Form;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Draws the summary from the documents of the years.
public final class SummaryDocuments {
    private SummaryDocuments() {}

    /// The summary of a city.
    ///
    /// @param years in order
    public static SummaryDocument of(CityProfile profile, List<YearDocument> years) {
        return new SummaryDocument(
                Form.schema("summary"),
                YearDocuments.CONTRACT,
                YearDocuments.city(profile),
                profile.baseYear(),
                profile.gwpSet(),
                Figures.sets(),
                profile.factorSets(),
                headline(years),
                years.stream().map(SummaryDocuments::atAGlance).toList());
    }

    private static Optional<Integer> headline(List<YearDocument> years) {
        return years.reversed().stream()
                .filter(YearDocument::complete)
                .findFirst()
                .or(() -> years.reversed().stream().findFirst())
                .map(document -> document.year().ce());
    }

    private static YearAtAGlance atAGlance(YearDocument document) {
        return new YearAtAGlance(
                document.year(),
                "years/" + document.year().ce() + ".json",
                document.months(),
                document.complete(),
                document.totals(),
                perPerson(document));
    }

    private static Optional<BigDecimal> perPerson(YearDocument document) {
        BigDecimal population = BigDecimal.valueOf(document.city().population());
        return document.totals()
                .basic()
                .kilograms(document.gwpSet())
                .filter(total -> population.signum() > 0)
                .map(total -> total.divide(population, 3, RoundingMode.HALF_EVEN));
    }
}
