package city.kaen.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/// One cell as the file holds it. A file without types (CSV) holds only [Text] and [Blank].
public sealed interface Cell {
    /// The cell as its sender sees it, as near as the file tells; empty for a blank one.
    String text();

    /// Nothing stands there, or only white space.
    record Blank() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /// Text, as it stands: neither trimmed nor folded.
    ///
    /// @param indent how many steps its cell sets it in, 0 where the file tells none
    record Text(String text, int indent) implements Cell {
        public Text(String text) {
            this(text, 0);
        }
    }

    /// A number. Float residue beyond the 15th significant digit is gone; `raw` is what the file holds.
    record Numeric(BigDecimal value, String raw) implements Cell {
        @Override
        public String text() {
            return value.toPlainString();
        }

        /// Whether residue was taken off: the file holds more digits than a spreadsheet can mean.
        public boolean cleaned() {
            return !raw.isEmpty() && new BigDecimal(raw).compareTo(value) != 0;
        }
    }

    /// A number that its cell shows as a date.
    record Date(LocalDateTime value) implements Cell {
        @Override
        public String text() {
            return value.toString();
        }
    }

    record Bool(boolean value) implements Cell {
        @Override
        public String text() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /// A formula that failed: `#DIV/0!`, `#REF!`; or one whose value the file does not hold, as it stands: `=B2*3`.
    record Failed(String code) implements Cell {
        @Override
        public String text() {
            return code;
        }

        /// Whether the program that wrote the file worked the formula out.
        public boolean computed() {
            return !code.startsWith("=");
        }
    }
}
