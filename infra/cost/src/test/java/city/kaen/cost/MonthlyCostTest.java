package city.kaen.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.price.Item;
import city.kaen.price.Prices;
import city.kaen.price.Rows;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
            sweep,1,0,1024,0,0,3,0,0
            sweep,11,0,1024,0,0,3,0,0
            first-sweep,1,0,1024,0,0,3,0,0
            first-sweep,11,0,1024,0,0,3,0,0
            look,1,0,1024,0,0,0,0,0
            look,11,0,1024,0,0,0,0,0
            remind,1,0,1024,0,0,0,0,0
            remind,11,0,1024,0,0,0,0,0
            drill,0,0,1024,0,0,0,0,0
            drill,1000,0,1024,0,0,0,0,0
            """;

    @Test
    void growsInAStraightLineBetweenWhatWasMeasured() {
        MonthlyCost cost = MonthlyCost.of(
                new MonthlyCost.Load(2, 5, 500, 12, FIVE_MINUTES, 0), Usage.parse(USAGE), Prices.shipped());
        assertThat(quantity(cost, Item.DYNAMODB_WRITE_UNITS)).isEqualByComparingTo("200"); // 10 files of 20
        assertThat(quantity(cost, Item.LAMBDA_GB_SECONDS)).isEqualByComparingTo("20");
        assertThat(quantity(cost, Item.DYNAMODB_READ_UNITS))
                .isEqualByComparingTo("34570"); // 10 + 8640 runs of 2 + 720 sweeps over 120 outcomes
        // Three a file, two schedules of 8640 runs, 720 sweeps, 30 looks, 30 reminders, drills.
        assertThat(quantity(cost, Item.LAMBDA_REQUESTS).setScale(0, RoundingMode.DOWN))
                .isEqualByComparingTo("18094");
        assertThat(quantity(cost, Item.SCHEDULER_CALLS)).isEqualByComparingTo("18035");
        assertThat(quantity(cost, Item.S3_WRITES)).isEqualByComparingTo("2180"); // 10 files of 2, 720 sweeps of 3
    }

    @Test
    void tellsAPriceThatIsNotKnownInsteadOfTakingItForNothing() {
        String known = Rows.shipped(Prices.class, "prices.csv");
        String without = known.replaceAll("(scheduler-calls,[^,]+,)[0-9.]+", "$1");
        assertThat(without).isNotEqualTo(known);
        MonthlyCost cost = MonthlyCost.of(
                new MonthlyCost.Load(1, 1, 1, 12, FIVE_MINUTES, 20), Usage.parse(USAGE), Prices.parse(without));
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
        MonthlyCost.Load one = new MonthlyCost.Load(1, 0, 1, 12, FIVE_MINUTES, 0);
        MonthlyCost.Load many = new MonthlyCost.Load(8_000, 0, 1, 12, FIVE_MINUTES, 0);
        MonthlyCost cost = MonthlyCost.of(many, Usage.parse(fallen), prices);
        assertThat(quantity(cost, Item.LAMBDA_GB_SECONDS))
                .isEqualByComparingTo(
                        quantity(MonthlyCost.of(one, Usage.parse(fallen), prices), Item.LAMBDA_GB_SECONDS))
                .isEqualByComparingTo("77.76"); // 8,640 runs of 9 ms
        assertThat(MonthlyCost.standingUsd(many, Usage.parse(fallen), prices)).isEqualByComparingTo(cost.knownUsd());
    }

    @Test
    void sweepsListAThousandKeysAtOnce() {
        MonthlyCost.Load load = new MonthlyCost.Load(100, 5, 500, 12, FIVE_MINUTES, 0);
        MonthlyCost cost = MonthlyCost.of(load, Usage.parse(USAGE), Prices.shipped());
        // 500 files of 2 writes; 720 sweeps of three lists, and of 24 more for 6,000 files of four keys.
        assertThat(quantity(cost, Item.S3_WRITES)).isEqualByComparingTo("20440");
    }

    @Test
    void aDrillEndsWhenItsTimeIsUp() {
        String slow = USAGE.replace("drill,1000,0,1024,0,0,0,0,0", "drill,1000,1000,1024,0,0,0,1,0");
        MonthlyCost.Load load = new MonthlyCost.Load(8_000, 1, 1_000, 1, FIVE_MINUTES, 0);
        MonthlyCost cost = MonthlyCost.of(load, Usage.parse(slow), Prices.shipped());
        assertThat(quantity(cost, Item.S3_READS).setScale(0, RoundingMode.HALF_UP))
                .as("1,554.79 cities of one read, 30 days of 7 a week, beside 8,000 files of three")
                .isEqualByComparingTo(new BigDecimal("24000").add(new BigDecimal("6663")));
    }

    @Test
    void aCityWithAMonthlyFileAddsLessThanACentAndWhatStandsWhateverComesIsAFewCents() {
        MonthlyCost.Load one = new MonthlyCost.Load(1, 1, 1_500, 12, FIVE_MINUTES, 0);
        assertThat(MonthlyCost.oneMoreUsd(one, Usage.shipped(), Prices.shipped()))
                .isPositive()
                .isLessThan(new BigDecimal("0.01"));
        assertThat(MonthlyCost.standingUsd(one, Usage.shipped(), Prices.shipped()))
                .isLessThan(new BigDecimal("0.05"));
    }

    @Test
    void everyMunicipalityCostsLessThanAHundredDollars() {
        MonthlyCost all = MonthlyCost.of(
                new MonthlyCost.Load(8_000, 6, 1_500, 36, FIVE_MINUTES, 40), Usage.shipped(), Prices.shipped());
        assertThat(all.knownUsd()).isLessThan(new BigDecimal("100"));
    }

    private static BigDecimal quantity(MonthlyCost cost, Item item) {
        return cost.lines().stream()
                .filter(line -> line.item() == item)
                .findFirst()
                .orElseThrow()
                .quantity();
    }
}
