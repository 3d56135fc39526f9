package city.kaen.price;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PricesTest {
    @Test
    void namesASourceForEveryPrice() {
        assertThat(Rows.of(Rows.shipped(Prices.class, "prices.csv"), "item,unit,usd,per,source"))
                .hasSize(Item.values().length)
                .allSatisfy(row -> assertThat(row.get(4)).isNotBlank());
    }

    @Test
    void knowsWhatAWriteUnitCosts() {
        assertThat(Prices.shipped().find(Item.DYNAMODB_WRITE_UNITS).orElseThrow())
                .isEqualByComparingTo("0.000000625");
    }
}
