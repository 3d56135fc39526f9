package city.kaen.publication.page;

import city.kaen.publication.document.CalendarDocument;
import city.kaen.publication.document.CompletenessDocument;
import city.kaen.publication.document.DistrictsDocument;
import city.kaen.publication.document.FactorsDocument;
import city.kaen.publication.document.QualityDocument;
import city.kaen.publication.document.ReporterDocument;
import city.kaen.publication.document.SinksDocument;
import city.kaen.publication.document.SummaryDocument;
import city.kaen.publication.document.TargetsDocument;
import city.kaen.publication.document.YearDocument;
import java.util.List;
import java.util.Optional;

/// The documents of one publication that pages are drawn from.
///
/// @param calendar of releases; empty where there are no data
/// @param withheld whether some members' figures wait until their group is whole
public record Published(
        SummaryDocument summary,
        List<YearDocument> years,
        List<QualityDocument> qualities,
        DistrictsDocument districts,
        List<ReporterDocument> reporters,
        SinksDocument sinks,
        TargetsDocument targets,
        CompletenessDocument completeness,
        FactorsDocument factors,
        Optional<CalendarDocument> calendar,
        boolean withheld) {
    public Published {
        years = List.copyOf(years);
        qualities = List.copyOf(qualities);
        reporters = List.copyOf(reporters);
    }

    /// How sure the figures of a year are.
    Optional<QualityDocument> quality(YearDocument year) {
        return qualities.stream()
                .filter(each -> each.year().equals(year.year()))
                .findFirst();
    }

    /// When a month was released; empty where it was not yet.
    Optional<CalendarDocument.Past> released(String month) {
        return calendar.stream()
                .flatMap(each -> each.released().stream())
                .filter(release -> release.months().contains(month))
                .findFirst();
    }

    /// Whether any month was released.
    boolean hasReleases() {
        return calendar.stream()
                .flatMap(each -> each.released().stream())
                .anyMatch(release -> !release.months().isEmpty());
    }

    /// The members of the network, each with a page of its own.
    List<ReporterDocument> members() {
        return reporters.stream()
                .filter(reporter -> reporter.book().equals("network"))
                .toList();
    }
}
