package city.kaen.layout;

import city.kaen.text.DecimalMark;

/// One column of a table.
///
/// @param index counted from 0
/// @param mark the decimal mark its numbers are written with
/// @param place the place that the whole column is of, or empty
record Column(int index, Heading heading, DecimalMark mark, String place) {
    Column(int index, Heading heading, DecimalMark mark) {
        this(index, heading, mark, "");
    }

    Meaning meaning() {
        return heading.meaning();
    }
}
