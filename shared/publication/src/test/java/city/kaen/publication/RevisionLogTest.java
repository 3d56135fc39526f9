package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.change.DataCauses;
import city.kaen.emission.GwpSet;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.RevisionLog.Side;
import city.kaen.publication.document.RevisionsDocument.Change;
import city.kaen.publication.document.RevisionsDocument.Part;
import city.kaen.publication.document.RevisionsDocument.Revised;
import city.kaen.publication.document.RevisionsDocument.YearChange;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionLogTest {
    private static final GwpSet TGO = GwpSet.of("AR5-TGO");
    private final Side seven = side(TGO, "a", SampleInventory.year(2025, 7));
    private final Side twelve = side(TGO, "b", SampleInventory.year(2025, 12));
    private final Publication publication = Publications.of(SampleInventory.PROFILE, SampleInventory.years());

    @Test
    void splitsEveryTotalAndCellToTheLastDigit() {
        Revised entry = entry(2, seven, side(GwpSet.of("AR4"), "b", SampleInventory.year(2025, 12)));

        YearChange year = entry.changed().getFirst();
        assertThat(year.totals()).hasSize(4);
        assertThat(year.cells()).extracting(Change::of).contains("I.2.2", "III.1.2");
        year.totals().forEach(RevisionLogTest::addsUp);
        year.cells().forEach(RevisionLogTest::addsUp);
        assertThat(year.cells().stream()
                        .filter(cell -> cell.of().equals("III.1.2"))
                        .findFirst()
                        .orElseThrow()
                        .parts())
                .extracting(Part::cause)
                .containsExactly("new-data", "gwp");
    }

    @Test
    void namesOnlyTheYearsThatDiffer() {
        assertThat(RevisionLog.changed(seven, seven)).isEmpty();
        assertThat(RevisionLog.changed(seven, twelve)).containsExactly(2025);
        assertThat(RevisionLog.changed(Side.none(TGO), twelve)).containsExactly(2025);
        assertThat(RevisionLog.changed(twelve, Side.none(TGO))).containsExactly(2025);
    }

    @Test
    void isReadBackAsWrittenNewestFirstAndKeepsItsSchema() {
        RevisionLog log = RevisionLog.empty("sample")
                .plus(entry(1, Side.none(TGO), seven))
                .plus(entry(2, seven, twelve));

        assertThat(RevisionLog.parse(log.toJson()).toJson()).isEqualTo(log.toJson());
        assertThat(log.last().map(Revised::revision)).isEqualTo(Optional.of(2L));
        assertThat(log.entries()
                        .getLast()
                        .changed()
                        .getFirst()
                        .totals()
                        .getFirst()
                        .beforeKilograms())
                .as("there was nothing before")
                .isEmpty();
        assertThat(new PublishedFiles(publication)
                        .faults("revisions", new String(log.toJson(), StandardCharsets.UTF_8)))
                .isEmpty();
        assertThatThrownBy(() -> RevisionLog.parse("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheNewestTwoHundred() {
        RevisionLog log = RevisionLog.empty("sample");
        for (int i = 1; i <= 205; i++) {
            log = log.plus(entry(i, seven, seven));
        }
        assertThat(log.entries()).hasSize(200);
        assertThat(log.entries().getLast().revision()).isEqualTo(6);
    }

    private static void addsUp(Change change) {
        assertThat(change.parts().stream().map(Part::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(change.differenceKilograms());
        assertThat(change.afterKilograms().subtract(change.beforeKilograms().orElse(BigDecimal.ZERO)))
                .isEqualByComparingTo(change.differenceKilograms());
    }

    private Revised entry(long revision, Side before, Side after) {
        Pointer pointer = Pointer.provisional(publication, revision, Instant.parse("2026-01-01T00:00:00Z"));
        return RevisionLog.entry(pointer, before, after, FactorLibrary.shipped(), DataCauses.unknown());
    }

    private static Side side(GwpSet gwp, String digest, InventoryYear year) {
        return new Side(gwp, Map.of(2025, digest.repeat(64)), Map.of(2025, year));
    }
}
