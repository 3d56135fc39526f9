package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Amounts;
import city.kaen.text.DecimalMark;
import city.kaen.text.Said;
import java.util.Optional;

/// What stands in the first rows of a column.
///
/// @param numbers how many cells are numbers
/// @param words how many are words
/// @param nils whether any is a dash or says that nothing is known
/// @param mark the decimal mark that they prove, a point where they prove none
record Profile(int numbers, int words, boolean nils, DecimalMark mark) {
    static Profile of(SheetHead head, int column, int first, int end, int most) {
        int numbers = 0;
        int words = 0;
        boolean nils = false;
        boolean comma = false;
        boolean point = false;
        int seen = 0;
        for (int row = first; row < Math.min(end, head.size()) && seen < most; row++) {
            Cell cell = head.cell(row, column);
            if (cell instanceof Cell.Blank) {
                continue;
            }
            seen++;
            if (cell instanceof Cell.Numeric) {
                numbers++;
            } else if (cell instanceof Cell.Text text) {
                Said said = Amounts.read(text.text(), DecimalMark.POINT);
                Optional<DecimalMark> proof = Amounts.proof(text.text());
                comma |= proof.filter(DecimalMark.COMMA::equals).isPresent();
                point |= proof.filter(DecimalMark.POINT::equals).isPresent();
                boolean number = said instanceof Said.Amount || proof.isPresent();
                boolean nil = said instanceof Said.Nil || said instanceof Said.Unknown;
                numbers += number ? 1 : 0;
                words += number || nil ? 0 : 1;
                nils |= nil;
            }
        }
        return new Profile(numbers, words, nils, comma && !point ? DecimalMark.COMMA : DecimalMark.POINT);
    }

    boolean mostlyNumbers() {
        return numbers > 0 && numbers >= words * 4;
    }
}
