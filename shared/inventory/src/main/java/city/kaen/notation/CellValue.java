package city.kaen.notation;

import java.math.BigDecimal;
import java.util.List;

/// What stands in one cell of a reported inventory: a number, notation keys, nothing, or something that is neither.
public sealed interface CellValue {
    /// A number, in whatever unit the inventory is reported in.
    record Amount(BigDecimal value) implements CellValue {}

    /// One key or several, in the order given, each once.
    record Keys(List<Notation> notations) implements CellValue {
        public Keys {
            notations = List.copyOf(notations);
        }
    }

    /// Nothing stands there. Not zero, and in a mandatory cell not allowed.
    record Blank() implements CellValue {}

    /// Neither a number nor a key, or both at once.
    record Broken(String text, String problem) implements CellValue {}

    /// Reads a cell as cities fill it in: `12.5`, `NO `, `NO; IE`, `NE; NE`, `IE (II.1.1)`.
    static CellValue parse(String text) {
        return CellText.parse(text);
    }
}
