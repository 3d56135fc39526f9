package city.kaen.change;

import city.kaen.activity.Quantity;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The change of one entry, told apart.
record EntryChange(
        Optional<CellEntry> before,
        Optional<CellEntry> after,
        GwpSet gwpBefore,
        GwpSet gwpAfter,
        FactorLibrary factors,
        List<DataChange> known) {

    /// The parts that are not zero.
    Map<Cause, Co2e> split() {
        Map<Cause, Co2e> parts = new EnumMap<>(Cause.class);
        GasMasses old = masses(before);
        GasMasses now = masses(after);
        if (counts(before) && counts(after)) {
            both(old, now, parts);
        } else {
            put(parts, appearedOrWent(), value(now).minus(value(old)));
        }
        put(parts, Cause.GWP, gwpAfter.of(now).minus(value(now)));
        return parts;
    }

    private void both(GasMasses old, GasMasses now, Map<Cause, Co2e> parts) {
        CellEntry was = before.orElseThrow();
        CellEntry is = after.orElseThrow();
        Optional<EmissionFactor> factor = factors.find(was.factor());
        boolean sameFactor = was.factor().equals(is.factor());
        GasMasses atOldFactor =
                factor.map(one -> one.emissionsOf(is.quantity())).orElse(sameFactor ? now : old);
        BigDecimal change = is.quantity().amount().subtract(was.quantity().amount());
        BigDecimal explained = known.stream().map(DataChange::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Co2e byData = value(atOldFactor).minus(value(old));
        if (was.isEstimated() || is.isEstimated()) {
            put(parts, Cause.GAP_FILL, byData);
        } else if (factor.isPresent() && !known.isEmpty() && explained.compareTo(change) == 0) {
            for (DataChange one : known) {
                Quantity part = new Quantity(one.amount(), is.quantity().unit());
                Co2e effect = value(factor.orElseThrow().emissionsOf(part));
                put(parts, one.cause(), effect);
                byData = byData.minus(effect);
            }
            put(parts, Cause.METHOD, byData);
        } else {
            put(parts, Cause.CORRECTION, byData);
        }
        put(parts, sameFactor ? Cause.METHOD : Cause.FACTOR, value(now).minus(value(atOldFactor)));
    }

    /// Why an entry counts on one side only.
    private Cause appearedOrWent() {
        if (before.or(() -> after).filter(CellEntry::isEstimated).isPresent()
                && (before.isEmpty() || after.isEmpty())) {
            return Cause.GAP_FILL;
        }
        if (before.isEmpty()) {
            return known.size() == 1 ? known.getFirst().cause() : Cause.NEW_DATA;
        }
        if (after.isEmpty()) {
            return known.size() == 1 ? known.getFirst().cause() : Cause.WITHDRAWAL;
        }
        boolean held = isHeld(before) || isHeld(after);
        return held ? Cause.FACTOR : Cause.REFERENCE;
    }

    private Co2e value(GasMasses masses) {
        return gwpBefore.of(masses);
    }

    private static boolean isHeld(Optional<CellEntry> entry) {
        return entry.flatMap(CellEntry::gases).isEmpty();
    }

    private static boolean counts(Optional<CellEntry> entry) {
        return entry.filter(CellEntry::counted).flatMap(CellEntry::gases).isPresent();
    }

    private static GasMasses masses(Optional<CellEntry> entry) {
        return entry.filter(CellEntry::counted).flatMap(CellEntry::gases).orElse(GasMasses.NONE);
    }

    private static void put(Map<Cause, Co2e> parts, Cause cause, Co2e part) {
        Co2e sum = parts.getOrDefault(cause, Co2e.ZERO).plus(part);
        if (sum.equals(Co2e.ZERO)) {
            parts.remove(cause);
        } else {
            parts.put(cause, sum);
        }
    }
}
