package city.kaen.uncertainty;

import city.kaen.arithmetic.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Propagation of error (IPCC 2006, volume 1, chapter 3, Approach 1).
///
/// `U(product) = sqrt(sum U(i)^2)`, `U(sum) = sqrt(sum (x(i) U(i))^2) / |sum x(i)|`. Terms that share a factor are
/// wrong together: the factor's part is added up linearly over them before the squares are.
public final class Approach1 {
    /// Beyond this the rule no longer holds well, and the term is flagged.
    public static final BigDecimal LARGE = new BigDecimal("30");

    private static final BigDecimal PERCENT = new BigDecimal("100");

    private Approach1() {}

    /// The uncertainty of a product, in percent.
    public static BigDecimal product(List<BigDecimal> percents) {
        return Decimals.root(
                percents.stream().map(percent -> percent.multiply(percent)).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /// The uncertainty of a sum. Terms of which a part is unknown are named and stay out of the figure.
    public static Uncertainty sum(List<Term> terms) {
        List<Term> known = terms.stream().filter(Term::isKnown).toList();
        List<String> unknown =
                terms.stream().filter(term -> !term.isKnown()).map(Term::name).toList();
        List<String> large =
                known.stream().filter(Approach1::isLarge).map(Term::name).toList();
        BigDecimal total = terms.stream().map(Term::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Uncertainty(total, halfWidth(known), large, unknown);
    }

    /// Half the 95 % interval, in kilograms.
    static BigDecimal halfWidth(List<Term> terms) {
        Map<String, BigDecimal> byFactor = new TreeMap<>();
        List<BigDecimal> parts = new ArrayList<>();
        for (Term term : terms) {
            parts.add(share(term.kilograms(), term.activityPercent().orElseThrow()));
            byFactor.merge(
                    term.factor(), share(term.kilograms(), term.factorPercent().orElseThrow()), BigDecimal::add);
        }
        parts.addAll(byFactor.values());
        return product(parts);
    }

    private static boolean isLarge(Term term) {
        BigDecimal own = product(List.of(
                term.activityPercent().orElseThrow(), term.factorPercent().orElseThrow()));
        return own.compareTo(LARGE) > 0;
    }

    private static BigDecimal share(BigDecimal kilograms, BigDecimal percent) {
        return kilograms.multiply(percent).divide(PERCENT);
    }
}
