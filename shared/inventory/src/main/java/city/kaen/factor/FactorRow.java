package city.kaen.factor;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.shipped.ShippedRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads one row of a factor set; what is wrong with it is put to the problems.
final class FactorRow {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final Map<String, Boolean> FLAGS = Map.of(
            "", false, "no", false, "n", false, "false", false, "0", false, "yes", true, "y", true, "true", true, "1",
            true);

    private final String set;
    private final int number;
    private final ShippedRow row;
    private final FactorUnits units;
    private final List<FactorProblem> problems;

    FactorRow(String set, int number, ShippedRow row, FactorUnits units, List<FactorProblem> problems) {
        this.set = set;
        this.number = number;
        this.row = row;
        this.units = units;
        this.problems = problems;
    }

    /// The factor, or empty if anything is wrong with the row.
    Optional<EmissionFactor> read() {
        int before = problems.size();
        Optional<Activity> activity = activity();
        Optional<PerUnit> perUnit = activity.flatMap(this::perUnit);
        heat();
        int readable = problems.size();
        FactorMasses stated = FactorMasses.read(row, yes("biomass"), this::problem);
        GasMasses masses = stated.masses();
        if (problems.size() == readable) {
            FactorChecks.masses(number, masses, stated.stated(), gwpSet(), problems);
        }
        YearMonth from = month("valid_from", 1).orElse(YearMonth.of(1, 1));
        Optional<YearMonth> to = month("valid_to", 12);
        Quality quality = quality();
        boolean losses = yes("includes_losses");
        if (row.find("document").isEmpty()) {
            problem("factor-source", "no document is named; there is no number without a source");
        }
        if (row.find("valid_from").isEmpty()) {
            problem("factor-month", "valid_from is blank; give the first month it holds for, such as 2025-01");
        }
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            problem("factor-validity", "valid_to lies before valid_from");
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        PerUnit per = perUnit.orElseThrow();
        return Optional.of(new EmissionFactor(
                set,
                row.get("activity"),
                per.unit(),
                row.find("region").orElse(EmissionFactor.ANYWHERE),
                per.of(masses),
                stated.stated().map(per::of),
                from,
                to,
                row.text("vintage"),
                losses,
                quality,
                row.findDecimal("uncertainty_percent"),
                new Source(row.get("document"), row.text("table"), row.text("page")),
                new EmissionFactor.AsStated(masses, per.ratio()),
                ""));
    }

    private Optional<Activity> activity() {
        String id = row.text("activity");
        Optional<Activity> activity = Activities.shipped().find(id);
        if (activity.isEmpty()
                && row.find("kept_in").isPresent()
                && ID.matcher(id).matches()) {
            return ownUnit(row.text("kept_in"))
                    .map(per -> new Activity(id, per.unit(), "", "", id, id))
                    .or(() -> {
                        problem(
                                "factor-unit",
                                "'" + row.text("kept_in") + "' in kept_in is none of the units quantities are kept in: "
                                        + Arrays.stream(Unit.values())
                                                .map(Unit::symbol)
                                                .collect(Collectors.joining(", ")));
                        return Optional.empty();
                    });
        }
        if (activity.isEmpty()) {
            problem(
                    "factor-activity",
                    "there is no activity '" + id + "'" + like(id)
                            + "; for one that a city's profile declares, say in kept_in the unit it is kept in");
        }
        return activity;
    }

    /// A factor is kept in its activity's unit. One per a unit that cannot be converted to it would never be used.
    private Optional<PerUnit> perUnit(Activity activity) {
        String name = row.text("unit");
        Optional<PerUnit> found = units.find(name, activity.unit()).map(ratio -> new PerUnit(activity.unit(), ratio));
        if (found.isEmpty()) {
            List<String> meant = units.meant(name);
            problem(
                    "factor-unit",
                    meant.isEmpty()
                            ? "'" + name + "' is not a unit that " + activity.id() + " ("
                                    + activity.unit().symbol() + ") can be kept in" + otherwise(activity, name)
                            : "'" + name + "' could be several units; say which: " + String.join(", ", meant));
        }
        return found;
    }

