package city.kaen.text;

import java.math.BigDecimal;

/// What a cell says where a number is due. A nil, a blank and a zero are three things.
public sealed interface Said {
    /// A number.
    ///
    /// @param suffix what stands behind it, such as a unit, folded; empty if nothing does
    /// @param cleaned whether binary residue was taken off
    record Amount(BigDecimal value, String suffix, boolean cleaned) implements Said {}

    /// A dash: none of it.
    record Nil() implements Said {}

    /// Nothing stands there.
    record Nothing() implements Said {}

    /// `NA`, `Not Available`, `ไม่มีข้อมูล`: it is not known.
    record Unknown() implements Said {}

    /// A formula that failed: `#DIV/0!`.
    record Failed(String code) implements Said {}

    /// Something else, or a number too long to be one.
    record Words(String text) implements Said {}
}
