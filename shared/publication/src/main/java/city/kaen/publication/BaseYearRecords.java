package city.kaen.publication;

import city.kaen.change.Cause;
import city.kaen.city.CityProfile;
import city.kaen.emission.Co2e;
import city.kaen.inventory.TotalKind;
import city.kaen.publication.document.RevisionsDocument.BaseYearRecord;
import city.kaen.publication.document.RevisionsDocument.Change;
import city.kaen.publication.document.RevisionsDocument.Part;
import city.kaen.publication.document.RevisionsDocument.Revised;
import city.kaen.target.BaseYearPolicy;
import city.kaen.target.BaseYearPolicy.Decision;
import city.kaen.target.BaseYearPolicy.Trigger;
import city.kaen.target.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Records what a revision did to the base years of a city's targets.
final class BaseYearRecords {
    private BaseYearRecords() {}

    /// One record for each target of the city whose base year moved; none where the city states no threshold.
    static List<BaseYearRecord> of(CityProfile profile, Revised revised) {
        Optional<BaseYearPolicy> policy = profile.methods()
                .baseYearThreshold()
                .filter(percent -> percent.signum() > 0)
                .map(BaseYearPolicy::new);
        return policy.stream()
                .flatMap(stated -> profile.methods().targets().stream()
                        .filter(target -> target.holder().equals(profile.slug()))
                        .flatMap(target ->
                                change(target, revised).map(change -> record(stated, target, change)).stream()))
                .toList();
    }

    private static Optional<Change> change(Target target, Revised revised) {
        String total = RevisionLog.name(TotalKind.valueOf(target.total()));
        return revised.changed().stream()
                .filter(year -> year.year() == target.baseYear())
                .flatMap(year -> year.totals().stream())
                .filter(change -> change.of().equals(total) && !change.parts().isEmpty())
                .findFirst();
    }

    private static BaseYearRecord record(BaseYearPolicy policy, Target target, Change change) {
        Trigger trigger = change.parts().stream()
                .max(Comparator.comparing(part -> part.kilograms().abs()))
                .map(Part::cause)
                .map(cause ->
                        trigger(Cause.valueOf(cause.toUpperCase(Locale.ROOT).replace('-', '_'))))
                .orElseThrow();
        BigDecimal now = change.afterKilograms();
        Decision decision = policy.decide(target.baseYear(), trigger, target.base(), new Co2e(now));
        return new BaseYearRecord(
                target.baseYear(),
                target.id(),
                change.of(),
                target.base().kilograms(),
                now,
                decision.movedPercent().setScale(6, RoundingMode.HALF_EVEN),
                decision.thresholdPercent(),
                decision.recalculate(),
                trigger.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                change.parts());
    }

    /// What moved figures of a past year is never the growth of the city.
    private static Trigger trigger(Cause cause) {
        return switch (cause) {
            case NEW_DATA, LATE_DATA, WITHDRAWAL, GAP_FILL -> Trigger.DATA;
            case CORRECTION -> Trigger.ERROR_FOUND;
            case FACTOR, GWP -> Trigger.FACTOR;
            case METHOD -> Trigger.METHOD;
            case REFERENCE -> Trigger.BOUNDARY;
        };
    }
}
