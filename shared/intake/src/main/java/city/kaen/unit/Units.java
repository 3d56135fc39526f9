package city.kaen.unit;

import city.kaen.activity.Unit;
import city.kaen.text.Folding;
import city.kaen.text.Resources;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The units that files use, by the names files call them, from `units.csv`, `unit-names.csv` and `densities.csv`.
public final class Units {
    private static final Units SHIPPED = new Units();
    private static final List<String> PER = List.of("/", "ต่อ", "per", "a");
    private static final Set<String> PER_PERIOD = Set.of("เดือน", "month", "mo", "mth", "ครั้ง", "ปี", "year");
    private static final Set<String> PER_DAY = Set.of("วัน", "day", "d");

    private static final String MANY_OF = "-x-";
    private static final String ASSUMED = "assumed: ";
    private static final Map<String, String> MANY = Map.of(
            "thousand", "1000",
            "thousands", "1000",
            "thousandsof", "1000",
            "'000", "1000",
            "000'", "1000",
            "พัน", "1000",
            "million", "1000000",
            "millions", "1000000",
            "ล้าน", "1000000");

    private final Map<String, UnitOfMeasure> byId = new HashMap<>();
    private final Map<String, StatedUnit> byName = new HashMap<>();
    private final Map<String, Ratio> densities = new HashMap<>();
    private final Map<String, List<String>> meant = new HashMap<>();

    private Units() {
        Resources.rows(Units.class, "units.csv")
                .forEach(row -> byId.put(
                        row.get(0), new UnitOfMeasure(row.get(0), row.get(1), Ratio.of(row.get(2), row.get(3)))));
        Resources.rows(Units.class, "unit-names.csv").forEach(row -> {
            UnitOfMeasure unit = get(row.get(0));
            StatedUnit stated =
                    new StatedUnit(unit, StatedUnit.Per.PERIOD, row.get(2).startsWith(ASSUMED));
            if (stated.assumed()) {
                meant.put(
                        key(row.get(1)),
                        List.of(row.get(2).substring(ASSUMED.length()).split("[|]", -1)));
            }
            if (byName.put(key(row.get(1)), stated) != null) {
                throw new IllegalStateException("the unit name " + row.get(1) + " stands twice in unit-names.csv");
            }
        });
        Resources.rows(Units.class, "densities.csv")
                .forEach(row -> densities.put(row.get(0) + "/" + row.get(1), Ratio.of(row.get(2), row.get(3))));
    }

    public static Units shipped() {
        return SHIPPED;
    }

    public boolean has(String id) {
        return byId.containsKey(id);
    }

