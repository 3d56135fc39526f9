package city.kaen.explain;

import city.kaen.activity.Quantity;

/// One line of a file that an entry is made of.
///
/// @param facility the facility's id, or empty
/// @param object the object's key
/// @param row as a spreadsheet counts it
public record LineOrigin(
        String facility, Quantity quantity, String object, String version, String sheet, int row, String column) {
    /// The place in one line: object, version, sheet, cell.
    String place() {
        String where = sheet.isEmpty() ? "" : sheet + "!";
        return object + " version " + version + ", " + where + column + row;
    }
}
