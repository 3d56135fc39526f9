package city.kaen.inventory;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.activity.Quantity;
import city.kaen.city.CityProfile;
import city.kaen.emission.GasMasses;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Emissions are activity data times emission factor (GPC v1.1), placed in cells.
///
/// A pure function: the same data in any order and in any split give the same month.
public final class InventoryCalculation {
    /// Why an entry without a factor is held.
    public static final String NO_FACTOR = "held: no factor in force";

    /// What begins the reason of an entry that waits for its sender's word; what follows is the code of a finding.
    public static final String UNCONFIRMED = "held: not confirmed: ";

    /// What stands for the factor of an activity that causes no emission of its own.
    public static final String NO_EMISSION = "none: no emission of its own";

    private static final Comparator<CellEntry> ORDER = Comparator.comparing(CellEntry::book)
            .thenComparing(CellEntry::ref)
            .thenComparing(CellEntry::activity)
            .thenComparing(CellEntry::department)
            .thenComparing(CellEntry::district)
            .thenComparing(CellEntry::factor)
            .thenComparing(CellEntry::facility);

    private InventoryCalculation() {}

    /// Computes one month.
    ///
    /// A line whose activity has no factor in force, or no cell, or that waits for its sender's word, becomes an entry
    /// without gases: held and shown, never dropped. Where the city uses a set with upstream factors, an energy makes a
    /// second entry in other scope 3. An operations entry is counted only in a cell it stands in for, and only as long
    /// as no community entry of that cell and month has gases.
    ///
    /// @throws IllegalArgumentException if data are of another month, of an activity that is not known, or in another
    ///     unit than their activity's
    public static InventoryMonth month(
            CityProfile city, FactorLibrary factors, YearMonth month, List<ActivityData> data) {
        Map<Key, Quantity> sums = new TreeMap<>(Key.ORDER);
        for (ActivityData one : together(data)) {
            check(one, month, city.activities());
            sums.merge(key(one, city), one.quantity(), Quantity::plus);
            upstream(one, city, factors).ifPresent(key -> sums.merge(key, one.quantity(), Quantity::plus));
        }
        CityMethods methods = new CityMethods(city, month);
        List<CellEntry> entries = new ArrayList<>();
        sums.forEach((key, quantity) -> {
            CellEntry entry = entry(key, quantity, city, factors, month, methods);
            entries.add(entry);
            factors.find(entry.factor())
                    .flatMap(factor -> methods.losses(entry, factor))
                    .ifPresent(entries::add);
        });
        if (data.stream().anyMatch(one -> one.held().isEmpty())) {
            entries.addAll(methods.standing());
        }
        entries.sort(ORDER);
        return new InventoryMonth(month, counted(entries, city));
    }

    /// Quantities of the same thing as one: a file of 100,000 meters has few places and activities.
    private static List<ActivityData> together(List<ActivityData> data) {
        Map<ActivityData, Quantity> sums = new LinkedHashMap<>();
        for (int i = 0; i < data.size(); ) {
            ActivityData first = data.get(i);
            BigDecimal sum = BigDecimal.ZERO;
            for (; i < data.size() && data.get(i).isOfTheSameAs(first); i++) {
                sum = sum.add(data.get(i).quantity().amount());
            }
            Quantity nothing = new Quantity(BigDecimal.ZERO, first.quantity().unit());
            sums.merge(first.of(nothing), new Quantity(sum, first.quantity().unit()), Quantity::plus);
        }
        List<ActivityData> together = new ArrayList<>();
        sums.forEach((one, sum) -> together.add(one.of(sum)));
        return together;
    }

    private static void check(ActivityData one, YearMonth month, Activities activities) {
        if (!one.month().equals(month)) {
            throw new IllegalArgumentException("data of " + one.month() + " do not belong in " + month);
        }
        Activity activity = activities.get(one.activity());
        if (activity.unit() != one.quantity().unit()) {
            throw new IllegalArgumentException(
                    activity.id() + " is kept in " + activity.unit().symbol() + ", not in "
                            + one.quantity().unit().symbol());
        }
    }

