package city.kaen.explain;

import city.kaen.arithmetic.Decimals;
import city.kaen.city.CityProfile;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.factor.Quality;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.uncertainty.HowSure;
import city.kaen.uncertainty.Term;
import city.kaen.uncertainty.WeakInputs;
import city.kaen.uncertainty.WhatMatters.Weakness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The trees behind what a figure rests on, and behind the order of the inputs that make the BASIC total unsure.
final class QualityExplanation {
    private static final String UNIT = "kg CO2e";

    private final CityProfile city;
    private final HowSure sure;
    private final UncertaintyExplanation uncertainty;

    QualityExplanation(CityProfile city, GwpSet gwp, FactorLibrary factors) {
        this.city = city;
        this.sure = new HowSure(city, factors, gwp);
        this.uncertainty = new UncertaintyExplanation(city, gwp, factors);
    }

    /// The shares of a sum by the grade of its activity data, by the grade of its factors, and of estimated months, as
    /// they are published. What is taken up weighs as much as what is emitted.
    ///
    /// @param sum the tree behind the sum itself
    Explanation of(String title, List<CellEntry> entries, Explanation sum) {
        List<Explanation> parts = new ArrayList<>();
        for (Quality grade : Quality.values()) {
            parts.add(share(
                    "activity data of the grade " + grade.letter(),
                    entries,
                    entry -> sure.graded(entry).activity() == grade));
        }
        for (Quality grade : Quality.values()) {
            parts.add(share(
                    "factors of the grade " + grade.letter(),
                    entries,
                    entry -> sure.graded(entry).factor() == grade));
        }
        parts.add(share("estimated months", entries, CellEntry::isEstimated));
        parts.add(sum);
        return new Explanation(
                "what " + title + " rests on",
                "sum of " + entries.size() + " entries, what is taken up weighing as what is emitted",
                weight(entries),
                UNIT,
                "",
                parts);
    }

    private Explanation share(String title, List<CellEntry> entries, Predicate<CellEntry> holds) {
        Map<String, List<CellEntry>> terms = new TreeMap<>();
        entries.stream()
                .filter(holds)
                .forEach(entry -> terms.computeIfAbsent(HowSure.term(entry), name -> new ArrayList<>())
                        .add(entry));
        List<Explanation> parts = new ArrayList<>();
        terms.forEach((name, some) -> parts.add(new Explanation(name, "", weight(some), UNIT, "", List.of())));
        BigDecimal part = weight(entries.stream().filter(holds).toList());
        BigDecimal whole = weight(entries);
        return new Explanation(
                title,
                part.toPlainString() + " / " + whole.toPlainString(),
                whole.signum() == 0 ? BigDecimal.ZERO : HowSure.rounded(Decimals.quotient(part, whole)),
                "of 1",
                "",
                parts);
    }

    private BigDecimal weight(Collection<CellEntry> entries) {
        return entries.stream().map(sure::weight).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Which inputs make the BASIC total unsure, in the order and by the tonnes that are published: first half its
    /// interval with all of them, then for each how much narrower it would be if that one were known for sure.
    ///
    /// @param basic the entries that BASIC sums
    /// @param months of the year, those that have data
    Explanation weakInputs(int year, List<CellEntry> basic, List<InventoryMonth> months) {
        List<Weakness> ranked = WeakInputs.of(city, sure, year, basic, months).ranked();
        List<Term> assumed = ranked.stream().map(Weakness::input).toList();
        BigDecimal now = ranked.isEmpty() ? BigDecimal.ZERO : ranked.getFirst().now();
        List<Explanation> parts = new ArrayList<>();
        parts.add(new Explanation(
                "half the 95 % interval of BASIC and what is missing",
                "root of the sum of the squares of the parts, what nobody has said taken as "
                        + WeakInputs.UNKNOWN.toPlainString() + " %",
                now,
                UNIT,
                "IPCC 2006, volume 1, chapter 3, Approach 1",
                uncertainty.inputs(assumed)));
        ranked.forEach(weak -> parts.add(new Explanation(
                why(weak) + ": " + weak.name(),
                "(" + now.toPlainString() + " - " + weak.without().toPlainString() + ") / 1000",
                weak.tonnesRemoved().setScale(6, RoundingMode.HALF_EVEN),
                "t CO2e",
                "",
                List.of())));
        return new Explanation(
                "inputs that make BASIC unsure", "", BigDecimal.valueOf(ranked.size()), "inputs", "", parts);
    }

    private static String why(Weakness weak) {
        return switch (weak.kind()) {
            case WEAK -> "known so far";
            case UNKNOWN -> "nobody has said how sure";
            case MISSING -> "missing, each month taken as the mean of those that came";
        };
    }
}
