package city.kaen.layout;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.text.Folding;
import city.kaen.text.Resources;
import city.kaen.text.When;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands headers and titles by the words of `headers.csv`, the units and the activities they name.
final class Headings {
    private record Measure(String activity, String unit) {}

    private static final Pattern LAST_BRACKET = Pattern.compile("(.+?) ?[(\\[]([^()\\[\\]]+)[)\\]]");

    private final Units units = Units.shipped();
    private final HeaderUnits headerUnits = new HeaderUnits();
    private final HeaderTimes times;
    private final Activities known;
    private final ActivityWords activities;
    private final Phrases<Meaning> meanings = new Phrases<>();
    private final Map<String, Measure> measures = new HashMap<>();
    private final int latest;

    Headings(int latest) {
        this(latest, Activities.shipped());
    }

    /// @param known the activities that the city has words for
    Headings(int latest, Activities known) {
        this.latest = latest;
        this.known = known;
        this.activities = ActivityWords.of(known);
        this.times = new HeaderTimes(latest);
        Resources.rows(Headings.class, "headers.csv").forEach(row -> {
            Meaning meaning = Meaning.parse(row.get(0));
            if (row.get(1).equals("exact")) {
                meanings.addWhole(row.get(2), meaning);
            } else {
                meanings.addPart(row.get(2), 0, meaning);
            }
        });
        Resources.rows(Headings.class, "measures.csv")
                .forEach(row -> measures.put(row.get(0), new Measure(row.get(1), row.get(2))));
    }

