package city.kaen.publication.document;

import city.kaen.city.CityProfile;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryYear;
import city.kaen.inventory.TotalKind;
import city.kaen.inventory.Totals;
import city.kaen.publication.document.ProgressDocument.Action;
import city.kaen.publication.document.ProgressDocument.BaseYear;
import city.kaen.publication.document.ProgressDocument.Promise;
import city.kaen.publication.form.Form;
import city.kaen.target.BaseYearPolicy;
import city.kaen.target.Measure;
import city.kaen.target.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Draws targets and measures against the years there are.
public final class ProgressDocuments {
    private final CityProfile profile;
    private final GwpSet gwp;
    private final List<InventoryYear> years;

    private ProgressDocuments(CityProfile profile, List<InventoryYear> years) {
        this.profile = profile;
        this.gwp = GwpSet.of(profile.gwpSet());
        this.years = years;
    }

    public static ProgressDocument of(CityProfile profile, List<InventoryYear> years) {
        ProgressDocuments drawn = new ProgressDocuments(profile, List.copyOf(years));
        return new ProgressDocument(
                Form.schema("progress"),
                YearDocuments.CONTRACT,
                profile.slug(),
                profile.gwpSet(),
                profile.methods().targets().stream().map(drawn::promise).toList(),
                profile.methods().measures().stream()
                        .map(measure -> new Action(
                                measure.id(),
                                measure.holder(),
                                measure.name(),
                                measure.cell(),
                                measure.from(),
                                measure.yearly().kilograms(),
                                measure.source()))
                        .toList(),
                drawn.baseYear());
    }

    private Promise promise(Target target) {
        boolean city = target.holder().equals(profile.slug());
        return new Promise(
                target.id(),
                target.holder(),
                city
                        ? new Name(profile.nameTh(), profile.nameEn())
                        : BookDocuments.departmentName(profile, target.holder()),
                target.total(),
                target.baseYear(),
                target.base().kilograms(),
                target.targetYear(),
                target.reductionPercent(),
                years.stream().map(year -> progress(target, year)).toList());
    }

    private ProgressDocument.Year progress(Target target, InventoryYear year) {
        Co2e emitted = emitted(target, year);
        Target.Progress progress = target.progress(year.year(), emitted);
        boolean complete = year.months().stream()
                        .filter(month -> !month.entries().isEmpty())
                        .count()
                == 12;
        List<Measure> theirs = profile.methods().measures().stream()
                .filter(measure -> measure.holder().equals(target.holder()))
                .toList();
        return new ProgressDocument.Year(
                year.year(),
                complete,
                target.allowed(year.year()).kilograms(),
                emitted.kilograms(),
                progress.over().kilograms(),
                progress.reducedPercent().setScale(6, RoundingMode.HALF_EVEN),
                complete ? Optional.of(progress.isOnTrack()) : Optional.empty(),
                Measure.expected(theirs, year.year()).kilograms());
    }

    /// The city's total, or all that a member of the network reports.
    private Co2e emitted(Target target, InventoryYear year) {
        List<CellEntry> entries = DatedEntry.entries(DatedEntry.of(year)).stream()
                .filter(entry -> !entry.ref().isEmpty())
                .filter(entry ->
                        gwp.missing(entry.gases().orElse(GasMasses.NONE)).isEmpty())
                .toList();
        if (target.holder().equals(profile.slug())) {
            return Totals.of(entries, gwp).get(TotalKind.valueOf(target.total()));
        }
        return gwp.of(GasMasses.sum(entries.stream()
                .filter(entry -> entry.department().equals(target.holder()) && entry.book() != Book.COMMUNITY)
                .flatMap(entry -> entry.gases().stream())
                .toList()));
    }

    /// The first target of the city whose base year has figures decides.
    private Optional<BaseYear> baseYear() {
        Optional<BigDecimal> threshold = profile.methods().baseYearThreshold().filter(percent -> percent.signum() > 0);
        return threshold.flatMap(percent -> profile.methods().targets().stream()
                .filter(target -> target.holder().equals(profile.slug()))
                .flatMap(target -> years.stream()
                        .filter(year -> year.year() == target.baseYear())
                        .map(year -> decide(percent, target, year)))
                .findFirst());
    }

    private BaseYear decide(BigDecimal percent, Target target, InventoryYear year) {
        BaseYearPolicy policy = new BaseYearPolicy(percent);
        Co2e computed = emitted(target, year);
        BigDecimal moved = policy.movedPercent(target.base(), computed);
        return new BaseYear(
                year.year(),
                target.id(),
                target.base().kilograms(),
                computed.kilograms(),
                moved.setScale(6, RoundingMode.HALF_EVEN),
                percent,
                policy.isBeyond(moved));
    }
}