    /// What a unit holds of heat, where the masses are stated per heat.
    private void heat() {
        boolean content = row.find("heat_content").isPresent();
        boolean unit = row.find("heat_unit").isPresent();
        if (content && row.find("ncv_mj").isPresent()) {
            problem("factor-heat", "heat_content and ncv_mj both say how much heat the unit holds; give one");
        }
        if (content != unit) {
            problem("factor-heat", "heat_content and heat_unit go together: 0.138 and MMBtu");
        } else if (unit && units.find(row.text("heat_unit"), Unit.MEGAJOULE).isEmpty()) {
            problem(
                    "factor-heat",
                    "'" + row.text("heat_unit") + "' in heat_unit is no unit of heat such as MMBtu or GJ");
        }
    }

    private static String like(String id) {
        List<String> like = Activities.shipped().like(id);
        return like.isEmpty() ? "" : " (there are " + String.join(", ", like) + ")";
    }

    /// Which activity a factor of that unit is of.
    private String otherwise(Activity activity, String unit) {
        return Activities.shipped().otherwise(activity).stream()
                .filter(other -> units.find(unit, other.unit()).isPresent())
                .findFirst()
                .map(other -> "; " + other.id() + " (" + other.unit().symbol() + ") can")
                .orElse("");
    }

    private static Optional<PerUnit> ownUnit(String name) {
        for (Unit unit : Unit.values()) {
            if (unit.symbol().equals(name)) {
                return Optional.of(new PerUnit(unit, Conversion.NONE));
            }
        }
        return Optional.empty();
    }

    /// A month, the month of a day, or of a whole year the month of it that is meant.
    private Optional<YearMonth> month(String column, int ofYear) {
        String text = row.text(column);
        try {
            return switch (text.length()) {
                case 0 -> Optional.empty();
                case 4 -> Optional.of(Year.parse(text).atMonth(ofYear));
                case 10 -> Optional.of(YearMonth.from(LocalDate.parse(text)));
                default -> Optional.of(YearMonth.parse(text));
            };
        } catch (DateTimeException e) {
            problem("factor-month", "'" + text + "' in " + column + " is no month such as 2025-01");
            return Optional.empty();
        }
    }

    private boolean yes(String column) {
        String text = row.text(column).toLowerCase(Locale.ROOT);
        if (!FLAGS.containsKey(text)) {
            problem("factor-flag", "'" + row.text(column) + "' in " + column + " is neither yes nor no");
        }
        return FLAGS.getOrDefault(text, false);
    }

    /// The set of potentials the row names, or empty.
    private String gwpSet() {
        String name = row.text("gwp_set");
        if (!name.isEmpty() && GwpSet.all().stream().noneMatch(set -> set.id().equals(name))) {
            problem(
                    "factor-gwp",
                    "'" + name + "' in gwp_set is none of "
                            + GwpSet.all().stream().map(GwpSet::id).collect(Collectors.joining(", ")));
            return "";
        }
        return name;
    }

    private Quality quality() {
        try {
            return Quality.parse(row.find("quality").orElse("L"));
        } catch (IllegalArgumentException e) {
            problem("factor-quality", "'" + row.text("quality") + "' is no data quality; one of H, M and L is");
            return Quality.LOW;
        }
    }

    private void problem(String code, String message) {
        problems.add(new FactorProblem(number, code, message));
    }

    /// What the masses are per, and how many of it the stated unit is.
    private record PerUnit(Unit unit, Conversion ratio) {
        GasMasses of(GasMasses perStated) {
            return ratio.equals(Conversion.NONE)
                    ? perStated
                    : perStated.times(ratio.denominator()).dividedBy(ratio.numerator());
        }

        BigDecimal of(BigDecimal perStated) {
            return perStated.multiply(ratio.denominator()).divide(ratio.numerator(), MathContext.DECIMAL128);
        }
    }
}
