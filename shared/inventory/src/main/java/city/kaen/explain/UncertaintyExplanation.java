package city.kaen.explain;

import city.kaen.city.CityProfile;
import city.kaen.emission.GwpSet;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.CellEntry;
import city.kaen.uncertainty.Approach1;
import city.kaen.uncertainty.HowSure;
import city.kaen.uncertainty.Term;
import city.kaen.uncertainty.Uncertainty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The tree behind an uncertainty: what each input may be wrong by, in kilograms. The squares of these add up to the
/// square of the whole (IPCC 2006, volume 1, chapter 3, Approach 1); terms that share a factor are wrong together, so
/// that their parts are added up first.
record UncertaintyExplanation(CityProfile city, GwpSet gwp, FactorLibrary factors) {
    private static final String UNIT = "kg CO2e";
    private static final BigDecimal PERCENT = new BigDecimal("100");

    /// How sure a sum of entries is: in percent as published, or where somebody has not said it of every term, in
    /// kilograms over those of which it was said, with the others named.
    ///
    /// @param sum the tree behind the sum itself
    Explanation of(String title, List<CellEntry> entries, Explanation sum) {
        List<Term> terms = new HowSure(city, factors, gwp).terms(entries);
        Uncertainty sure = Approach1.sum(terms);
        List<Term> known = terms.stream().filter(Term::isKnown).toList();
        Explanation width = new Explanation(
                "half the 95 % interval" + (sure.unknown().isEmpty() ? "" : " of what is known"),
                "root of the sum of the squares of the parts",
                sure.halfWidth(),
                UNIT,
                "IPCC 2006, volume 1, chapter 3, Approach 1",
                inputs(known));
        List<Explanation> parts = new ArrayList<>(List.of(width));
        terms.stream()
                .filter(term -> !term.isKnown())
                .forEach(term -> parts.add(new Explanation(
                        "nobody has said how sure: " + term.name(), "", term.kilograms(), UNIT, "", List.of())));
        parts.add(sum);
        return sure.percent()
                .map(percent -> new Explanation(
                        "uncertainty of " + title,
                        sure.halfWidth().toPlainString() + " / "
                                + sure.total().abs().toPlainString() + " x 100",
                        HowSure.rounded(percent),
                        "%",
                        "",
                        parts))
                .orElseGet(() -> new Explanation("uncertainty of " + title, "", sure.halfWidth(), UNIT, "", parts));
    }

    /// What each term may be wrong by: its activity data alone, its factor with all that share it.
    List<Explanation> inputs(List<Term> known) {
        List<Explanation> inputs = new ArrayList<>();
        for (Term term : known) {
            inputs.add(part(
                    "activity data of " + term.name(),
                    term.kilograms(),
                    term.activityPercent().orElseThrow(),
                    Explain.profile(city)));
        }
        Map<String, List<Term>> byFactor =
                known.stream().collect(Collectors.groupingBy(Term::factor, TreeMap::new, Collectors.toList()));
        byFactor.forEach((id, sharing) -> {
            Optional<EmissionFactor> found = factors.find(id)
                    .filter(factor -> factor.uncertaintyPercent().isPresent());
            String source = found.map(factor -> factor.source().toString()).orElseGet(() -> Explain.profile(city));
            List<Explanation> parts = sharing.stream()
                    .map(term -> part(
                            term.name(), term.kilograms(), term.factorPercent().orElseThrow(), source))
                    .toList();
            inputs.add(
                    parts.size() == 1
                            ? new Explanation(
                                    "factor " + id,
                                    parts.getFirst().equation(),
                                    parts.getFirst().value(),
                                    UNIT,
                                    source,
                                    List.of())
                            : new Explanation(
                                    "factor " + id,
                                    "sum of " + parts.size() + " terms, wrong together",
                                    parts.stream().map(Explanation::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                                    UNIT,
                                    source,
                                    parts));
        });
        return inputs;
    }

    private static Explanation part(String title, BigDecimal kilograms, BigDecimal percent, String source) {
        return new Explanation(
                title,
                kilograms.toPlainString() + " x " + percent.toPlainString() + " %",
                kilograms.multiply(percent).divide(PERCENT),
                UNIT,
                source,
                List.of());
    }
}
