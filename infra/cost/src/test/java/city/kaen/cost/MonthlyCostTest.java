package city.kaen.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.price.Item;
import city.kaen.price.Prices;
import city.kaen.price.Rows;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MonthlyCostTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final String USAGE = """
            step,size,milliseconds,megabytes,writeUnits,readUnits,s3Writes,s3Reads,logBytes
            validate,0,1000,1024,10,1,2,3,100
            validate,1000,3000,1024,30,1,2,3,100
            recompute,0,0,1024,0,0,0,0,0
            recompute,1000,0,1024,0,0,0,0,0
            publish,0,0,1024,0,0,0,0,0
            publish,1000,0,1024,0,0,0,0,0
            idle-recompute,1,0,1024,0,1,0,0,0
            idle-recompute,11,0,1024,0,11,0,0,0
            idle-publish,1,0,1024,0,0,0,0,0
            idle-publish,11,0,1024,0,0,0,0,0
            """;

    @Test
    void growsInAStraightLineBetweenWhatWasMeasured() {
        MonthlyCost cost =
                MonthlyCost.of(new MonthlyCost.Load(2, 5, 500, FIVE_MINUTES, 0), Usage.parse(USAGE), Prices.shipped());
        assertThat(quantity(cost, Item.DYNAMODB_WRITE_UNITS)).isEqualByComparingTo("200"); // 10 files of 20
        assertThat(quantity(cost, Item.LAMBDA_GB_SECONDS)).isEqualByComparingTo("20");
        assertThat(quantity(cost, Item.DYNAMODB_READ_UNITS)).isEqualByComparingTo("17290"); // 10 + 8640 runs of 2
        assertThat(quantity(cost, Item.LAMBDA_REQUESTS)).isEqualByComparingTo("17310");
        assertThat(quantity(cost, Item.SCHEDULER_CALLS)).isEqualByComparingTo("17280");
    }

    @Test
    void tellsAPriceThatIsNotKnownInsteadOfTakingItForNothing() {
        String known = Rows.shipped(Prices.class, "prices.csv");
        String without = known.replaceAll("(scheduler-calls,[^,]+,)[0-9.]+", "$1");
        assertThat(without).isNotEqualTo(known);
        MonthlyCost cost = MonthlyCost.of(
                new MonthlyCost.Load(1, 1, 1, FIVE_MINUTES, 20), Usage.parse(USAGE), Prices.parse(without));
        assertThat(cost.lines())
                .filteredOn(line -> line.usd().isEmpty())
                .extracting(MonthlyCost.Line::item)
                .containsExactly(Item.SCHEDULER_CALLS);
        assertThat(cost.knownUsd().subtract(cost.causedUsd())).isEqualByComparingTo("2.00"); // twenty alarms
    }

    @Test
    void refusesATableThatLacksAnItem() {
        assertThatThrownBy(() -> Prices.parse("item,unit,usd,per,source\nalarms,alarms,0.1,1,x\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lambda-requests");
        assertThatThrownBy(() -> Prices.parse("item,unit,usd,per,source\ntea,cups,0.1,1,x\n"))
                .hasMessageContaining("tea");
        assertThatThrownBy(() -> Prices.parse("price\n")).hasMessageContaining("begin with the line");
    }

    @Test
    void nothingCostsLessBecauseThereIsMoreOfIt() {
        Prices prices = Prices.shipped();
        String fallen = USAGE.replace("idle-recompute,1,0", "idle-recompute,1,9")
                .replace("idle-recompute,11,0", "idle-recompute,11,7");
        MonthlyCost.Load one = new MonthlyCost.Load(1, 0, 1, FIVE_MINUTES, 0);
        MonthlyCost.Load many = new MonthlyCost.Load(8_000, 0, 1, FIVE_MINUTES, 0);
        MonthlyCost cost = MonthlyCost.of(many, Usage.parse(fallen), prices);
        assertThat(quantity(cost, Item.LAMBDA_GB_SECONDS))
                .isEqualByComparingTo(
                        quantity(MonthlyCost.of(one, Usage.parse(fallen), prices), Item.LAMBDA_GB_SECONDS))
                .isEqualByComparingTo("77.76"); // 8,640 runs of 9 ms
        assertThat(MonthlyCost.standingUsd(many, Usage.parse(fallen), prices)).isEqualByComparingTo(cost.knownUsd());
    }

    @Test
    void aMonthlyFileOfACityCostsLessThanACent() {
        MonthlyCost one =
                MonthlyCost.of(new MonthlyCost.Load(1, 1, 1_500, FIVE_MINUTES, 0), Usage.shipped(), Prices.shipped());
        MonthlyCost idle =
                MonthlyCost.of(new MonthlyCost.Load(1, 0, 1_500, FIVE_MINUTES, 0), Usage.shipped(), Prices.shipped());
        assertThat(one.causedUsd().subtract(idle.causedUsd())).isLessThan(new BigDecimal("0.01"));
    }

    private static BigDecimal quantity(MonthlyCost cost, Item item) {
        return cost.lines().stream()
                .filter(line -> line.item() == item)
                .findFirst()
                .orElseThrow()
                .quantity();
    }
}
