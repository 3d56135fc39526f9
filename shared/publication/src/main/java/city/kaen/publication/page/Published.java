package city.kaen.publication.page;

import city.kaen.publication.document.CompletenessDocument;
import city.kaen.publication.document.DistrictsDocument;
import city.kaen.publication.document.ReporterDocument;
import city.kaen.publication.document.SinksDocument;
import city.kaen.publication.document.SummaryDocument;
import city.kaen.publication.document.TargetsDocument;
import city.kaen.publication.document.YearDocument;
import java.util.List;

/// The documents of one publication that pages are drawn from.
///
/// @param withheld whether some members' figures wait until their group is whole
public record Published(
        SummaryDocument summary,
        List<YearDocument> years,
        DistrictsDocument districts,
        List<ReporterDocument> reporters,
        SinksDocument sinks,
        TargetsDocument targets,
        CompletenessDocument completeness,
        boolean withheld) {
    public Published {
        years = List.copyOf(years);
        reporters = List.copyOf(reporters);
    }

    /// The members of the network, each with a page of its own.
    List<ReporterDocument> members() {
        return reporters.stream()
                .filter(reporter -> reporter.book().equals("network"))
                .toList();
    }
}
