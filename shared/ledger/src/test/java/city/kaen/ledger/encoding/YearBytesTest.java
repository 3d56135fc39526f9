package city.kaen.ledger.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YearBytesTest {
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final Quantity LITRES = new Quantity(new BigDecimal("10.50"), Unit.LITRE);
    private static final GasMasses GASES = GasMasses.of("co2", new BigDecimal("28.1"));

    @Test
    void readsWhatItWrites() {
        InventoryYear year = year(new CellEntry(
                Book.OPERATIONS,
                "II.1.1",
                "diesel-road",
                "garage",
                "1",
                LITRES,
                Optional.of(GASES),
                "a factor",
                true,
                "",
                "depot"));

        assertThat(YearBytes.parse(YearBytes.of(year))).isEqualTo(year);
    }

    @Test
    void readsAYearThatWasWrittenBeforeEntriesToldOfFacilities() {
        ByteSink before = new ByteSink();
        before.count(2);
        before.count(2025);
        before.count(1);
        before.text("2025-03");
        before.count(1);
        for (String text : List.of("OPERATIONS", "II.1.1", "diesel-road", "garage", "1", "L")) {
            before.text(text);
        }
        before.decimal(LITRES.amount());
        before.text("a factor");
        before.text("same-month-last-year");
        before.count(3);
        FactorBytes.masses(GASES, before);

        assertThat(YearBytes.parse(before.toBytes()))
                .isEqualTo(year(new CellEntry(
                        Book.OPERATIONS,
                        "II.1.1",
                        "diesel-road",
                        "garage",
                        "1",
                        LITRES,
                        Optional.of(GASES),
                        "a factor",
                        true,
                        "same-month-last-year",
                        "")));
    }

    @Test
    void refusesAFormatThatItDoesNotKnow() {
        ByteSink sink = new ByteSink();
        sink.count(4);

        assertThatIllegalStateException().isThrownBy(() -> YearBytes.parse(sink.toBytes()));
    }

    private static InventoryYear year(CellEntry entry) {
        return new InventoryYear(2025, List.of(new InventoryMonth(MARCH, List.of(entry))));
    }
}
