package city.kaen.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.Co2e;
import city.kaen.emission.GasMasses;
import city.kaen.emission.GwpSet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final GwpSet AR5 = GwpSet.of("AR5");

    @Test
    void aCellCountsInTheTotalsItsFlagsName() {
        Totals totals = Totals.of(
                List.of(
                        entry("I.1.1", "co2", "1", true),
                        entry("I.1.3", "co2", "10", true),
                        entry("I.4.4", "co2", "100", true),
                        entry("III.1.2", "co2", "1000", true),
                        entry("VI.1", "co2", "10000", true),
                        entry("I.1.1", "co2", "100000", false)),
                AR5);

        assertThat(totals.get(TotalKind.BASIC)).isEqualTo(co2e("1001"));
        assertThat(totals.get(TotalKind.BASIC_PLUS)).isEqualTo(co2e("1011"));
        assertThat(totals.get(TotalKind.TERRITORIAL)).isEqualTo(co2e("101"));
        assertThat(totals.get(TotalKind.OTHER_SCOPE_3)).isEqualTo(co2e("10000"));
    }

    @Test
    void removalsStandBesideAndNeverEnterBasic() {
        Totals totals =
                Totals.of(List.of(entry("I.1.1", "co2", "50", true), entry("V.2", "co2Removed", "20", true)), AR5);

        assertThat(totals.get(TotalKind.BASIC_PLUS)).isEqualTo(co2e("50"));
        assertThat(totals.net(TotalKind.BASIC_PLUS)).isEqualTo(co2e("30"));
        assertThat(totals.net(TotalKind.TERRITORIAL)).isEqualTo(co2e("30"));
        assertThat(totals.net(TotalKind.BASIC)).isEqualTo(co2e("50"));
        assertThat(totals.removed().get(TotalKind.BASIC_PLUS)).isEqualTo(co2e("20"));
    }

    @Test
    void basicIsNeverNetEvenIfASinkWereBookedInOneOfItsCells() {
        Totals totals = Totals.of(List.of(entry("I.1.1", "co2Removed", "20", true)), AR5);

        assertThat(totals.net(TotalKind.BASIC)).isEqualTo(Co2e.ZERO);
    }

    @Test
    void aHeldEntryAddsNothing() {
        CellEntry held = new CellEntry(
                Book.COMMUNITY,
                "I.1.1",
                "diesel-road",
                "a",
                "",
                Quantity.of("1", Unit.LITRE),
                Optional.empty(),
                "held",
                true);

        assertThat(Totals.of(List.of(held), AR5).get(TotalKind.BASIC)).isEqualTo(Co2e.ZERO);
        assertThat(new Totals(Map.of(), Map.of()).net(TotalKind.TERRITORIAL)).isEqualTo(Co2e.ZERO);
    }

    @Test
    void aYearTotalsItsMonths() {
        InventoryMonth january = new InventoryMonth(YearMonth.of(2025, 1), List.of(entry("I.1.1", "co2", "1", true)));
        InventoryMonth march = new InventoryMonth(YearMonth.of(2025, 3), List.of(entry("I.1.1", "co2", "2", true)));
        InventoryYear year = new InventoryYear(2025, List.of(january, march));

        List<CellEntry> entries = year.months().stream()
                .flatMap(month -> month.entries().stream())
                .toList();

        assertThat(Totals.of(entries, AR5).get(TotalKind.BASIC)).isEqualTo(co2e("3"));
    }

    private static CellEntry entry(String ref, String gas, String kilograms, boolean counted) {
        return new CellEntry(
                Book.COMMUNITY,
                ref,
                "diesel-road",
                "a",
                "",
                Quantity.of("1", Unit.LITRE),
                Optional.of(GasMasses.of(gas, new BigDecimal(kilograms))),
                "factor",
                counted);
    }

    private static Co2e co2e(String kilograms) {
        return new Co2e(new BigDecimal(kilograms));
    }
}
