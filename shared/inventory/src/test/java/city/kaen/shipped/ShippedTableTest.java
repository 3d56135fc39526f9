package city.kaen.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedTableTest {
    @Test
    void skipsCommentsAndBlankLinesAndReadsQuotedCommas() {
        List<ShippedRow> rows =
                ShippedTable.parse("# said by\n\nname,amount,held\n\"wood, dry\",1.50,yes\nlignite,,no\n");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().get("name")).isEqualTo("wood, dry");
        assertThat(rows.getFirst().decimal("amount")).isEqualByComparingTo("1.5");
        assertThat(rows.getFirst().isYes("held")).isTrue();
        assertThat(rows.getFirst().columns()).containsExactlyInAnyOrder("name", "amount", "held");
        assertThat(rows.getLast().findDecimal("amount")).isEmpty();
        assertThat(rows.getLast().decimalOrZero("amount")).isEqualTo(BigDecimal.ZERO);
        assertThat(rows.getLast().isYes("held")).isFalse();
        assertThat(rows.getLast().text("amount")).isEmpty();
    }

    @Test
    void aOneIsAYes() {
        assertThat(ShippedTable.parse("held\n1").getFirst().isYes("held")).isTrue();
    }

    @Test
    void refusesARowWithMoreValuesThanColumns() {
        assertThatIllegalStateException().isThrownBy(() -> ShippedTable.parse("a,b\n1,2,3\n"));
    }

    @Test
    void refusesToGuessAMissingValue() {
        ShippedRow row = ShippedTable.parse("a,b\n1\n").getFirst();

        assertThatIllegalStateException().isThrownBy(() -> row.decimal("b")).withMessageContaining("no b");
    }

    @Test
    void saysWhichFileDoesNotShip() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ShippedTable.read(ShippedTable.class, "nowhere.csv"))
                .withMessageContaining("nowhere.csv");
    }
}
