package city.kaen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.factor.EmissionFactor;
import city.kaen.reference.FactorFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every form of [FactorSets] must do.
public abstract class FactorSetsContract {
    /// An empty ledger.
    protected abstract Ledger ledger();

    @Test
    void keepsEveryEditionAndUsesTheLast() {
        FactorSets sets = ledger().factorSets();
        List<EmissionFactor> first = factors("EPA", "53.06");
        String one = sets.register("EPA", first);
        String two = sets.register("EPA", factors("EPA", "53.07"));

        assertThat(one).isNotEqualTo(two);
        assertThat(sets.current("EPA")).contains(two);
        assertThat(sets.get("EPA", one))
                .containsExactlyElementsOf(
                        first.stream().map(factor -> factor.in(one)).toList());
        assertThat(sets.get("EPA", one).getFirst().id()).startsWith("EPA@" + one + "/natural-gas/");
    }

    @Test
    void givesEqualFactorsOneEdition() {
        FactorSets sets = ledger().factorSets();

        assertThat(sets.register("EPA", factors("EPA", "53.06")))
                .isEqualTo(sets.register("EPA", factors("EPA", "53.06")));
    }

    @Test
    void namesItsSetsInOrderAndGivesWhatIsInUse() {
        FactorSets sets = ledger().factorSets();
        assertThat(sets.all()).isEmpty();
        assertThat(sets.current("EPA")).isEmpty();
        sets.register("EPA", factors("EPA", "53.06"));
        sets.register("DEFRA", factors("DEFRA", "50"));

        assertThat(sets.all()).containsExactly("DEFRA", "EPA");
        assertThat(sets.inUse()).extracting(EmissionFactor::set).containsExactly("DEFRA", "EPA");
    }

    @Test
    void leavesTheEditionThatWasUploadedLaterInUse() {
        FactorSets sets = ledger().factorSets();
        Instant early = Instant.parse("2026-11-23T00:00:00Z");
        var late = sets.register("EPA", factors("EPA", "53.07"), early.plusSeconds(1));
        var old = sets.register("EPA", factors("EPA", "53.06"), early);

        assertThat(late.inUse()).isTrue();
        assertThat(late.replaced()).isEmpty();
        assertThat(old.inUse()).isFalse();
        assertThat(sets.current("EPA")).contains(late.edition());
        assertThat(sets.get("EPA", old.edition())).hasSize(1);
        assertThat(sets.register("EPA", factors("EPA", "53.08"), early.plusSeconds(1))
                        .replaced())
                .contains(late.edition());
    }

    @Test
    void refusesAnEditionItDoesNotKeep() {
        FactorSets sets = ledger().factorSets();

        assertThatThrownBy(() -> sets.get("EPA", "00")).hasMessageContaining("EPA");
    }

    private static List<EmissionFactor> factors(String set, String co2) {
        String csv = """
            activity,unit,co2,ch4_g,valid_from,valid_to,uncertainty_percent,document
            natural-gas,MMBtu,%s,1,2024-01,2025-12,5,A list
            """.replace("%s", co2);
        return FactorFile.read(set, csv.getBytes(StandardCharsets.UTF_8)).factors();
    }
}
