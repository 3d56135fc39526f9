package city.kaen.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import city.kaen.DomainFolder;
import city.kaen.city.TreePlace;
import city.kaen.removal.MeasuredGrowth.Measurement;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemovalTest {
    private static final YearMonth PLANTED = YearMonth.of(2020, 6);

    @Test
    void aMeasuredTreeHoldsCarbon() {
        JsonNode vector = DomainFolder.vector("C10");
        BigDecimal diameter = vector.get("inputs").get("D").decimalValue();
        BigDecimal height = vector.get("inputs").get("H").decimalValue();
        Allometry evergreen = new Allometry("dry-evergreen", new BigDecimal("0.47"));

        DomainFolder.holds(vector, evergreen.carbonDioxide(diameter, height));
        assertThat(evergreen.aboveGround(diameter, height)).isLessThan(evergreen.mass(diameter, height));
        assertThat(new Allometry("young", new BigDecimal("0.47")).mass(BigDecimal.TWO, BigDecimal.TWO))
                .isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> new Allometry("moss", BigDecimal.ONE));
    }

    @Test
    void growthFollowsFromTwoMeasurementsOfTheAverageTree() {
        Allometry evergreen = new Allometry("dry-evergreen", new BigDecimal("0.5"));
        Measurement first = new Measurement(PLANTED, new BigDecimal("10"), new BigDecimal("8"));
        Measurement second = new Measurement(PLANTED.plusMonths(18), new BigDecimal("12"), new BigDecimal("9"));
        MeasuredGrowth growth = new MeasuredGrowth(evergreen, first, second);
        BigDecimal grown = evergreen
                .carbon(second.diameter(), second.height())
                .subtract(evergreen.carbon(first.diameter(), first.height()));

        // a year and a half lie between
        assertThat(growth.yearly().multiply(new BigDecimal("1.5"))).isCloseTo(grown, within(new BigDecimal("1e-20")));
        assertThat(growth.held()).isEqualByComparingTo(evergreen.carbon(second.diameter(), second.height()));
        assertThat(growth.held()).isGreaterThan(growth.yearly());
        TreePlace place = new TreePlace(
                "park",
                "works",
                "",
                new TreeStand(growth.yearly(), growth.held(), 20, List.of()),
                Optional.of(growth),
                "a survey");
        assertThat(place.method()).isEqualTo("tree-allometry of dry-evergreen, a survey");
    }

    @Test
    void aTreeThatDidNotGrowBetweenTwoMeasurementsIsRefused() {
        Allometry evergreen = new Allometry("dry-evergreen", new BigDecimal("0.5"));
        Measurement first = new Measurement(PLANTED, new BigDecimal("10"), new BigDecimal("8"));
        Measurement later = new Measurement(PLANTED.plusYears(1), new BigDecimal("10"), new BigDecimal("8"));
        Measurement taller = new Measurement(PLANTED, new BigDecimal("10"), new BigDecimal("9"));

        assertThatIllegalArgumentException().isThrownBy(() -> new MeasuredGrowth(evergreen, first, later));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasuredGrowth(evergreen, first, taller));
    }

    @Test
    void standsAreCountedFromTheirEntries() {
        TreeStand stand = stand();

        assertThat(stand.standing(PLANTED.minusMonths(1))).isZero();
        assertThat(stand.standing(PLANTED)).isEqualTo(100);
        assertThat(stand.standing(PLANTED.plusYears(2))).isEqualTo(85);
    }

    @Test
    void growthAndLossStandSideBySide() {
        TreeStand.Balance quiet = stand().balance(PLANTED);
        TreeStand.Balance felling = stand().balance(PLANTED.plusYears(1));

        assertThat(quiet.gross()).isEqualByComparingTo("110");
        assertThat(quiet.lost()).isZero();
        assertThat(felling.gross()).isEqualByComparingTo("99");
        assertThat(felling.lost()).isEqualByComparingTo("1100");
        assertThat(felling.net()).isEqualByComparingTo("-1001");
        assertThat(quiet.masses().co2Removed()).isEqualByComparingTo("110");
    }

    @Test
    void growthEndsWithTheGrowingYears() {
        assertThat(stand().balance(PLANTED.plusYears(20).minusMonths(1)).gross())
                .isPositive();
        assertThat(stand().balance(PLANTED.plusYears(20)).gross()).isZero();
    }

    @Test
    void noMoreTreesAreLostThanStand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TreeStand(
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        20,
                        List.of(
                                new TreeEvent.Planting(PLANTED, "neem", 5),
                                new TreeEvent.Felling(PLANTED.minusMonths(1), "road", 1))));
    }

    @Test
    void landIsMeasuredInRai() {
        Area park = Area.ofRai(new BigDecimal("2"), BigDecimal.ONE, new BigDecimal("50"));

        assertThat(park.squareMetres()).isEqualByComparingTo("3800");
        assertThat(park.hectares()).isEqualByComparingTo("0.38");
        assertThat(park.rai()).isEqualByComparingTo("2.375");
        assertThat(new Area(new BigDecimal("0.00"))).isEqualTo(new Area(BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Area(new BigDecimal("-1")));
    }

    /// 100 trees; 10 felled a year later, 5 dead half a year after that.
    private static TreeStand stand() {
        return new TreeStand(
                new BigDecimal("3.6"),
                new BigDecimal("30"),
                20,
                List.of(
                        new TreeEvent.Mortality(PLANTED.plusMonths(18), "drought", 5),
                        new TreeEvent.Planting(PLANTED, "neem", 100),
                        new TreeEvent.Felling(PLANTED.plusYears(1), "road", 10)));
    }
}
