package city.kaen.layout;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.table.Sheet;
import city.kaen.table.TableFiles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SheetHeadTest {
    private static final int GRID = 16_384;

    @Test
    void holdsNoMoreCellsThanAFormHas() {
        SheetHead head = new SheetHead(sheet(GRID, 200));

        assertThat(head.width()).isEqualTo(GRID);
        assertThat(head.size() * GRID).isBetween(SheetHead.CELLS, SheetHead.CELLS + GRID);
        assertThat(head.whole()).isFalse();
    }

    @Test
    void holdsAFormWhole() {
        SheetHead head = new SheetHead(sheet(366, 200));

        assertThat(head.size()).isEqualTo(200);
        assertThat(head.whole()).isTrue();
    }

    private static Sheet sheet(int columns, int rows) {
        String row = "1,".repeat(columns - 1) + "1\n";
        return TableFiles.read(row.repeat(rows).getBytes(StandardCharsets.UTF_8))
                .sheets()
                .getFirst();
    }
}
