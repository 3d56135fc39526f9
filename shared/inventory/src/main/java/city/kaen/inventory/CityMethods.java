package city.kaen.inventory;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.city.CityProfile;
import city.kaen.city.LandfillMethod;
import city.kaen.city.TreatmentSettings;
import city.kaen.city.TreePlace;
import city.kaen.emission.GasMasses;
import city.kaen.factor.EmissionFactor;
import city.kaen.grid.GridLosses;
import city.kaen.removal.TreeEvent;
import city.kaen.removal.TreeStand.Balance;
import city.kaen.waste.FirstOrderDecay;
import city.kaen.waste.MethaneCommitment;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a city computes by the methods of its profile instead of by a factor.
final class CityMethods {
    /// Why landfilled waste is held.
    static final String NO_HISTORY = "held: the landfill's history lacks the year ";

    static final String TOO_MUCH_RECOVERED = "held: more methane recovered than generated";

    private static final String LANDFILL = "waste-landfill";
    private static final String DUMP = "waste-open-dump";
    private static final BigDecimal MONTHS = new BigDecimal("12");

    private final CityProfile city;
    private final YearMonth month;
    private final CityTreatments treatments;

    CityMethods(CityProfile city, YearMonth month) {
        this.city = city;
        this.month = month;
        this.treatments = new CityTreatments(city.methods().treatment());
    }

    /// Gases and the method that gave them, or none and why.
    record Computed(Optional<GasMasses> gases, String method) {}

    /// What the activity's own method makes of a quantity; empty where it goes by factor.
    Optional<Computed> of(String activity, Quantity quantity) {
        return switch (activity) {
            case LANDFILL -> city.methods().landfill().map(method -> landfilled(method, quantity.amount()));
            case DUMP -> city.methods().treatment().openDump().map(method -> landfilled(method, quantity.amount()));
            case "waste-incinerated" ->
                city.methods().treatment().incineration().map(fire -> burnt(fire, quantity, "incineration"));
            case "waste-open-burning" ->
                city.methods().treatment().openBurning().map(fire -> burnt(fire, quantity, "open-burning"));
            default -> treatments.of(activity, quantity);
        };
    }

    private static Computed burnt(TreatmentSettings.Fire fire, Quantity waste, String method) {
        String unsaid = fire.burning().estimatesMethane() ? "" : ", without its methane: no factor is stated";
        return new Computed(
                Optional.of(fire.burning().emissions(waste.amount(), fire.mix())), "method: " + method + unsaid);
    }

    private Computed landfilled(LandfillMethod method, BigDecimal kilograms) {
        return switch (method) {
            case LandfillMethod.Commitment one ->
                new Computed(
                        Optional.of(MethaneCommitment.emissions(
                                kilograms, one.degradableCarbon(), one.landfill(), one.recovered())),
                        "method: landfill-commitment");
            case LandfillMethod.Decay decay ->
                new Computed(
                        Optional.of(decay.of(Map.of(month.getYear(), kilograms), Map.of())
                                .emissions(month.getYear())),
                        "method: landfill-decay");
        };
    }

    /// What the city emits and takes up in a month whether or not a line says so: the decay of earlier years' waste,
    /// and the growth and loss of trees.
    List<CellEntry> standing() {
        List<CellEntry> entries = new ArrayList<>();
        city.methods().landfill().flatMap(method -> history(LANDFILL, method)).ifPresent(entries::add);
        city.methods()
                .treatment()
                .openDump()
                .flatMap(method -> history(DUMP, method))
                .ifPresent(entries::add);
        city.methods().trees().forEach(place -> trees(place, entries));
        return entries;
    }

    private Optional<CellEntry> history(String activity, LandfillMethod method) {
        int year = month.getYear();
        if (!(method instanceof LandfillMethod.Decay decay)
                || decay.history().isEmpty()
                || decay.history().firstKey() >= year) {
            return Optional.empty();
        }
        Map<Integer, BigDecimal> earlier = decay.history().headMap(year);
        BigDecimal deposited = earlier.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Computed computed = historic(decay, earlier);
        return Optional.of(new CellEntry(
                Book.COMMUNITY,
                city.landfillInside() ? "III.1.1" : "III.1.2",
                activity + "-history",
                decay.department(),
                "",
                new Quantity(deposited, Unit.KILOGRAM),
                computed.gases(),
                computed.method(),
                true));
    }

    private Computed historic(LandfillMethod.Decay decay, Map<Integer, BigDecimal> earlier) {
        int year = month.getYear();
        for (int each = decay.history().firstKey(); each < year; each++) {
            if (!earlier.containsKey(each)) {
                return new Computed(Optional.empty(), NO_HISTORY + each);
            }
        }
        FirstOrderDecay whole = decay.of(earlier, decay.recovered());
        if (decay.recovered().getOrDefault(year, BigDecimal.ZERO).compareTo(whole.generated(year)) > 0) {
            return new Computed(Optional.empty(), TOO_MUCH_RECOVERED);
        }
        return new Computed(
                Optional.of(whole.emissions(year).dividedBy(MONTHS)), "method: landfill-decay, a twelfth of the year");
    }

    /// Gross removals and losses are entries of their own, so that both stay visible; together they are the net.
    private void trees(TreePlace place, List<CellEntry> entries) {
        long standing = place.stand().standing(month);
        Balance balance = place.stand().balance(month);
        if (standing > 0) {
            entries.add(trees(place, "trees-standing", standing, balance.gross()));
        }
        if (balance.lost().signum() > 0) {
            long before = place.stand().standing(month.minusMonths(1));
            long planted = place.stand().events().stream()
                    .filter(event ->
                            event instanceof TreeEvent.Planting && event.month().equals(month))
                    .mapToLong(TreeEvent::trees)
                    .sum();
            entries.add(trees(
                    place,
                    "trees-lost",
                    before + planted - standing,
                    balance.lost().negate()));
        }
    }

    private static CellEntry trees(TreePlace place, String activity, long trees, BigDecimal removed) {
        return new CellEntry(
                Book.COMMUNITY,
                "V.2",
                activity,
                place.department(),
                place.district().isEmpty() ? place.id() : place.district() + "/" + place.id(),
                new Quantity(BigDecimal.valueOf(trees), Unit.TREE),
                Optional.of(GasMasses.of("co2Removed", removed)),
                "method: " + place.method(),
                true);
    }

    /// The losses of grid electricity, in the cell beside; empty where the factor holds them or no rate is stated.
    Optional<CellEntry> losses(CellEntry used, EmissionFactor factor) {
        if (!used.activity().equals("electricity-grid") || !used.ref().endsWith(".2")) {
            return Optional.empty();
        }
        String beside = used.ref().substring(0, used.ref().length() - 1) + "3";
        return city.methods()
                .gridLossRate()
                .filter(rate -> GpcCells.shipped().find(beside).isPresent())
                .flatMap(rate -> switch (GridLosses.of(used.quantity(), used.ref(), factor, rate)) {
                    case GridLosses.Elsewhere ignored -> Optional.empty();
                    case GridLosses.Counted counted ->
                        Optional.of(new CellEntry(
                                used.book(),
                                beside,
                                used.activity(),
                                used.department(),
                                used.district(),
                                used.quantity(),
                                Optional.of(counted.gases()),
                                factor.id() + " x losses of " + rate.toPlainString(),
                                false,
                                used.estimate(),
                                used.facility()));
                });
    }
}
