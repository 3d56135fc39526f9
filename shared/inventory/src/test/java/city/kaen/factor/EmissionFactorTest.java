package city.kaen.factor;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.shipped.ShippedTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmissionFactorTest {
    private static final Conversion MMBTU = new Conversion(new BigDecimal("1055.05585262"), BigDecimal.ONE);

    private final EmissionFactor factor = factor();

    @Test
    void carriesItsEditionInItsId() {
        assertThat(factor.id()).isEqualTo("EPA/natural-gas/MJ/*/2024-01");
        assertThat(factor.in("9f86d081").id()).isEqualTo("EPA@9f86d081/natural-gas/MJ/*/2024-01");
        assertThat(factor.in("9f86d081").in("")).isEqualTo(factor);
    }

    @Test
    void isExactInTheUnitOfItsSource() {
        assertThat(factor.emissionsOf(Quantity.of("105505.585262", Unit.MEGAJOULE))
                        .co2()
                        .toPlainString())
                .isEqualTo("5306");
    }

    private static EmissionFactor factor() {
        FactorSet set = FactorSet.read(
                "EPA",
                ShippedTable.parse("activity,unit,co2,valid_from,document\nnatural-gas,MMBtu,53.06,2024-01,A list\n"),
                (name, kept) -> Optional.of(MMBTU));
        assertThat(set.problems()).isEqualTo(List.of());
        return set.factors().getFirst();
    }
}
