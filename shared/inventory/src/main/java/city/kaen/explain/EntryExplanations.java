package city.kaen.explain;

import city.kaen.activity.Activity;
import city.kaen.city.CityProfile;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.Conversion;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Explains what one activity caused in one month: equation with values, lines of files, factor or method, gases.
record EntryExplanations(CityProfile city, GwpSet gwp, FactorLibrary factors, Provenance provenance, Weight weight) {
    private static final Map<String, String> POTENTIALS =
            Map.of("co2", "CO2", "ch4Fossil", "CH4-fossil", "ch4Other", "CH4-other", "n2o", "N2O");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final String LOSSES = " x losses of ";

    Explanation of(YearMonth month, CellEntry entry) {
        String title = month + " " + name(entry.activity()) + ", " + entry.department()
                + (entry.district().isEmpty() ? "" : ", " + entry.district())
                + (entry.facility().isEmpty() ? "" : ", " + entry.facility());
        List<Explanation> parts = new ArrayList<>();
        parts.add(quantity(month, entry));
        if (entry.gases().isEmpty()) {
            return new Explanation(title, entry.factor(), BigDecimal.ZERO, weight.unit(), "", parts);
        }
        GasMasses gases = entry.gases().get();
        Optional<EmissionFactor> factor = factors.find(factorId(entry));
        factor.ifPresent(found -> parts.add(factor(found)));
        parts.addAll(new MethodParts(city, month).of(entry));
        SortedSet<String> missing = gwp.missing(gases);
        if (!missing.isEmpty()) {
            String why = gwp.id() + " gives no warming potential for " + String.join(", ", missing);
            return new Explanation(title, why, BigDecimal.ZERO, weight.unit(), "", parts);
        }
        gases.toMap().forEach((gas, mass) -> parts.add(gas(gas, mass)));
        return new Explanation(
                title,
                equation(entry, factor),
                weight.of().apply(gases),
                weight.unit(),
                MethodParts.method(entry)
                        .map(method -> method.source().toString())
                        .orElse(""),
                parts);
    }

    private String name(String activity) {
        return city.activities().find(activity).map(Activity::nameEn).orElse(activity);
    }

    private static String factorId(CellEntry entry) {
        int losses = entry.factor().indexOf(LOSSES);
        return losses < 0 ? entry.factor() : entry.factor().substring(0, losses);
    }

    private String equation(CellEntry entry, Optional<EmissionFactor> factor) {
        String amount = entry.quantity().amount().toPlainString() + " "
                + entry.quantity().unit().symbol();
        if (entry.factor().contains(LOSSES)) {
            String rate = entry.factor().substring(entry.factor().indexOf(LOSSES) + LOSSES.length());
            amount += " x " + rate + " / (1 - " + rate + ")";
        }
        if (factor.isEmpty()) {
            return amount
                    + MethodParts.method(entry)
                            .map(method -> ", by " + method.equation())
                            .orElse("")
                    + ", " + entry.factor();
        }
        EmissionFactor found = factor.get();
        Conversion ratio = found.asStated().ratio();
        return amount
                + times(" x ", ratio.denominator())
                + times(" / ", ratio.numerator())
                + " x " + plain(weight.of().apply(found.asStated().masses())) + ", " + found.id();
    }

    private static String times(String sign, BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0 ? "" : sign + plain(number);
    }

    private Explanation quantity(YearMonth month, CellEntry entry) {
        List<Explanation> parts = entry.isEstimated() ? estimatedFrom(month, entry) : lines(month, entry);
        String how = entry.isEstimated()
                ? "estimated: " + entry.estimate()
                : parts.isEmpty() ? "" : "sum of " + parts.size() + " lines";
        return new Explanation(
                "activity data",
                how,
                entry.quantity().amount(),
                entry.quantity().unit().symbol(),
                "",
                parts);
    }

    private List<Explanation> lines(YearMonth month, CellEntry entry) {
        return provenance.linesOf(month, entry).stream()
                .map(line -> new Explanation(
                        line.facility().isEmpty() ? "line" : line.facility(),
                        "",
                        line.quantity().amount(),
                        line.quantity().unit().symbol(),
                        line.place(),
                        List.of()))
                .toList();
    }

    /// The measured months an estimate was made from: those it names, or the same month of last year.
    private List<Explanation> estimatedFrom(YearMonth month, CellEntry entry) {
        TreeSet<YearMonth> months = MONTH.matcher(entry.estimate())
                .results()
                .map(found -> YearMonth.parse(found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (months.isEmpty()) {
            months.add(month.minusYears(1));
        }
        List<Explanation> parts = new ArrayList<>();
        for (YearMonth each : months) {
            List<Explanation> lines = lines(each, entry.measured());
            if (!lines.isEmpty()) {
                BigDecimal sum = lines.stream().map(Explanation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                String unit = entry.quantity().unit().symbol();
                parts.add(
                        new Explanation("measured " + each, "sum of " + lines.size() + " lines", sum, unit, "", lines));
            }
        }
        return parts;
    }

    /// A factor: per the unit quantities are kept in, and per the unit its source states, with its gases.
    private Explanation factor(EmissionFactor factor) {
        Conversion ratio = factor.asStated().ratio();
        String per = " per " + factor.unit().symbol();
        List<Explanation> parts = new ArrayList<>();
        factor.asStated()
                .masses()
                .toMap()
                .forEach((gas, mass) ->
                        parts.add(new Explanation(gas, "", mass, "kg" + stated(ratio, per), "", List.of())));
        factor.publishedCo2e()
                .ifPresent(published -> parts.add(
                        new Explanation("as its source rounds it", "", published, "kg CO2e" + per, "", List.of())));
        return new Explanation(
                "factor " + factor.id(),
                "",
                weight.of().apply(factor.perUnit()),
                weight.unit() + per,
                factor.source() + "; quality " + factor.quality().letter()
                        + factor.uncertaintyPercent()
                                .map(percent -> ", +/- " + plain(percent) + " %")
                                .orElse("")
                        + (factor.includesLosses() ? ", holds the losses of the grid" : ""),
                parts);
    }

    /// Per how many of the kept unit the source states its figures.
    private static String stated(Conversion ratio, String per) {
        return ratio.equals(Conversion.NONE)
                ? per
                : " per" + times(" ", ratio.numerator()) + times(" / ", ratio.denominator()) + per.substring(4);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /// A gas and what it weighs; biogenic CO2, removals and gases outside the totals are shown and weigh nothing here.
    private Explanation gas(String gas, BigDecimal kilograms) {
        GasMasses alone = GasMasses.of(gas, kilograms);
        String potential =
                weight.unit().equals("kg CO2e") && gwp.of(alone).kilograms().signum() != 0 ? potential(gas) : "";
        return new Explanation(
                gas, plain(kilograms) + " kg" + potential, weight.of().apply(alone), weight.unit(), "", List.of());
    }

    private String potential(String gas) {
        return gas.equals("co2eUnsplit") ? "" : " x " + plain(gwp.potential(POTENTIALS.getOrDefault(gas, gas)));
    }
}
