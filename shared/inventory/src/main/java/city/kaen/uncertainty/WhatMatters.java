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
        return Stream.concat(
                        terms.stream()
                                .map(term ->
                                        weakness(term, term.isKnown() ? Kind.WEAK : Kind.UNKNOWN, worst, all, now)),
                        missing.stream().map(term -> weakness(term, Kind.MISSING, worst, all, now)))
                .sorted(Comparator.comparing(Weakness::tonnesRemoved).reversed().thenComparing(Weakness::name))
                .toList();
    }

    private static Weakness weakness(Term term, Kind kind, BigDecimal worst, List<Term> all, BigDecimal now) {
        Term assumed = term.assuming(worst);
        return new Weakness(assumed, kind, now, without(all, assumed));
    }

    private static BigDecimal without(List<Term> all, Term known) {
        return Approach1.halfWidth(all.stream()
                .map(term -> term.equals(known) ? term.certain() : term)
                .toList());
    }

    /// Why an input is weak.
    public enum Kind {
        /// It came, and somebody has said how sure it is.
        WEAK,
        /// It came, and nobody has said how sure it is.
        UNKNOWN,
        /// It did not come.
        MISSING
    }

    /// An input and by how much the total would be surer with it.
    ///
    /// @param input with what is unknown taken at its worst
    /// @param now half the 95 % interval of the total, in kilograms of CO2e
    /// @param without the same if the input were known for sure
    public record Weakness(Term input, Kind kind, BigDecimal now, BigDecimal without) {
        public String name() {
            return input.name();
        }

        /// The tonnes of CO2e by which the half-width of the total would shrink.
        public BigDecimal tonnesRemoved() {
            return now.subtract(without).divide(TONNE);
        }
    }
}
