package city.kaen.uncertainty;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Which missing or weak input matters most: for each, the tonnes of uncertainty that would go if it were known for
/// sure.
public final class WhatMatters {
    private static final BigDecimal TONNE = new BigDecimal("1000");

    private WhatMatters() {}

    /// The inputs, the one that matters most first.
    ///
    /// @param terms the terms there are
    /// @param missing what is missing, each with a guess of its size (the same months of another year, a like city)
    /// @param worst percent taken for what nobody has said how sure it is, missing inputs among it
    public static List<Weakness> rank(List<Term> terms, List<Term> missing, BigDecimal worst) {
        List<Term> all = Stream.concat(terms.stream(), missing.stream())
                .map(term -> term.assuming(worst))
                .toList();
        BigDecimal now = Approach1.halfWidth(all);
        return all.stream()
                .map(term -> new Weakness(
                        term.name(), now.subtract(without(all, term)).divide(TONNE)))
                .sorted(Comparator.comparing(Weakness::tonnesRemoved).reversed().thenComparing(Weakness::name))
                .toList();
    }

    private static BigDecimal without(List<Term> all, Term known) {
        return Approach1.halfWidth(all.stream()
                .map(term -> term.equals(known) ? term.certain() : term)
                .toList());
    }

    /// An input and the tonnes of CO2e by which the half-width of the total would shrink.
    public record Weakness(String name, BigDecimal tonnesRemoved) {}
}