    /// The unit of an id.
    ///
    /// @throws IllegalArgumentException if there is none
    public UnitOfMeasure get(String id) {
        UnitOfMeasure unit = byId.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("no unit has the id " + id);
        }
        return unit;
    }

    /// The unit that a whole text names, with or without brackets: `kWh`, `(ลบ.ม.)`, `ตัน/วัน`, `ลิตร/เดือน`.
    public Optional<StatedUnit> find(String text) {
        if (text.isEmpty() || text.length() > 60) {
            return Optional.empty();
        }
        String key = key(text);
        StatedUnit whole = byName.get(key);
        if (whole != null) {
            return Optional.of(whole);
        }
        Optional<StatedUnit> many = multiplied(key);
        if (many.isPresent()) {
            return many;
        }
        for (String word : PER) {
            int per = key.lastIndexOf(word);
            Optional<StatedUnit> rate =
                    per <= 0 ? Optional.empty() : rate(key.substring(0, per), key.substring(per + word.length()));
            if (rate.isPresent()) {
                return rate;
            }
        }
        return Optional.empty();
    }

    /// A unit for each day, or for a period that the figure is of anyway.
    private Optional<StatedUnit> rate(String name, String time) {
        StatedUnit unit = byName.get(name);
        Optional<StatedUnit> one = unit == null ? multiplied(name) : Optional.of(unit);
        if (PER_DAY.contains(time)) {
            return one.map(each -> new StatedUnit(each.unit(), StatedUnit.Per.DAY, each.assumed()));
        }
        return PER_PERIOD.contains(time) ? one : Optional.empty();
    }

    /// The units that a name leaves open, each by a name that says which: `short ton` for `ton`. Empty for other names.
    public List<String> meant(String text) {
        return meant.getOrDefault(key(text), List.of());
    }

    /// Thousands and millions of a unit that is named: `พันหน่วย`, `million litres`.
    private Optional<StatedUnit> multiplied(String key) {
        for (Map.Entry<String, String> many : MANY.entrySet()) {
            if (key.startsWith(many.getKey()) && key.length() > many.getKey().length()) {
                StatedUnit one = byName.get(key.substring(many.getKey().length()));
                if (one != null && one.unit().id().indexOf(MANY_OF) < 0) {
                    UnitOfMeasure unit = one.unit();
                    Ratio ratio = new Ratio(
                            unit.ratio().numerator().multiply(new BigDecimal(many.getValue())),
                            unit.ratio().denominator());
                    return Optional.of(new StatedUnit(
                            new UnitOfMeasure(many.getValue() + MANY_OF + unit.id(), unit.dimension(), ratio),
                            StatedUnit.Per.PERIOD,
                            one.assumed()));
                }
            }
        }
        return Optional.empty();
    }

    /// An amount in the unit its activity is kept in; empty where the unit does not fit the activity.
    ///
    /// @param activity the activity's id, for what only it can be converted by: a litre of LPG into kilograms
    /// @param kept the unit the activity is kept in
    public Optional<BigDecimal> convert(BigDecimal amount, UnitOfMeasure from, String activity, Unit kept) {
        UnitOfMeasure to = get(idOf(kept));
        if (from.equals(to)) {
            return Optional.of(amount);
        }
        if (from.dimension().equals("utility")) {
            return kept == Unit.KILOWATT_HOUR || kept == Unit.CUBIC_METRE
                    ? Optional.of(from.ratio().times(amount))
                    : Optional.empty();
        }
        Optional<Ratio> ratio = ratio(from, kept);
        if (ratio.isPresent()) {
            return ratio.map(of -> of.times(amount));
        }
        Ratio density = densities.get(activity + "/" + from.dimension());
        return density == null
                ? Optional.empty()
                : Optional.of(density.times(from.ratio().times(amount)));
    }

    /// How many of a kept unit one of a unit is; empty where the two measure different things. Where gas is kept by
    /// volume, a standard cubic foot is a cubic foot: the figure and the factor mean the same conditions.
    public Optional<Ratio> ratio(UnitOfMeasure from, Unit kept) {
        UnitOfMeasure to = get(idOf(kept));
        if (from.dimension().equals("gas") && to.dimension().equals("volume")) {
            Ratio litres = get("cubic-foot").ratio();
            Ratio volume = new Ratio(
                    from.ratio().numerator().multiply(litres.numerator()),
                    from.ratio().denominator().multiply(litres.denominator()));
            return Optional.of(volume.over(to.ratio()));
        }
        return from.dimension().equals(to.dimension())
                ? Optional.of(from.ratio().over(to.ratio()))
                : Optional.empty();
    }

    private static String idOf(Unit kept) {
        return switch (kept) {
            case KILOWATT_HOUR -> "kwh";
            case MEGAJOULE -> "mj";
            case LITRE -> "l";
            case KILOGRAM -> "kg";
            case CUBIC_METRE -> "m3";
            case STANDARD_CUBIC_FOOT -> "scf";
            case SQUARE_METRE -> "m2";
            case KILOMETRE -> "km";
            case PERSON -> "person";
            case PERSON_DAY -> "person-day";
            case HEAD -> "head";
            case TREE -> "tree";
        };
    }

    private static String key(String text) {
        String folded = Folding.fold(text);
        if (folded.length() > 2 && folded.startsWith("(") && folded.endsWith(")")) {
            folded = folded.substring(1, folded.length() - 1);
        }
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != '.' && c != ' ' && c != '_' && c != '^') {
                key.append(c == '³' ? '3' : c == '²' ? '2' : c);
            }
        }
        return key.toString();
    }
}
