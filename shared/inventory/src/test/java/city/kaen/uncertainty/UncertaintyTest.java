package city.kaen.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.DomainFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UncertaintyTest {
    @Test
    void aProductAddsItsSquares() {
        JsonNode vector = DomainFolder.vector("C11");
        List<BigDecimal> percents = new ArrayList<>();
        vector.get("inputs").get("u").forEach(percent -> percents.add(percent.decimalValue()));

        DomainFolder.holds(vector, Approach1.product(percents));
    }

    @Test
    void aSumWeighsEachTerm() {
        JsonNode vector = DomainFolder.vector("C12");
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < vector.get("inputs").get("x").size(); i++) {
            BigDecimal amount = vector.get("inputs").get("x").get(i).decimalValue();
            BigDecimal percent = vector.get("inputs").get("u").get(i).decimalValue();
            terms.add(new Term("t" + i, amount, Optional.of(percent), "f" + i, Optional.of(BigDecimal.ZERO)));
        }

        Uncertainty sum = Approach1.sum(terms);
        DomainFolder.holds(vector, sum.percent().orElseThrow());
        assertThat(sum.large()).containsExactly("t2");
        assertThat(sum.unknown()).isEmpty();
    }

    @Test
    void termsOfOneFactorAreWrongTogether() {
        Uncertainty shared =
                Approach1.sum(List.of(term("a", "100", "0", "grid", "10"), term("b", "100", "0", "grid", "10")));
        Uncertainty apart =
                Approach1.sum(List.of(term("a", "100", "0", "grid", "10"), term("b", "100", "0", "coal", "10")));

        assertThat(shared.percent().orElseThrow()).isEqualByComparingTo("10");
        assertThat(apart.percent().orElseThrow()).isLessThan(new BigDecimal("7.08"));
    }

    @Test
    void whatNobodyHasSaidIsNotTakenForSure() {
        Term known = term("a", "100", "5", "grid", "5");
        Term unknown = new Term("b", BigDecimal.TEN, Optional.of(BigDecimal.ONE), "x", Optional.empty());
        Uncertainty sum = Approach1.sum(List.of(known, unknown));

        assertThat(sum.unknown()).containsExactly("b");
        assertThat(sum.percent()).isEmpty();
        assertThat(sum.halfWidth()).isPositive();
        assertThat(Approach1.sum(List.of()).percent()).isEmpty();
        assertThat(new Term("c", BigDecimal.TEN, Optional.empty(), "x", Optional.of(BigDecimal.ONE)).isKnown())
                .isFalse();
    }

    @Test
    void theInputThatMattersMostComesFirst() {
        Term small = term("water", "100", "5", "water", "5");
        Term weak = term("diesel", "1000", "40", "diesel", "5");
        Term missing = new Term("waste", new BigDecimal("5000"), Optional.empty(), "landfill", Optional.empty());

        List<WhatMatters.Weakness> ranked =
                WhatMatters.rank(List.of(small, weak), List.of(missing), new BigDecimal("100"));

        assertThat(ranked).extracting(WhatMatters.Weakness::name).containsExactly("waste", "diesel", "water");
        assertThat(ranked).allMatch(weakness -> weakness.tonnesRemoved().signum() > 0);
        assertThat(ranked.getFirst().tonnesRemoved()).isBetween(new BigDecimal("6.6"), new BigDecimal("6.8"));
    }

    private static Term term(String name, String kilograms, String activity, String factor, String percent) {
        return new Term(
                name,
                new BigDecimal(kilograms),
                Optional.of(new BigDecimal(activity)),
                factor,
                Optional.of(new BigDecimal(percent)));
    }
}