    private static Key key(ActivityData one, CityProfile city) {
        if (!one.held().isEmpty()) {
            return new Key(one, "", UNCONFIRMED + one.held());
        }
        Activity activity = city.activities().get(one.activity());
        return switch (Placement.of(activity, one.subSector(), city)) {
            case Placement.InCell cell -> new Key(one, cell.ref(), "");
            case Placement.NoEmission ignored -> new Key(one, "", NO_EMISSION);
            case Placement.Unknown unknown -> new Key(one, "", unknown.reason());
        };
    }

    /// What is emitted before an energy reaches the city is an activity of its own, in other scope 3, and only where
    /// the city uses a set that has a factor for it.
    private static Optional<Key> upstream(ActivityData one, CityProfile city, FactorLibrary factors) {
        return city.activities()
                .find(one.activity() + "-upstream")
                .filter(activity -> one.held().isEmpty())
                .filter(activity -> factors.find(
                                activity.id(), activity.unit(), city.region(), one.month(), city.factorSets())
                        .isPresent())
                .map(activity -> new Key(
                        one.book(),
                        activity.cell(),
                        activity.id(),
                        one.department(),
                        one.district(),
                        "",
                        one.estimate(),
                        one.facility()));
    }

    /// Whether an entry of the month was made of these data, among others.
    public static boolean isMadeOf(CellEntry entry, ActivityData one, CityProfile city) {
        Key key = key(one, city);
        boolean same = entry.book() == one.book()
                && entry.department().equals(one.department())
                && entry.district().equals(one.district())
                && entry.facility().equals(one.facility());
        boolean asItself = entry.activity().equals(key.activity)
                && (entry.ref().equals(key.ref) || entry.factor().contains(" x losses of "));
        return same && !entry.isEstimated() && (asItself || entry.activity().equals(one.activity() + "-upstream"));
    }

    private static CellEntry entry(
            Key key, Quantity quantity, CityProfile city, FactorLibrary factors, YearMonth month, CityMethods methods) {
        if (!key.note.isEmpty()) {
            Optional<GasMasses> gases = key.note.equals(NO_EMISSION) ? Optional.of(GasMasses.NONE) : Optional.empty();
            return key.entry(quantity, gases, key.note);
        }
        Optional<CityMethods.Computed> own = methods.of(key.activity, quantity);
        if (own.isPresent()) {
            return key.entry(quantity, own.get().gases(), own.get().method());
        }
        Optional<EmissionFactor> factor =
                factors.find(key.activity, quantity.unit(), city.region(), month, city.factorSets());
        return key.entry(
                quantity,
                factor.map(found -> found.emissionsOf(quantity)),
                factor.map(EmissionFactor::id).orElse(NO_FACTOR));
    }

    private static List<CellEntry> counted(List<CellEntry> entries, CityProfile city) {
        Set<String> community = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.book() == Book.COMMUNITY && entry.gases().isPresent())
                .forEach(entry -> community.add(entry.ref()));
        return entries.stream()
                .map(entry -> entry.counted(
                        switch (entry.book()) {
                            case COMMUNITY -> !entry.ref().isEmpty();
                            case OPERATIONS ->
                                city.standIns().contains(entry.ref()) && !community.contains(entry.ref());
                            case NETWORK -> false;
                        }))
                .toList();
    }

    /// What makes one entry, in the order entries are kept in.
    private record Key(
            Book book,
            String ref,
            String activity,
            String department,
            String district,
            String note,
            String estimate,
            String facility) {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::book)
                .thenComparing(Key::ref)
                .thenComparing(Key::activity)
                .thenComparing(Key::department)
                .thenComparing(Key::district)
                .thenComparing(Key::note)
                .thenComparing(Key::estimate)
                .thenComparing(Key::facility);

        Key(ActivityData one, String ref, String note) {
            this(
                    one.book(),
                    ref,
                    one.activity(),
                    one.department(),
                    one.district(),
                    note,
                    one.estimate(),
                    one.facility());
        }

        CellEntry entry(Quantity quantity, Optional<GasMasses> gases, String factor) {
            return new CellEntry(
                    book, ref, activity, department, district, quantity, gases, factor, false, estimate, facility);
        }
    }
}
