package city.kaen.layout;

import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Columns that state a fuel's heat beside its volume or mass: one of them counts.
final class HeatColumns {
    /// The units of electricity; gas is billed in them, too.
    static final Set<String> KILOWATT_HOURS = Set.of("wh", "kwh", "mwh", "gwh");

    private static final String GAS = "natural-gas";
    private static final int SAMPLE = 200;

    private final SheetHead head;

    HeatColumns(SheetHead head) {
        this.head = head;
    }

    /// Where a fuel's heat content stands beside it in another unit, the heat content counts; and where the header says
    /// that it is heat, a unit of volume or mass in the row is not its own.
    Table once(Table table, BiConsumer<Column, Column> told) {
        List<Column> quantities = table.of(Meaning.QUANTITY);
        boolean fuels = table.first(Meaning.ACTIVITY).isPresent();
        boolean gas = isOfGas(table);
        boolean alone = quantities.stream()
                        .filter(HeatColumns::isPhysical)
                        .map(RivalColumns::activity)
                        .distinct()
                        .count()
                == 1;
        Map<Integer, Meaning> lost = new HashMap<>();
        Map<Integer, ActivityWords.Spoken> named = new HashMap<>();
        for (Column column : quantities) {
            Optional<Column> heat = isHeat(column, gas)
                    ? Optional.empty()
                    : quantities.stream()
                            .filter(other -> isHeat(other, gas) && isSameFuel(column, other, fuels, alone))
                            .findFirst();
            if (heat.isPresent()) {
                if (lost.isEmpty()) {
                    told.accept(column, heat.get());
                }
                lost.put(column.index(), Meaning.STOCK);
                column.heading()
                        .activity()
                        .ifPresent(spoken -> named.putIfAbsent(heat.get().index(), spoken));
            }
        }
        boolean onlyHeat =
                quantities.stream().allMatch(column -> lost.containsKey(column.index()) || isHeat(column, gas));
        if (onlyHeat && !quantities.isEmpty()) {
            table.of(Meaning.UNIT).stream()
                    .filter(unit -> isPhysical(table, unit))
                    .forEach(unit -> lost.put(unit.index(), Meaning.OTHER));
        }
        return RivalColumns.without(table, lost).naming(named);
    }

    /// Whether the titles or the header over the meters' numbers say that a table is of gas, which is billed in kWh,
    /// too.
    private static boolean isOfGas(Table table) {
        return table.titles()
                .activity()
                .or(() -> table.first(Meaning.METER)
                        .flatMap(meter -> meter.heading().activity()))
                .filter(spoken -> spoken.activity().equals(GAS))
                .isPresent();
    }

    private static boolean isHeat(Column column, boolean gas) {
        return isHeat(column)
                || ((gas || RivalColumns.activity(column).equals(GAS))
                        && column.heading()
                                .unit()
                                .filter(unit ->
                                        KILOWATT_HOURS.contains(unit.unit().id()))
                                .isPresent());
    }

    private static boolean isSameFuel(Column column, Column heat, boolean fuels, boolean alone) {
        boolean named =
                fuels && column.heading().activity().isEmpty() && column.place().isEmpty();
        boolean physical = isPhysical(column);
        boolean bare = physical && column.heading().activity().isEmpty();
        boolean own = physical
                && (RivalColumns.activity(column).equals(GAS)
                        || (alone && RivalColumns.dimension(column).equals("mass")))
                && heat.heading().activity().isEmpty();
        return (named
                        || bare
                        || own
                        || (physical && RivalColumns.activity(column).equals(RivalColumns.activity(heat))))
                && column.place().equals(heat.place())
                && column.heading().year().equals(heat.heading().year())
                && column.heading().month().equals(heat.heading().month());
    }

    private static boolean isPhysical(Column column) {
        return RivalColumns.dimension(column).equals("volume")
                || RivalColumns.dimension(column).equals("mass");
    }

    /// Whether the units that a column names are of volume or mass.
    private boolean isPhysical(Table table, Column unit) {
        int last = Math.min(Math.min(table.end(), head.size()), table.headerLast() + 1 + SAMPLE);
        for (int row = table.headerLast() + 1; row < last; row++) {
            Optional<StatedUnit> said = Units.shipped().find(head.text(row, unit.index()));
            if (said.isPresent() && said.get().unit().dimension().equals("energy")) {
                return false;
            }
        }
        return true;
    }

    /// Whether a column is of heat, as fuels are measured by it.
    static boolean isHeat(Column column) {
        return column.heading()
                .unit()
                .filter(unit -> unit.unit().dimension().equals("energy")
                        && !KILOWATT_HOURS.contains(unit.unit().id()))
                .isPresent();
    }
}
