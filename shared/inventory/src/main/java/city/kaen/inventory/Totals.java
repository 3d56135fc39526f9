package city.kaen.inventory;

import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/// The totals of an inventory, summed from its cells anew each time; nothing is carried over.
///
/// Gross: removals by sinks stand beside them, and [#net] takes them off only where the total holds their cell, which
/// BASIC never does.
///
/// @param gross what was emitted, by total
/// @param removed what sinks took up, by total, as a positive mass
public record Totals(Map<TotalKind, Co2e> gross, Map<TotalKind, Co2e> removed) {
    public Totals {
        gross = Map.copyOf(gross);
        removed = Map.copyOf(removed);
    }

    /// The totals over entries of any months. Only counted entries enter, and of these only such as have a factor.
    public static Totals of(Collection<CellEntry> entries, GwpSet gwp) {
        Map<TotalKind, Co2e> gross = new EnumMap<>(TotalKind.class);
        Map<TotalKind, Co2e> removed = new EnumMap<>(TotalKind.class);
        for (TotalKind kind : TotalKind.values()) {
            GasMasses masses = masses(entries, kind::holds);
            gross.put(kind, gwp.of(masses));
            removed.put(kind, new Co2e(masses.co2Removed()));
        }
        return new Totals(gross, removed);
    }

    /// The gases of all counted entries in the cells asked for.
    public static GasMasses masses(Collection<CellEntry> entries, Predicate<GpcCell> cells) {
        return GasMasses.sum(entries.stream()
                .filter(entry ->
                        entry.counted() && cells.test(GpcCells.shipped().get(entry.ref())))
                .flatMap(entry -> entry.gases().stream())
                .toList());
    }

    /// What was emitted, without removals.
    public Co2e get(TotalKind kind) {
        return gross.getOrDefault(kind, Co2e.ZERO);
    }

    /// What was emitted less what the sinks in the same cells took up. Equal to [#get] for BASIC, which holds no sink.
    public Co2e net(TotalKind kind) {
        if (kind == TotalKind.BASIC) {
            return get(kind);
        }
        BigDecimal taken = removed.getOrDefault(kind, Co2e.ZERO).kilograms();
        return new Co2e(get(kind).kilograms().subtract(taken));
    }
}