    /// What the tiers of one column's header say, the topmost first.
    Heading of(List<String> tiers) {
        List<String> said =
                tiers.stream().filter(tier -> !tier.isBlank()).distinct().toList();
        String text = String.join(" / ", said).replaceAll("\\s+", " ").strip();
        if (!said.isEmpty()) {
            Optional<HeaderMonths.Among> among = HeaderMonths.among(said.getLast(), latest);
            if (among.isPresent()) {
                return among(said, among.get(), text);
            }
        }
        if (said.isEmpty()) {
            return new Heading(
                    Meaning.OTHER,
                    "",
                    OptionalInt.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        String bottom = Folding.fold(said.getLast());
        Measure measure = measures.get(bottom);
        if (measure != null) {
            return measured(text, measure);
        }
        Optional<StatedUnit> unit = Optional.empty();
        Optional<ActivityWords.Spoken> activity = Optional.empty();
        Optional<When> month = Optional.empty();
        OptionalInt year = OptionalInt.empty();
        boolean fiscal = false;
        for (String tier : said.reversed()) {
            unit = unit.isPresent() ? unit : unit(tier);
            activity = better(activity, activities.find(tier));
            month = month.isPresent() ? month : month(tier);
            OptionalInt named = year(tier);
            if (year.isEmpty() && named.isPresent()) {
                year = named;
                fiscal = times.isFiscal(tier);
            }
        }
        if (unit.isEmpty() && activity.isPresent()) {
            Activity spoken = known.get(activity.get().activity());
            unit = headerUnits
                    .lastWord(said.getLast())
                    .filter(one -> units.convert(BigDecimal.ONE, one.unit(), spoken.id(), spoken.unit())
                            .isPresent());
        }
        Meaning meaning = meaning(said, bottom, unit, activity, month, year);
        return new Heading(meaning, text, year, fiscal, month, unit, activity);
    }

    /// A header that holds a month among other words is what the other words say, in that month.
    private Heading among(List<String> said, HeaderMonths.Among among, String text) {
        List<String> tiers = new ArrayList<>(said.subList(0, said.size() - 1));
        tiers.add(among.words());
        Heading words = of(tiers);
        return new Heading(
                words.meaning(),
                text,
                words.year(),
                words.fiscal(),
                Optional.of(among.month()),
                words.unit(),
                words.activity());
    }

    private Heading measured(String text, Measure measure) {
        return new Heading(
                Meaning.QUANTITY,
                text,
                OptionalInt.empty(),
                false,
                Optional.empty(),
                Optional.of(new StatedUnit(units.get(measure.unit()), StatedUnit.Per.PERIOD, false)),
                Optional.of(new ActivityWords.Spoken(measure.activity(), false, false)));
    }

    private Meaning meaning(
            List<String> said,
            String bottom,
            Optional<StatedUnit> unit,
            Optional<ActivityWords.Spoken> activity,
            Optional<When> month,
            OptionalInt year) {
        Optional<Meaning> whole = meanings.findWhole(bottom).or(() -> explained(bottom, unit));
        if (whole.isPresent() && !(whole.get() == Meaning.UNIT && (month.isPresent() || isTotal(said)))) {
            return whole.get();
        }
        if (headerUnits.isRatio(bottom)) {
            return Meaning.PERCENT;
        }
        for (String tier : said) {
            Optional<Meaning> part = meanings.findPart(Folding.fold(tier).replace('_', ' '));
            if (part.isPresent() && (part.get() == Meaning.PERCENT || part.get() == Meaning.CARBON)) {
                return part.get();
            }
        }
        Optional<Meaning> part = meanings.findPart(bottom.replace('_', ' ')).filter(one -> counts(one, unit, activity));
        if (unit.isPresent()) {
            Optional<Meaning> byUnit = byDimension(unit.get().unit().dimension());
            if (byUnit.isPresent()) {
                return byUnit.get();
            }
        }
        if (part.isPresent()) {
            return part.get();
        }
        Optional<Meaning> upper = upper(said, unit, activity);
        if (upper.isPresent()) {
            return upper.get();
        }
        if (unit.isEmpty() && month.isEmpty() && year.isEmpty()) {
            Optional<Meaning> time = TimeWords.meaning(bottom);
            if (time.isPresent()) {
                return time.get();
            }
        }
        return month.isPresent() || unit.isPresent() || activity.isPresent() || year.isPresent()
                ? Meaning.QUANTITY
                : Meaning.OTHER;
    }

    /// What a header says before, or within, a last bracket that is no unit: `หมายเลขผู้ใช้ไฟฟ้า (CA)`,
    /// `เดือน (Month)`. Of amounts the bracket may say what is counted, and so it is not left out.
    private Optional<Meaning> explained(String bottom, Optional<StatedUnit> unit) {
        Matcher bracket = LAST_BRACKET.matcher(bottom);
        return unit.isPresent() || !bracket.matches()
                ? Optional.empty()
                : meanings.findWhole(bracket.group(1))
                        .or(() -> meanings.findWhole(bracket.group(2)))
                        .filter(meaning -> switch (meaning) {
                            case MONTH, DATE, YEAR, FISCAL_YEAR, START, END -> true;
                            case METER, FACILITY, DISTRICT, ACTIVITY, UNIT, NOTE, COST, ID -> true;
                            case READING_AFTER, READING_BEFORE -> true;
                            default -> false;
                        });
    }

    /// What an upper tier makes of a column whose lowest says no more than a unit: a total of others, a stock, what was
    /// produced.
    private Optional<Meaning> upper(
            List<String> said, Optional<StatedUnit> unit, Optional<ActivityWords.Spoken> activity) {
        for (String tier : said.subList(0, said.size() - 1)) {
            Set<Labels> labels = Labels.of(tier);
            if (labels.contains(Labels.TOTAL)) {
                return Optional.of(Meaning.TOTAL);
            }
            if (labels.contains(Labels.AVERAGE)) {
                return Optional.of(Meaning.AVERAGE);
            }
            Optional<Meaning> part = meanings.findPart(Folding.fold(tier).replace('_', ' '))
                    .filter(one -> one == Meaning.STOCK || one == Meaning.OUTPUT)
                    .filter(one -> counts(one, unit, activity));
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    /// A word may mean less beside a unit or an activity: kilowatt-hours at the peak are energy, produced waste is
    /// waste, a cylinder of 15 kg is no load.
    private boolean counts(Meaning part, Optional<StatedUnit> unit, Optional<ActivityWords.Spoken> activity) {
        String dimension = unit.map(one -> one.unit().dimension()).orElse("");
        return switch (part) {
            case DEMAND -> !dimension.equals("energy") && !dimension.equals("utility");
            case LOADS -> !dimension.equals("mass");
            case PEOPLE -> dimension.isEmpty() || dimension.equals("person");
            case OUTPUT ->
                activity.map(one -> known.get(one.activity()).dataset())
                        .filter(dataset -> dataset.equals("waste") || dataset.equals("wastewater"))
                        .isEmpty();
            default -> true;
        };
    }

    private static Optional<Meaning> byDimension(String dimension) {
        return switch (dimension) {
            case "money" -> Optional.of(Meaning.COST);
            case "power" -> Optional.of(Meaning.DEMAND);
            case "share" -> Optional.of(Meaning.PERCENT);
            case "loads" -> Optional.of(Meaning.LOADS);
            case "distance" -> Optional.of(Meaning.DISTANCE);
            case "person" -> Optional.of(Meaning.PEOPLE);
            default -> Optional.empty();
        };
    }

    /// Whether a header stands under that of a total.
    private static boolean isTotal(List<String> said) {
        return said.subList(0, said.size() - 1).stream()
                .anyMatch(tier -> Labels.of(tier).contains(Labels.TOTAL));
    }

    private static Optional<ActivityWords.Spoken> better(
            Optional<ActivityWords.Spoken> lower, Optional<ActivityWords.Spoken> upper) {
        if (lower.isEmpty()) {
            return upper;
        }
        boolean vague = lower.get().assumed() || lower.get().activity().equals("fuel-unspecified");
        return vague && upper.isPresent() && !upper.get().assumed() ? upper : lower;
    }

    private Optional<When> month(String tier) {
        Optional<When> when = HeaderMonths.read(tier, latest);
        return when.filter(time -> !(time instanceof When.InYear));
    }

    /// The year that a header or title names.
    OptionalInt year(String text) {
        return times.year(text);
    }

    /// The times that titles name.
    HeaderTimes times() {
        return times;
    }

    /// The unit that a header or title names: alone, in brackets, after the word for unit, or as a word at its end.
    Optional<StatedUnit> unit(String text) {
        return headerUnits.find(text);
    }

    Optional<ActivityWords.Spoken> activity(String text) {
        return activities.find(text);
    }

    /// Whether a text is the name of an activity and nothing else.
    boolean isActivity(String text) {
        return activities.isName(text);
    }

    /// Whether a unit measures an activity.
    boolean fits(String activity, StatedUnit unit) {
        return units.convert(
                        BigDecimal.ONE,
                        unit.unit(),
                        activity,
                        known.get(activity).unit())
                .isPresent();
    }

    /// The dataset of an activity that the city knows.
    String dataset(String activity) {
        return known.get(activity).dataset();
    }

    Optional<Meaning> word(String text) {
        String folded = Folding.fold(text);
        Optional<Meaning> whole = meanings.findWhole(folded);
        return whole.isPresent() ? whole : meanings.findPart(folded);
    }

    /// Whether the months of a header stand without their years, as a form prints them.
    boolean namedMonths(List<Column> columns) {
        return columns.stream()
                .map(column -> column.heading().month())
                .flatMap(Optional::stream)
                .anyMatch(when -> when instanceof When.NamedMonth
                        || (when instanceof When.InQuarter quarter
                                && quarter.year().isEmpty()));
    }
}
