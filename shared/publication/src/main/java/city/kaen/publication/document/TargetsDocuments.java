package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.emission.Co2e;
import city.kaen.inventory.GpcCells;
import city.kaen.inventory.TotalKind;
import city.kaen.publication.document.TargetsDocument.MeasureOf;
import city.kaen.publication.document.TargetsDocument.TargetOf;
import city.kaen.publication.document.TargetsDocument.YearAgainst;
import city.kaen.target.Measure;
import city.kaen.target.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Draws targets and measures from the profile and the years.
public final class TargetsDocuments {
    private TargetsDocuments() {}

    public static TargetsDocument of(CityProfile profile, List<YearDocument> years) {
        return new TargetsDocument(
                profile.slug(),
                profile.methods().targets().stream()
                        .map(target -> target(profile, target, years))
                        .toList(),
                profile.methods().measures().stream()
                        .map(measure -> measure(profile, measure))
                        .toList());
    }

    private static TargetOf target(CityProfile profile, Target target, List<YearDocument> years) {
        return new TargetOf(
                target.id(),
                target.holder(),
                holder(profile, target.holder()),
                target.total(),
                target.baseYear(),
                target.base().kilograms(),
                target.targetYear(),
                target.reductionPercent(),
                target.allowed(target.targetYear()).kilograms(),
                years.stream()
                        .filter(year -> year.year().ce() >= target.baseYear())
                        .map(year -> against(profile, target, year))
                        .toList());
    }

    private static YearAgainst against(CityProfile profile, Target target, YearDocument year) {
        int ce = year.year().ce();
        Optional<BigDecimal> emitted = emitted(profile, target, year);
        return new YearAgainst(
                ce,
                target.allowed(ce).kilograms(),
                emitted,
                year.complete(),
                emitted.filter(ignored -> year.complete())
                        .map(kilograms ->
                                target.progress(ce, new Co2e(kilograms)).isOnTrack()));
    }

    /// What the holder emitted: the city by its total, a member by its own book.
    private static Optional<BigDecimal> emitted(CityProfile profile, Target target, YearDocument year) {
        if (target.holder().equals(profile.slug())) {
            TotalsDocument totals = year.totals();
            Figure figure = switch (TotalKind.valueOf(target.total())) {
                case BASIC -> totals.basic();
                case BASIC_PLUS -> totals.basicPlus();
                case TERRITORIAL -> totals.territorial();
                case OTHER_SCOPE_3 -> totals.otherScope3();
            };
            return figure.kilograms(year.gwpSet());
        }
        return year.books().stream()
                .flatMap(book -> book.departments().stream())
                .filter(department -> department.department().equals(target.holder()))
                .findFirst()
                .flatMap(department -> department.figure().kilograms(year.gwpSet()));
    }

    private static MeasureOf measure(CityProfile profile, Measure measure) {
        return new MeasureOf(
                measure.id(),
                measure.holder(),
                holder(profile, measure.holder()),
                measure.name(),
                measure.cell(),
                Names.shipped()
                        .get("subsector."
                                + GpcCells.shipped().get(measure.cell()).subSectorRef()),
                measure.from(),
                measure.yearly().kilograms(),
                measure.source());
    }

    private static Name holder(CityProfile profile, String id) {
        return id.equals(profile.slug())
                ? new Name(profile.nameTh(), profile.nameEn())
                : BookDocuments.departmentName(profile, id);
    }
}
