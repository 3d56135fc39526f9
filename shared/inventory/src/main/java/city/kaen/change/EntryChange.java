package city.kaen.change;

import city.kaen.arithmetic.Decimals;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The change of one entry, told apart.
///
/// @param known what the ledger knows of why its quantity changed
/// @param monthOnBothSides whether both revisions hold its month
/// @param moved whether the same data stand elsewhere on the other side, and no file says otherwise
record EntryChange(
        Optional<CellEntry> before,
        Optional<CellEntry> after,
        GwpSet gwpBefore,
        GwpSet gwpAfter,
        FactorLibrary factors,
        List<DataChange> known,
        boolean monthOnBothSides,
        boolean moved) {
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-24");

    /// The parts that are not zero.
    Map<Cause, Co2e> split() {
        Map<Cause, Co2e> parts = new EnumMap<>(Cause.class);
        GasMasses old = masses(before);
        GasMasses now = masses(after);
        if (counts(before) && counts(after)) {
            both(old, now, parts);
        } else {
            one(value(now).minus(value(old)), parts);
        }
        put(parts, Cause.GWP, gwpAfter.of(now).minus(value(now)));
        return parts;
    }

    private void both(GasMasses old, GasMasses now, Map<Cause, Co2e> parts) {
        CellEntry was = before.orElseThrow();
        CellEntry is = after.orElseThrow();
        if (isStanding(is)) {
            put(parts, Cause.REFERENCE, value(now).minus(value(old)));
            return;
        }
        GasMasses atOldFactor = atOldFactor(was, is, old, now);
        Co2e byData = value(atOldFactor).minus(value(old));
        BigDecimal change = is.quantity().amount().subtract(was.quantity().amount());
        if (was.isEstimated() || is.isEstimated()) {
            put(parts, Cause.GAP_FILL, byData);
        } else if (moved) {
            put(parts, Cause.REFERENCE, byData);
        } else if (explains(change)) {
            spread(byData, change, parts);
        } else {
            put(parts, Cause.CORRECTION, byData);
        }
        boolean sameFactor = was.factor().equals(is.factor());
        put(
                parts,
                sameFactor || isMethod(was) || isMethod(is) ? Cause.METHOD : Cause.FACTOR,
                value(now).minus(value(atOldFactor)));
    }

    /// What the new quantity would have caused by the old factor or method; a method gives in proportion.
    private GasMasses atOldFactor(CellEntry was, CellEntry is, GasMasses old, GasMasses now) {
        if (was.quantity().amount().compareTo(is.quantity().amount()) == 0) {
            return old;
        }
        Optional<GasMasses> byFactor = factors.find(was.factor()).map(one -> one.emissionsOf(is.quantity()));
        boolean sameFactor = was.factor().equals(is.factor());
        if (byFactor.isPresent() || was.quantity().amount().signum() == 0) {
            return byFactor.orElse(sameFactor ? now : old);
        }
        GasMasses scaled =
                old.times(is.quantity().amount()).dividedBy(was.quantity().amount());
        return sameFactor && areClose(value(scaled), value(now)) ? now : scaled;
    }

    private boolean explains(BigDecimal change) {
        BigDecimal explained = known.stream().map(DataChange::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !known.isEmpty() && change.signum() != 0 && explained.compareTo(change) == 0;
    }

    /// Each cause has the share of the quantity that it changed; the last takes what remains, so that nothing is lost
    /// to a quotient that does not end.
    private void spread(Co2e whole, BigDecimal change, Map<Cause, Co2e> parts) {
        Co2e left = whole;
        for (DataChange one : known.subList(0, known.size() - 1)) {
            Co2e effect = new Co2e(Decimals.quotient(whole.kilograms().multiply(one.amount()), change));
            put(parts, one.cause(), effect);
            left = left.minus(effect);
        }
        put(parts, known.getLast().cause(), left);
    }

    /// An entry counts on one side only.
    private void one(Co2e whole, Map<Cause, Co2e> parts) {
        BigDecimal change = after.map(entry -> entry.quantity().amount())
                .orElseGet(() -> before.orElseThrow().quantity().amount().negate());
        boolean cameOrWent = before.isEmpty() || after.isEmpty();
        if (cameOrWent && !before.or(() -> after).orElseThrow().isEstimated() && explains(change)) {
            spread(whole, change, parts);
        } else {
            put(parts, appearedOrWent(), whole);
        }
    }

    /// Why an entry counts on one side only.
    private Cause appearedOrWent() {
        boolean cameOrWent = before.isEmpty() || after.isEmpty();
        CellEntry any = before.or(() -> after).orElseThrow();
        if (cameOrWent && any.isEstimated()) {
            return Cause.GAP_FILL;
        }
        if (moved || (cameOrWent && isStanding(any) && monthOnBothSides)) {
            return Cause.REFERENCE;
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

    /// What the profile alone says, whatever files come: earlier years' waste, and trees.
    private static boolean isStanding(CellEntry entry) {
        return isMethod(entry)
                && (entry.activity().endsWith("-history") || entry.activity().startsWith("trees-"));
    }

    private static boolean isMethod(CellEntry entry) {
        return entry.factor().startsWith("method: ");
    }

    private static boolean areClose(Co2e one, Co2e other) {
        return one.minus(other)
                        .kilograms()
                        .abs()
                        .compareTo(other.kilograms().abs().multiply(NEGLIGIBLE))
                <= 0;
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
