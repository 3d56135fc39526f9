package city.kaen.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.kaen.DomainFolder;
import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorLibrary;
import city.kaen.notation.NotationKey;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {
    private static final Quantity NINETY = Quantity.of("90", Unit.KILOWATT_HOUR);

    @Test
    void lossesThatAreInTheFactorAreIncludedElsewhere() {
        GridLosses losses = GridLosses.of(NINETY, "I.2.2", factor("electricity-grid"), new BigDecimal("0.1"));

        assertThat(losses).isInstanceOfSatisfying(GridLosses.Elsewhere.class, elsewhere -> {
            assertThat(elsewhere.notation().key()).isEqualTo(NotationKey.IE);
            assertThat(elsewhere.notation().includedIn()).contains("I.2.2");
        });
    }

    @Test
    void otherLossesAreTheShareOfWhatIsFedIn() {
        EmissionFactor without = factor("electricity-grid-upstream");

        assertThat(GridLosses.of(NINETY, "I.2.2", without, new BigDecimal("0.1")))
                .isEqualTo(new GridLosses.Counted(without.perUnit().times(BigDecimal.TEN)));
        assertThatIllegalArgumentException().isThrownBy(() -> GridLosses.of(NINETY, "I.2.2", without, BigDecimal.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridLosses.of(NINETY, "I.2.2", without, new BigDecimal("-0.1")));
    }

    @Test
    void combustionAndUpstreamMakeTheProductFactor() {
        DomainFolder.holds(
                DomainFolder.vector("T30"),
                factor("electricity-grid")
                        .perUnit()
                        .plus(factor("electricity-grid-upstream").perUnit())
                        .co2eUnsplit());
    }

    @Test
    void contractsReplaceTheGridForWhatTheyCover() {
        GasMasses grid = GasMasses.of("co2eUnsplit", new BigDecimal("0.5"));
        MarketBased market =
                new MarketBased(List.of(new MarketBased.Contract("solar", new BigDecimal("40"), GasMasses.NONE)), grid);

        assertThat(market.emissions(new BigDecimal("100")).co2eUnsplit()).isEqualByComparingTo("30");
        assertThatIllegalArgumentException().isThrownBy(() -> market.emissions(BigDecimal.TEN));
    }

    private static EmissionFactor factor(String activity) {
        return FactorLibrary.shipped()
                .find(activity, Unit.KILOWATT_HOUR, "TH", YearMonth.of(2025, 1), List.of("TGO-GRID", "TGO-UPSTREAM"))
                .orElseThrow();
    }
}
