package city.kaen.table;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One sheet of a file, or the one table of a file without sheets.
public interface Sheet {
    /// The sheet's name as it stands, or empty.
    String name();

    /// Whether the file hides the sheet.
    boolean hidden();

    /// The merged ranges, in the order of the file.
    List<Merge> merges();

    /// The columns that the file hides, counted from 0.
    default BitSet hiddenColumns() {
        return new BitSet();
    }

    /// Whether its cells are parted by semicolons, as programs do where the comma is the decimal mark.
    default boolean semicolons() {
        return false;
    }

    /// The column of reasons for what is right after all, where that is known beforehand.
    default OptionalInt confirmColumn() {
        return OptionalInt.empty();
    }

    /// The rows from the first to the last that holds anything, blank ones between included, read as they are asked
    /// for. May be asked for again; close each stream.
    ///
    /// @throws UnreadableTableException if the file turns out broken or harmful further down
    Stream<Row> rows();
}
